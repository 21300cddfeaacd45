/** Code units of the words that the engine's own search looks for; longer ones make it quadratic in bad texts. */
const headLength = 32

/**
 * Every place where words stand in a text, in order, those that overlap included.
 *
 * Knuth–Morris–Pratt: after a mismatch the words move on by what their matched part says, so no unit of
 * the text is read twice. Where nothing is matched, `indexOf` jumps to the next place that has the first
 * units of the words. O(text + words) for all places together, also in a text of one letter.
 */
export function* occurrences(text: string, words: string): Generator<number> {
  const head = words.slice(0, headLength)
  if (!text.includes(head)) return
  const borders = borderLengths(words)
  let offset = 0
  let matched = 0
  while (words !== '') {
    if (matched === words.length) {
      yield offset - matched
      matched = borders[matched] ?? 0
    } else if (matched === 0) {
      const at = text.indexOf(head, offset)
      if (at < 0) return
      offset = at + head.length
      matched = head.length
    } else if (offset === text.length) {
      return
    } else if (text.charCodeAt(offset) === words.charCodeAt(matched)) {
      offset += 1
      matched += 1
    } else {
      matched = borders[matched] ?? 0
    }
  }
}

/** For each length of a prefix of the words: the longest shorter prefix that also ends it. */
function borderLengths(words: string): Int32Array {
  const borders = new Int32Array(words.length + 1)
  for (let length = 2, border = 0; length <= words.length; length += 1) {
    const unit = words.charCodeAt(length - 1)
    while (border > 0 && words.charCodeAt(border) !== unit) border = borders[border] ?? 0
    if (words.charCodeAt(border) === unit) border += 1
    borders[length] = border
  }
  return borders
}
