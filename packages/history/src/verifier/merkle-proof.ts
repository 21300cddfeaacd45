import { nodeHash } from './merkle-tree.ts'

/** Hash of the stretch of leaves [start, end), in hex; proofs ask for few of them, each aligned as RFC 6962 says. */
export type StretchHash = (start: number, end: number) => Buffer

/** Hashes in hex that lead from a leaf, or from an earlier tree, to a root. */
export type MerklePath = readonly string[]

/**
 * The path that shows leaf `index` to be in a tree of `size` leaves (RFC 6962, section 2.1.1).
 * `log₂ size` hashes.
 */
export function inclusionPath(index: number, size: number, stretch: StretchHash): MerklePath {
  const path: string[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    const other = index < middle ? stretch(middle, end) : stretch(start, middle)
    path.unshift(other.toString('hex'))
    if (index < middle) end = middle
    else start = middle
  }
  return path
}

/** The root that a leaf and its path lead to; `undefined` when the path does not fit the place. */
export function rootOfPath(
  leaf: Buffer,
  index: number,
  size: number,
  path: MerklePath,
): string | undefined {
  const turns: boolean[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    turns.unshift(index < middle)
    if (index < middle) end = middle
    else start = middle
  }
  if (turns.length !== path.length || !path.every(isHash) || index >= size) return undefined
  const climb = (below: Buffer, isLeft: boolean, level: number): Buffer => {
    const other = Buffer.from(path[level] ?? '', 'hex')
    return isLeft ? nodeHash(below, other) : nodeHash(other, below)
  }
  return turns.reduce(climb, leaf).toString('hex')
}

/** The path that shows a tree of `size` leaves to extend its first `earlier` ones (RFC 6962, section 2.1.2). */
export function consistencyPath(earlier: number, size: number, stretch: StretchHash): MerklePath {
  const path: string[] = []
  let [start, end] = [0, size]
  let isWhole = true
  while (earlier !== end) {
    const middle = start + splitOf(end - start)
    if (earlier <= middle) {
      path.unshift(stretch(middle, end).toString('hex'))
      end = middle
    } else {
      path.unshift(stretch(start, middle).toString('hex'))
      start = middle
      isWhole = false
    }
  }
  return isWhole ? path : [stretch(start, end).toString('hex'), ...path]
}

/** Whether a path shows that the tree with `root` extends the one with `earlierRoot` (RFC 9162, section 2.1.4.2). */
export function isConsistent(
  earlier: { readonly size: number; readonly root: string },
  later: { readonly size: number; readonly root: string },
  path: MerklePath,
): boolean {
  if (earlier.size < 1 || earlier.size > later.size || !path.every(isHash)) return false
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root
  const isPower = (earlier.size & (earlier.size - 1)) === 0
  const [first, ...rest] = isPower ? [earlier.root, ...path] : path
  if (first === undefined) return false
  let [node, last] = [earlier.size - 1, later.size - 1]
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  let one: Buffer = Buffer.from(first, 'hex')
  let other: Buffer = one
  for (const each of rest) {
    if (last === 0) return false
    const next = Buffer.from(each, 'hex')
    if (node % 2 === 1 || node === last) {
      one = nodeHash(next, one)
      other = nodeHash(next, other)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else other = nodeHash(other, next)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && one.toString('hex') === earlier.root && other.toString('hex') === later.root
}

/** The largest power of two below a size. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
