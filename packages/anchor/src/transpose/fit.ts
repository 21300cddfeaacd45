import type { Alignment } from '../align/align.ts'
import { extendEdges } from './extend.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'
import { weightOf, weightOfStretch } from './token-weight.ts'

/** An old token and the new one that it is believed to be. */
export interface TokenMatch {
  readonly old: number
  readonly now: number
}

/** Where a span's tokens stand in the new text, and how well. */
export interface Place {
  readonly stretch: TokenStretch
  /** Weight of the tokens that were kept, of all of the span's. */
  readonly share: number
  /** Kept tokens, of all that stand in the place. */
  readonly density: number
}

/** What a new token between two kept ones costs, beyond those that stood between them before. */
const gapCost = 0.4
/** What going backwards in the new text costs. */
const backwardCost = 3

/**
 * The place that a span's kept tokens tell: of the matches, in the order of the old text, the best stretch (a
 * match wins 1, gaps and steps backwards cost), widened over words that were put in the place of lost ones.
 */
export function fit(
  alignment: Alignment,
  span: TokenStretch,
  matches: readonly TokenMatch[],
): Place | undefined {
  const kept = bestStretch(matches)
  const [head, tail] = [kept[0], kept.at(-1)]
  if (!head || !tail || tail.now < head.now) return undefined
  const weight = kept.reduce((sum, { old }) => sum + weightOf(alignment, old), 0)
  const core = { first: head.now, last: tail.now + 1 }
  const old = { span, kept: { first: head.old, last: tail.old + 1 } }
  return {
    stretch: extendEdges(alignment, old, core),
    share: weight / weightOfStretch(alignment, span),
    density: kept.length / lengthOf(core),
  }
}

/** Kadane's maximal stretch. */
function bestStretch(matches: readonly TokenMatch[]): readonly TokenMatch[] {
  let best = { gain: 0, from: 0, to: 0 }
  let [gain, from] = [0, 0]
  matches.forEach((match, index) => {
    const previous = matches[index - 1]
    if (previous) gain -= costBetween(previous, match)
    if (gain < 0) [gain, from] = [0, index]
    gain += 1
    if (gain > best.gain) best = { gain, from, to: index + 1 }
  })
  return matches.slice(best.from, best.to)
}

function costBetween(one: TokenMatch, next: TokenMatch): number {
  const gap = Math.abs(next.now - one.now - 1)
  const gapBefore = next.old - one.old - 1
  return gapCost * Math.max(0, gap - gapBefore) + (next.now < one.now ? backwardCost : 0)
}
