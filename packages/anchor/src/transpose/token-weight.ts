import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'
import type { TokenStretch } from './stretch.ts'

/** What a token says: a word as much as four signs. */
const [wordWeight, signWeight] = [4, 1]

/** Weight of a token: signs move with any text and tell little. */
export function weightOf({ text, start }: Tokens, index: number): number {
  const unit = text.charCodeAt(at(start, index))
  if (unit < 0x80) return isAsciiWord(unit) ? wordWeight : signWeight
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) || (unit >= 0xd800 && unit < 0xe000)
    ? wordWeight
    : signWeight
}

/** Weight of a stretch. */
export function weightOfStretch(tokens: Tokens, { first, last }: TokenStretch): number {
  let weight = 0
  for (let index = first; index < last; index += 1) weight += weightOf(tokens, index)
  return weight
}

function isAsciiWord(unit: number): boolean {
  const letter = unit | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}
