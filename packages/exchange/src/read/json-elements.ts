import type { Problem } from '@claimtrail/model'
import { createPieceBuffer, type FilePiece, problem } from './file-piece.ts'

/** An object in a list that a member of the file's one object holds. */
export interface JsonElement extends FilePiece {
  /** Name of the member, for example `claims`. */
  readonly section: string
}

const quotationMark = 34
const backslash = 92
const lineFeed = 10

/** Where in the file the scanner is. */
interface Place {
  depth: number
  isInString: boolean
  isEscaped: boolean
  lineNumber: number
  /** Line on which the element begins. */
  elementLine: number
  /** Names and texts at depth 1 so far: the last one names the section. */
  readonly strings: string[]
  string: string
}

/**
 * The objects in the lists of a JSON object, whatever its layout, without the rest of it in memory. Only
 * brackets and strings are looked at, so a broken object does not hide the next one. O(n).
 *
 * @param isOurs - Asked once, before the first element, with the strings of the outer object so far.
 */
export async function* jsonElements(
  chunks: AsyncIterable<Uint8Array>,
  isOurs: (strings: readonly string[]) => boolean,
): AsyncGenerator<JsonElement | Problem> {
  const buffer = createPieceBuffer()
  const place = startOfFile()
  let isKnown = false
  for await (const chunk of chunks) {
    let start = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const before = place.depth
      step(place, chunk[at] ?? 0)
      if (before === 2 && place.depth === 3) start = at
      if (before !== 3 || place.depth !== 2) continue
      isKnown ||= isOurs(place.strings)
      if (!isKnown) {
        yield notOurs()
        return
      }
      buffer.add(chunk.subarray(start, at + 1))
      const { elementLine, strings } = place
      const { isTooLong } = buffer
      const bytes = buffer.take()
      if (isTooLong) yield problem('line-too-long', 'is too long', elementLine)
      else yield { bytes, lineNumber: elementLine, section: strings.at(-1) ?? '' }
    }
    if (place.depth > 2) buffer.add(chunk.subarray(start))
  }
  if (!isKnown && !isOurs(place.strings)) yield notOurs()
  else if (place.depth !== 0) {
    yield problem('file-cut', 'goes on where the file ends', place.elementLine)
  }
}

function startOfFile(): Place {
  const text = { isInString: false, isEscaped: false, strings: [], string: '' }
  return { depth: 0, lineNumber: 1, elementLine: 1, ...text }
}

function notOurs(): Problem {
  const reason =
    'The file does not begin with {"format":"claimtrail/export@1"}, so it is no export of Claimtrail. Name its format with --format.'
  return { code: 'format-unknown', reason, severity: 'error', lineNumber: 1 }
}

function step(place: Place, byte: number): void {
  if (byte === lineFeed) place.lineNumber += 1
  if (place.isInString) inString(place, byte)
  else if (byte === quotationMark) place.isInString = true
  // { and [ differ from } and ] by two, and from nothing else outside a string.
  else if (byte === 123 || byte === 91) {
    place.depth += 1
    if (place.depth === 3) place.elementLine = place.lineNumber
  } else if (byte === 125 || byte === 93) place.depth -= 1
}

function inString(place: Place, byte: number): void {
  if (place.isEscaped) place.isEscaped = false
  else if (byte === backslash) place.isEscaped = true
  else if (byte === quotationMark) {
    place.isInString = false
    if (place.depth === 1) place.strings.push(place.string)
    place.string = ''
  } else if (place.depth === 1 && place.string.length < 100) {
    place.string += String.fromCharCode(byte)
  }
}
