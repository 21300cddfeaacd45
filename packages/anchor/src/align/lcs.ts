import { at } from './integers.ts'

/** Part of two lists of tokens: old `[a, b)` beside new `[c, d)`. */
export interface Stretch {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/**
 * A longest common subsequence of a stretch, pair by pair in order. Of several the one that keeps old tokens
 * early. Dynamic programming: O((b − a)(d − c)) time and memory, so the caller bounds the stretch.
 */
export function commonSubsequence(
  before: Int32Array,
  after: Int32Array,
  { a, b, c, d }: Stretch,
  found: (old: number, now: number) => void,
): void {
  const width = d - c + 1
  // lengths[i, j]: how many pairs old [a + i, b) and new [c + j, d) can have.
  const lengths = new Uint16Array((b - a + 1) * width)
  for (let i = b - a - 1; i >= 0; i -= 1) {
    const id = at(before, a + i)
    for (let j = d - c - 1; j >= 0; j -= 1) {
      const cell = i * width + j
      lengths[cell] =
        id === at(after, c + j)
          ? cellAt(lengths, cell + width + 1) + 1
          : Math.max(cellAt(lengths, cell + width), cellAt(lengths, cell + 1))
    }
  }
  let [i, j] = [0, 0]
  while (a + i < b && c + j < d) {
    const cell = i * width + j
    if (at(before, a + i) === at(after, c + j)) {
      found(a + i, c + j)
      i += 1
      j += 1
    } else if (cellAt(lengths, cell + width) >= cellAt(lengths, cell + 1)) {
      i += 1
    } else {
      j += 1
    }
  }
}

function cellAt(cells: Uint16Array, index: number): number {
  return cells[index] ?? 0
}
