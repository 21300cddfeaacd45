import { firstHead } from '@claimtrail/history'
import type { Sha256 } from '@claimtrail/model'

/** A line of a history file, as far as its place goes. */
export interface ChainLine {
  readonly seq: number
  readonly prev: Sha256
  readonly head: Sha256
  readonly lineNumber: number
  /** Where it begins, in bytes. */
  readonly offset: number
}

/** Lines of which each goes on from the one before. */
export interface Branch {
  /** The line of another branch that the first one goes on from; absent for a first line of all. */
  readonly from?: ChainLine
  readonly lines: readonly ChainLine[]
}

/**
 * The branches of a writer whose file holds lines of two futures, as git leaves them when one working copy lived on
 * twice. The first is the one to keep: where lines part, the side that others have seen, then the longer, then the
 * earlier in the file. A line that stands there twice counts once. O(n log n).
 *
 * @param isSeen - Whether a line of another writer speaks for the line with this hash.
 * @returns `undefined` when some line goes on from one that is not there.
 */
export function branchesOf(
  lines: readonly ChainLine[],
  isSeen: (head: Sha256) => boolean,
): readonly Branch[] | undefined {
  const known = new Map<Sha256, ChainLine>()
  for (const line of lines) if (!known.has(line.head)) known.set(line.head, line)
  for (const { seq, prev } of known.values()) {
    const before = prev === firstHead ? 0 : known.get(prev)?.seq
    if (before === undefined || seq !== before + 1) return undefined
  }
  const after = followers([...known.values()], isSeen)
  const branches: Branch[] = []
  const starts: { readonly first: ChainLine; readonly from?: ChainLine }[] = (
    after.get(firstHead) ?? []
  ).map((first) => ({ first }))
  for (let start = starts.shift(); start; start = starts.shift()) {
    const branch: ChainLine[] = []
    for (let line: ChainLine | undefined = start.first; line; ) {
      branch.push(line)
      const from: ChainLine = line
      const [next, ...others]: readonly ChainLine[] = after.get(line.head) ?? []
      for (const first of others) starts.push({ first, from })
      line = next
    }
    branches.push({ lines: branch, ...(start.from && { from: start.from }) })
  }
  return branches
}

/** The lines that go on from each line, the one to go on with first. */
function followers(
  lines: readonly ChainLine[],
  isSeen: (head: Sha256) => boolean,
): ReadonlyMap<Sha256, readonly ChainLine[]> {
  const after = new Map<Sha256, ChainLine[]>()
  /** Of the lines from a line on: whether some is seen, and how many there are. */
  const weights = new Map<Sha256, readonly [isSeen: number, length: number]>()
  const weightOf = ({ head }: ChainLine) => weights.get(head) ?? [0, 0]
  const compare = (one: ChainLine, other: ChainLine): number => {
    const [[seen, length], [otherSeen, otherLength]] = [weightOf(one), weightOf(other)]
    return otherSeen - seen || otherLength - length || one.lineNumber - other.lineNumber
  }
  // Last lines first: what follows a line is weighed before it.
  for (const line of [...lines].sort((one, other) => other.seq - one.seq)) {
    const next = (after.get(line.head) ?? []).sort(compare)
    const best = next.map(weightOf).reduce(heavier, [0, 0])
    weights.set(line.head, [Math.max(Number(isSeen(line.head)), best[0]), best[1] + 1])
    const siblings = after.get(line.prev)
    if (siblings) siblings.push(line)
    else after.set(line.prev, [line])
  }
  after.get(firstHead)?.sort(compare)
  return after
}

function heavier(
  one: readonly [number, number],
  other: readonly [number, number],
): readonly [number, number] {
  return [Math.max(one[0], other[0]), Math.max(one[1], other[1])]
}
