import { abbreviationKind } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import { CharClass, classAt, isSpaceAt } from './char-class.ts'
import { type LineShape, widestWrap } from './line-shape.ts'
import { markerAt } from './markers.ts'
import { skipOpeners, tokenStart } from './words.ts'

/** Words after which a line was only wrapped. */
const dangling: ReadonlySet<string> = new Set(
  `a an and as at between but by for from in into its of on or our shall than that the their this to under
  upon which who will with`.split(/\s+/),
)

/**
 * Whether a sentence ends with its line although no stop says so: the next word would have fitted into
 * the line, so it was broken on purpose, and neither side looks unfinished.
 */
export function endsAtLine(candidate: Candidate, shape: LineShape): boolean {
  const { text, end, next, limit } = candidate
  if (!markerAt(text, next, limit)) {
    if (classAt(text, skipOpeners(text, next, limit)) === CharClass.lower) return false
    if (',-–—('.includes(text.charAt(end - 1))) return false
  }
  if (isDangling(candidate) || /^vs?\.\s/.test(text.slice(next, next + 4))) return false
  return !(shape.wrapped && isFull(candidate, shape.width))
}

function isDangling({ text, end, sentenceStart }: Candidate): boolean {
  const last = text.slice(tokenStart(text, end, sentenceStart), end).toLowerCase()
  if (last.endsWith('.')) return abbreviationKind(last.slice(0, -1)) === 'title'
  return dangling.has(last)
}

/** Whether the first word of the next line would have stuck out. */
function isFull({ text, end, next, limit }: Candidate, width: number): boolean {
  let wordEnd = next
  while (wordEnd < limit && wordEnd - next < width && !isSpaceAt(text, wordEnd)) wordEnd += 1
  return end - lineStart(text, end) + 1 + (wordEnd - next) > width
}

/** Where the line that ends at an offset starts; looks back no further than a wrapped line is long. */
function lineStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start <= widestWrap) {
    if (classAt(text, start - 1) === CharClass.lineEnd) break
    start -= 1
  }
  return start
}
