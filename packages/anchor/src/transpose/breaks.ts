import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'

/** Closing marks may stand between the end of a sentence and the next. */
const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/u
/** A line that begins so is an item, a heading or a row, and goes on with nothing. */
const markedLine = /\n[^\S\n]*(?:[-+•*#>|]|\d+[.)])/
const blankLine = /\n[^\S\n]*\n|\u2029/
/** Units looked at before a token: enough for a few closing marks. */
const lookBack = 6

/**
 * Whether a sentence or a block begins at a token, or the text ends before it. A line end alone begins one only
 * behind a sign or before a list mark: other lines are one sentence, wrapped.
 */
export function isBreak({ text, start, end, count }: Tokens, index: number): boolean {
  if (index <= 0 || index >= count) return true
  const [from, to] = [at(end, index - 1), at(start, index)]
  if (from === to || isPlain(text, from, to)) return false
  const gap = text.slice(from, to)
  if (!/\s/.test(gap)) return false
  if (blankLine.test(gap)) return true
  const before = text.slice(Math.max(0, from - lookBack), from)
  if (sentenceEnd.test(before)) return true
  if (!gap.includes('\n')) return false
  return /[.!?;:,]$/.test(before) || markedLine.test(gap + text.slice(to, to + lookBack))
}

/** Whether one space stands behind a letter: by far the most frequent case. */
function isPlain(text: string, from: number, to: number): boolean {
  const letter = text.charCodeAt(from - 1) | 0x20
  return to === from + 1 && text.charCodeAt(from) === 0x20 && letter >= 0x61 && letter <= 0x7a
}

/** Whether a line ends before a token. */
export function isLineEnd({ text, start, end, count }: Tokens, index: number): boolean {
  if (index <= 0 || index >= count) return true
  return text.slice(at(end, index - 1), at(start, index)).includes('\n')
}
