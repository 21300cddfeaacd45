import { abbreviationKind } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'
import { type LineShape, widestWrap } from './line-shape.ts'
import { markerAt } from './markers.ts'
import { skipOpeners, tokenStart, wordAt } from './words.ts'

/** Words after which a line was only wrapped. */
const dangling: ReadonlySet<string> = new Set(
  `a an and as at between but by for from in into its of on or our shall than that the their this to under
  upon which who will with`.split(/\s+/),
)

/** What a line ends with when the item of a list ends with it. */
const itemEnd = /(?:[;,:.]|[;,] (?:and|or))$/

/** What a line end says: the line is only wrapped, or it ends a sentence, by convention or probably. */
export type LineVerdict = 'wraps' | 'ends' | 'probably-ends'

/**
 * Whether a sentence ends with its line although no stop says so. By convention when the next line is an
 * item or a recital; probably when the next word would have fitted, so that the line was broken on purpose,
 * and neither side looks unfinished.
 */
export function verdictAtLine(candidate: Candidate, shape: LineShape): LineVerdict {
  const { text, end, next, limit } = candidate
  const lastWords = text.slice(Math.max(candidate.sentenceStart, end - 6), end)
  if (/^vs?\.\s/.test(text.slice(next, next + 4))) return 'wraps'
  const marker = markerAt(text, next, limit)
  if (marker && itemEnd.test(lastWords)) return 'ends'
  if (shape.wrapped && isFull(candidate, shape.width)) return 'wraps'
  if (isDangling(candidate)) return 'wraps'
  if (marker) return 'ends'
  if (lastWords.endsWith(',')) return opensRecital(candidate) ? 'ends' : 'wraps'
  const goesOn = classAt(text, skipOpeners(text, next, limit)) === CharClass.lower
  return goesOn || '-–—('.includes(text.charAt(end - 1)) ? 'wraps' : 'probably-ends'
}

/** "Recalling …", "Having regard …": each line of a preamble is a recital. */
function opensRecital({ text, next, limit }: Candidate): boolean {
  const isCapital = classAt(text, next) === CharClass.upper
  return isCapital && /^[a-z]+ing$/.test(wordAt(text, next, limit))
}

function isDangling({ text, end, sentenceStart }: Candidate): boolean {
  const last = text.slice(tokenStart(text, end, sentenceStart), end)
  if (last.endsWith('.')) return abbreviationKind(last.slice(0, -1)) === 'title'
  return dangling.has(last.toLowerCase())
}

/** Whether the first word of the next line would have stuck out. */
function isFull({ text, end, next, limit }: Candidate, width: number): boolean {
  let wordEnd = next
  while (wordEnd < limit && wordEnd - next < width && !isSpaceAt(text, wordEnd)) wordEnd += 1
  return end - lineStart(text, end) + 1 + (wordEnd - next) > width
}

/** Where the line that ends at an offset starts, indent left out; looks back no further than a line wraps. */
function lineStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start <= widestWrap && classAt(text, start - 1) !== CharClass.lineEnd) {
    start -= 1
  }
  return skipSpace(text, start, end)
}
