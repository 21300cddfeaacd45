import { heaviestChain } from './chain.ts'
import { at } from './integers.ts'
import { commonSubsequence, type Stretch, type WeighedTokens } from './lcs.ts'
import { type Run, rareRuns } from './runs.ts'

/** Which tokens of two texts are one and the same, in order. */
export interface Matching {
  /** For each old token its new one, −1 when it has none. */
  readonly toAfter: Int32Array
  /** For each new token its old one, −1 when it has none. */
  readonly toBefore: Int32Array
  /** Long runs that stand out of order: candidates for text that was moved. */
  readonly moves: readonly Run[]
}

/**
 * Shingles tried in this order: how long, and how often they may stand in each side. Up to four times, since in a
 * text that says much twice the few that stand once mislead. A shingle of one token is
 * a word that stands once.
 */
const levels = [
  { size: 10, most: 4 },
  { size: 6, most: 4 },
  { size: 3, most: 4 },
  { size: 1, most: 1 },
] as const
/** Runs found by shingles of at least so many tokens are long enough to be a move. */
const movableSize = 6
/** Cells up to which a stretch is compared token by token; at the last level there is nothing else left. */
const [fewCells, manyCells] = [60_000, 400_000]
/** A text that yields one run after another costs a pass each: so deep, then the rest stays unmatched. */
const deepest = 40

/**
 * Match the tokens of two texts one to one and in order.
 *
 * Patience diff over token runs: (1) equal tokens at both ends are matched; (2) a small stretch is compared
 * token by token; (3) in a large one, shingles that stand once on both sides grow to runs; (4) the heaviest
 * chain of runs is kept, the others are moves; (5) what lies between runs of the chain is matched alike.
 * O(n log n) tokens besides the bounded comparisons. After Bram Cohen's patience diff and Heckel (1978).
 */
export function matchTokens(tokens: WeighedTokens): Matching {
  const { before, after } = tokens
  const toAfter = new Int32Array(before.length).fill(-1)
  const toBefore = new Int32Array(after.length).fill(-1)
  const moves: Run[] = []
  const pair = (old: number, now: number): void => {
    toAfter[old] = now
    toBefore[now] = old
  }
  const match = (whole: Stretch, level: number, depth: number): void => {
    const rest = matchEnds(before, after, whole, pair)
    const { a, b, c, d } = rest
    if (a === b || c === d || depth > deepest) return
    const cells = level === levels.length - 1 ? manyCells : fewCells
    if ((b - a) * (d - c) <= cells) {
      commonSubsequence(tokens, rest, pair)
      return
    }
    for (const [deeper, { size, most }] of levels.entries()) {
      if (deeper < level) continue
      const runs = rareRuns(before, after, rest, size, most)
      if (runs.length === 0) continue
      const chain = chainOf(runs)
      if (size >= movableSize) for (const run of runs) if (!chain.has(run)) moves.push(run)
      matchAround(rest, chain, (between) => match(between, deeper, depth + 1), pair)
      return
    }
  }
  match({ a: 0, b: before.length, c: 0, d: after.length }, 0, 0)
  return { toAfter, toBefore, moves }
}

type Pair = (old: number, now: number) => void

/** Match what is equal at both ends, and return what is left. */
function matchEnds(before: Int32Array, after: Int32Array, whole: Stretch, pair: Pair): Stretch {
  let { a, b, c, d } = whole
  while (a < b && c < d && at(before, a) === at(after, c)) {
    pair(a, c)
    a += 1
    c += 1
  }
  while (a < b && c < d && at(before, b - 1) === at(after, d - 1)) {
    b -= 1
    d -= 1
    pair(b, d)
  }
  return { a, b, c, d }
}

function chainOf(runs: readonly Run[]): ReadonlySet<Run> {
  const chain = new Set<Run>()
  for (const index of heaviestChain(runs)) {
    const run = runs[index]
    if (run) chain.add(run)
  }
  return chain
}

/** Match the runs of a chain, each without what the one before has taken, and what lies between them. */
function matchAround(
  { a, b, c, d }: Stretch,
  chain: Iterable<Run>,
  between: (stretch: Stretch) => void,
  pair: Pair,
): void {
  let [old, now] = [a, c]
  for (const run of chain) {
    const taken = Math.max(0, old - run.before, now - run.after)
    if (taken >= run.length) continue
    between({ a: old, b: run.before + taken, c: now, d: run.after + taken })
    for (let step = taken; step < run.length; step += 1) pair(run.before + step, run.after + step)
    old = run.before + run.length
    now = run.after + run.length
  }
  between({ a: old, b, c: now, d })
}
