import type { Judgement } from '@claimtrail/model'
import { carriesOn } from './leaves.ts'
import { isSame } from './same.ts'
import { lookUp, valuesBackwards } from './sorted-map.ts'
import { isStanding } from './standing.ts'
import { type ClaimRecord, type Leaf, leafOf, type State } from './state.ts'

/**
 * What each annotator thinks of a claim: their newest judgement that was not undone, oldest first. It is
 * current when the body they judged says the same as the body shown, on whatever version.
 */
export function judgementsOn(state: State, record: ClaimRecord, shown: Leaf): readonly Judgement[] {
  const newest = new Map<string, Judgement>()
  for (const event of valuesBackwards(record.judgements)) {
    const { id, at, by, tool, op, on, note } = event
    if (newest.has(by.id) || !isStanding(state, event)) continue
    const current = on.some((leaf) => isBodyOf(state, leaf, shown))
    const said = note === undefined ? {} : { note }
    newest.set(by.id, { event: id, at, by, tool, kind: op, current, ...said })
  }
  return [...newest.values()].reverse()
}

function isBodyOf(state: State, id: string, shown: Leaf): boolean {
  const event = lookUp(state.events, id)
  const judged = event && leafOf(event)
  if (judged?.claim !== shown.claim) return false
  return carriesOn(state, shown, judged, (one, other) => isSame(one.body, other.body))
}
