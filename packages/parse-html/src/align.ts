import { addPiece, type Inline } from './pieces.ts'
import { readReference } from './references.ts'

/** A text node's value and the stretch of source that it was read from. */
export interface TextRange {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** One step of the alignment: how far it gets in the source and in the value. */
interface Step {
  readonly end: number
  readonly text: string
  readonly kind: 'copy' | 'replaced'
}

/**
 * Find every character of a text node in its source.
 *
 * The parser gives only a node's two ends. Between them, value and source run side by side and differ where the
 * source holds: (1) a line end of two characters; (2) a character reference; (3) a tag that was ignored or moved
 * away; (4) a NUL, or the first line end of a `<pre>`, which are dropped. Linear.
 *
 * @returns One opaque piece when value and source do not agree.
 */
export function alignText(source: string, range: TextRange): readonly Inline[] {
  const { value, start, end } = range
  const aligned = align(source, range)
  if (aligned) return aligned
  // The parser gives a wrong start for a text behind `<pre>`, a CRLF and a reference.
  const afterTag = source.lastIndexOf('>', start - 1) + 1
  const whole: Inline = { text: value, sourceStart: start, sourceEnd: end, kind: 'opaque' }
  return align(source, { value, start: afterTag, end }) ?? [whole]
}

function align(source: string, { value, start, end }: TextRange): readonly Inline[] | undefined {
  const pieces: Inline[] = []
  let read = 0
  for (let at = start; at < end || read < value.length; ) {
    const step =
      at < end
        ? (copyStep(source, at, end, value, read) ?? nextStep(source, at, value, read))
        : undefined
    if (!step) return undefined
    addPiece(pieces, { ...step, sourceStart: at, sourceEnd: step.end })
    at = step.end
    read += step.text.length
  }
  return pieces
}

/** The longest run of equal characters that mean nothing but themselves. */
function copyStep(
  source: string,
  start: number,
  end: number,
  value: string,
  read: number,
): Step | undefined {
  let at = start
  while (at < end && isPlain(source.charCodeAt(at), value.charCodeAt(read + at - start))) at += 1
  return at === start ? undefined : { end: at, text: source.slice(start, at), kind: 'copy' }
}

/** CR, `&`, `<` and NUL may mean something else. */
function isPlain(found: number, wanted: number): boolean {
  return found === wanted && found !== 13 && found !== 38 && found !== 60 && found !== 0
}

function nextStep(source: string, at: number, value: string, read: number): Step | undefined {
  const found = source.charAt(at)
  const wanted = value.charAt(read)
  if (found === '\r') return lineEnd(source, at, wanted)
  if (found === '&') {
    const reference = readReference(source, at, (text) => value.startsWith(text, read))
    if (reference) return { ...reference, kind: 'replaced' }
  }
  if (found === '<') {
    const end = skipTag(source, at)
    if (end !== undefined) return { end, text: '', kind: 'replaced' }
  }
  if (found === wanted) return { end: at + 1, text: found, kind: 'copy' }
  return found === '\0' || found === '\n' ? { end: at + 1, text: '', kind: 'replaced' } : undefined
}

function lineEnd(source: string, at: number, wanted: string): Step {
  const end = source.charAt(at + 1) === '\n' ? at + 2 : at + 1
  return { end, text: wanted === '\n' ? '\n' : '', kind: 'replaced' }
}

/** Where a tag ends that no element came of; `undefined` when `<` is just a character. */
function skipTag(source: string, at: number): number | undefined {
  const next = source.charAt(at + 1)
  if (!/[a-z/!?]/i.test(next)) return undefined
  if (next === '/' && source.charAt(at + 2) === '>') return at + 3
  const isTag = /[a-z]/i.test(next === '/' ? source.charAt(at + 2) : next)
  let quoted = ''
  for (let index = at + 1; index < source.length; index += 1) {
    const character = source.charAt(index)
    if (quoted !== '') quoted = character === quoted ? '' : quoted
    else if (character === '>') return index + 1
    else if (isTag && /["']/.test(character) && source.charAt(index - 1) === '=') quoted = character
  }
  return undefined
}
