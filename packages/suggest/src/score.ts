import type { ClaimType, Reason } from '@claimtrail/model'
import { type CounterCue, counterCues } from './cues/counter.ts'
import type { Hit } from './hits.ts'
import type { SentenceView } from './sentence-view.ts'

/** Logit of a type before any cue, of any cue of the type, and of each further cue in the same claim. */
export interface TypeWeights {
  readonly bias: number
  readonly cue: number
  readonly further: number
}

/** Where every claim starts: hand-set rule weights in logit units. */
export const typeWeights: Readonly<Record<ClaimType, TypeWeights>> = {
  commitment: { bias: -1.6, cue: 3.2, further: 0.2 },
  condition: { bias: -1.8, cue: 3, further: 0.2 },
  assessment: { bias: -2, cue: 2.6, further: 0.8 },
}

/** A logit and what it is made of. */
export interface Score {
  readonly score: number
  /** The five that weigh most, the largest first. */
  readonly reasons: readonly Reason[]
}

/** Most reasons that a suggestion shows. */
const reasonCount = 5

/** A counter-cue that a sentence holds. */
export interface CounterHit {
  readonly counter: CounterCue
  readonly start: number
  readonly end: number
}

/** The counter-cues of one sentence, each once, at its first place. */
export function findCounters(text: string): readonly CounterHit[] {
  return counterCues.flatMap((counter) => {
    const match = counter.regex.exec(text)
    return match ? [{ counter, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** Score one claim from its hits (at least one), the counter-cues of its sentence and what else was found. */
export function scoreClaim(
  type: ClaimType,
  hits: readonly Hit[],
  counters: readonly CounterHit[],
  view: SentenceView,
  more: readonly Reason[] = [],
): Score {
  const { bias, cue, further } = typeWeights[type]
  const reasons: Reason[] = strongestFirst(hits).map((hit, rank) => ({
    cue: hit.cue.id,
    quote: view.quote(hit.span),
    weight: rank === 0 ? rounded(cue + hit.cue.weight) : further,
  }))
  reasons.push(...more)
  for (const { counter, start, end } of counters) {
    const weight = counter.weights[type]
    if (weight !== undefined) {
      reasons.push({ cue: counter.id, quote: view.quote({ start, end }), weight })
    }
  }
  const sum = reasons.reduce((total, reason) => total + reason.weight, bias)
  reasons.push({ cue: `${type}.bias`, weight: bias })
  reasons.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
  return { score: rounded(sum), reasons: reasons.slice(0, reasonCount) }
}

function strongestFirst(hits: readonly Hit[]): readonly Hit[] {
  return [...hits].sort((one, other) => other.cue.weight - one.cue.weight)
}

/** Two decimals: sums of weights differ in the last bits with their order. */
function rounded(logit: number): number {
  return Math.round(logit * 100) / 100
}
