import { at } from './integers.ts'

/** Part of two lists of tokens: old `[a, b)` beside new `[c, d)`. */
export interface Stretch {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** Two lists of tokens by their numbers, and what each number weighs. */
export interface WeighedTokens {
  readonly before: Int32Array
  readonly after: Int32Array
  readonly weights: Uint8Array
}

/** What a pair gains when the pair before it is its neighbour on both sides: whole phrases hold together. */
const neighbourGain = 3

/**
 * The heaviest common subsequence of a stretch, pair by pair in order: words weigh more than signs, and pairs
 * side by side more than scattered ones. Of several the one that drops old tokens first. Dynamic programming
 * with two states (Gotoh 1982): O((b − a)(d − c)) time and memory, so the caller bounds the stretch.
 */
export function commonSubsequence(
  tokens: WeighedTokens,
  stretch: Stretch,
  found: (old: number, now: number) => void,
): void {
  const { a, b, c, d } = stretch
  if (a >= b || c >= d) return
  const { best, paired } = fillTables(tokens, stretch)
  const width = d - c + 1
  let [i, j, gain] = [0, 0, 0]
  while (a + i < b && c + j < d) {
    const cell = i * width + j
    const pair = cellAt(paired, cell)
    if (pair > 0 && pair + gain >= cellAt(best, cell)) {
      found(a + i, c + j)
      i += 1
      j += 1
      gain = neighbourGain
      continue
    }
    gain = 0
    if (cellAt(best, cell + width) >= cellAt(best, cell + 1)) i += 1
    else j += 1
  }
}

/** For old [a + i, b) and new [c + j, d) the most that can be gained: in all, and when the two first are a pair. */
function fillTables({ before, after, weights }: WeighedTokens, { a, b, c, d }: Stretch) {
  const width = d - c + 1
  const best = new Uint16Array((b - a + 1) * width)
  const paired = new Uint16Array((b - a + 1) * width)
  for (let i = b - a - 1; i >= 0; i -= 1) {
    const id = at(before, a + i)
    const weight = weights[id] ?? 0
    // Of the row below: what stands under this cell, and under the one to its right.
    let [most, beneath, diagonal] = [0, 0, 0]
    for (let j = d - c - 1, cell = i * width + j; j >= 0; j -= 1, cell -= 1) {
      beneath = best[cell + width] ?? 0
      most = Math.max(most, beneath)
      if (id === after[c + j]) {
        const next = paired[cell + width + 1] ?? 0
        const joined = next > 0 ? next + neighbourGain : 0
        const pair = weight + Math.max(joined, diagonal)
        paired[cell] = pair
        most = Math.max(most, pair)
      }
      best[cell] = most
      diagonal = beneath
    }
  }
  return { best, paired }
}

function cellAt(cells: Uint16Array, index: number): number {
  return cells[index] ?? 0
}
