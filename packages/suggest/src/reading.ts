import type { Span } from '@claimtrail/text'
import { type Break, clauseAround, findBreaks } from './clauses.ts'
import type { Cue } from './cue.ts'
import { findHits, type SentenceHits } from './hits.ts'
import { type CounterHit, findCounters } from './score.ts'
import type { SentenceView } from './sentence-view.ts'
import { type ConditionSpans, conditionSpans } from './slots/antecedent.ts'
import { findTimes, type TimeStretch } from './slots/timing.ts'

/** A condition cue with the stretch that it opens. */
export type ReadCondition = ConditionSpans & { readonly hit: SentenceHits['condition'][number] }

/** What was read in one sentence before any claim is cut from it. */
export interface Reading {
  readonly view: SentenceView
  readonly hits: SentenceHits
  readonly counters: readonly CounterHit[]
  readonly breaks: readonly Break[]
  readonly conditions: readonly ReadCondition[]
  readonly times: readonly TimeStretch[]
}

/** Read the cues, clauses, conditions and times of one sentence. */
export function readSentence(cues: readonly Cue[], view: SentenceView): Reading {
  const hits = findHits(cues, view.text)
  const verbs = [...hits.commitment, ...hits.assessment].map((hit) => hit.span)
  const breaks = findBreaks(view.text, verbs)
  const conditions = hits.condition.flatMap((hit) => {
    const spans = conditionSpans(view.text, breaks, hit)
    return spans && !isDated(view, hit, spans.antecedent) ? [{ ...spans, hit }] : []
  })
  const clauseEnd = (offset: number): number =>
    clauseAround(view.text, breaks, { start: offset, end: offset }, [
      'hard',
      'coordination',
      'relative',
    ]).end
  const first = hits.commitment[0]?.span.start ?? view.text.length
  return {
    view,
    hits,
    counters: findCounters(view.text),
    breaks: withOpenings(view.text, breaks, conditions, first),
    conditions: outermost(conditions),
    times: findTimes(view, clauseEnd),
  }
}

/** A condition that opens the sentence ends a clause at its comma: what follows has its own subject. */
function withOpenings(
  text: string,
  breaks: readonly Break[],
  conditions: readonly ReadCondition[],
  firstVerb: number,
): readonly Break[] {
  const openings = conditions.flatMap(({ whole: { end } }): readonly Break[] =>
    end < firstVerb && text.charAt(end) === ',' ? [{ start: end, end: end + 1, kind: 'hard' }] : [],
  )
  if (openings.length === 0) return breaks
  return [...breaks, ...openings].sort((one, other) => one.start - other.start)
}

/** "after 1 May" is a time, not a condition. */
function isDated(
  view: SentenceView,
  hit: SentenceHits['condition'][number],
  antecedent: Span | undefined,
): boolean {
  if (!hit.cue.needsClaim || !antecedent) return false
  return view.dates.some(
    (date) =>
      date.span.start <= antecedent.start + 4 &&
      date.span.end > antecedent.start &&
      date.type !== 'DURATION',
  )
}

/** A condition inside the antecedent of another one is part of it. */
function outermost(conditions: readonly ReadCondition[]): readonly ReadCondition[] {
  let end = -1
  return conditions.filter(({ whole }) => {
    if (whole.start < end) return false
    end = whole.end
    return true
  })
}
