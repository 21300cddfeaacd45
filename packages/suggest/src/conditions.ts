import type { Condition } from '@claimtrail/model'
import { type Candidate, evidenceOf, type Slot } from './candidate.ts'
import type { ReadCondition, Reading } from './reading.ts'
import { scoreClaim } from './score.ts'
import { fillOf } from './slots/actor.ts'

/** Modals and present forms that show that something is still ahead. */
const ahead =
  /\b(?:shall|will|would|may|might|must|should|could|can|is|are|has|have|agree|undertake|commit)\b/i
const past =
  /\b(?:was|were|had|did|began|came|took|met|broke|fell|failed|ended|left|won|lost|\w{3,}ed)\b/i

/** The conditions of one sentence that score at least 0; `governed` are the claims beside which they may stand. */
export function findConditions(
  reading: Reading,
  governed: readonly Candidate[],
): readonly Candidate[] {
  return reading.conditions.flatMap((condition) => {
    const { hit } = condition
    if (hit.cue.needsClaim && (governed.length === 0 || onlyDates(reading, condition))) return []
    const { score, reasons } = scoreClaim('condition', [hit], reading.counters, reading.view)
    return score >= 0 ? [candidate(reading, condition, score, reasons)] : []
  })
}

/** "After the talks had failed, Norland vowed to leave" tells when, not on what it depends. */
function onlyDates({ view }: Reading, { hit, antecedent }: ReadCondition): boolean {
  if (!antecedent || hit.cue.sets.kind === 'until' || hit.cue.sets.kind === 'unless') return false
  const inside = view.text.slice(antecedent.start, antecedent.end)
  const outside = view.text.slice(0, hit.span.start) + view.text.slice(antecedent.end)
  return past.test(inside) && !ahead.test(inside) && !ahead.test(outside)
}

function candidate(
  { view }: Reading,
  { hit, whole, antecedent }: ReadCondition,
  score: number,
  reasons: Candidate['reasons'],
): Candidate {
  const filled: Slot[] = []
  if (antecedent) {
    const { quote } = fillOf(view, { span: antecedent, method: 'after-cue', confidence: 0.8 })
    filled.push({ slot: 'antecedent', fill: { quote }, method: 'after-cue', confidence: 0.8 })
    const responsible = responsibleFor(view, antecedent)
    if (responsible) filled.push(responsible)
  }
  const antecedentFill = filled.find(({ slot }) => slot === 'antecedent')?.fill
  const responsible = filled.find(({ slot }) => slot === 'responsible')?.fill
  const claim: Omit<Condition, 'id'> = {
    type: 'condition',
    version: view.version,
    quotes: [view.quote(whole)],
    cue: view.quote(hit.span),
    sourceChain: [],
    kind: hit.cue.sets.kind,
    ...(antecedentFill ? { antecedent: antecedentFill } : {}),
    ...(responsible ? { responsible } : {}),
  }
  return {
    view,
    claim,
    cueId: hit.cue.id,
    score,
    reasons,
    slots: evidenceOf(filled),
    extent: whole,
  }
}

/** A tagged actor that opens the antecedent is who can make it true. */
function responsibleFor(
  view: Reading['view'],
  antecedent: { readonly start: number; readonly end: number },
): Slot | undefined {
  const actor = view.actors.find((each) => {
    const article = view.text.slice(antecedent.start, each.span.start)
    return each.span.start >= antecedent.start && /^(?:the |both |all )?$/i.test(article)
  })
  if (!actor || actor.span.end >= antecedent.end) return undefined
  // "Norland's consent" is given by whoever gives it.
  if (/^['’`]/.test(view.text.slice(actor.span.end, actor.span.end + 1))) return undefined
  const span = {
    start: antecedent.start,
    end: actor.extent.start <= actor.span.start ? actor.extent.end : actor.span.end,
  }
  const found = { span, method: 'antecedent-subject', confidence: 0.7 }
  return {
    slot: 'responsible',
    fill: fillOf(view, found),
    method: found.method,
    confidence: found.confidence,
  }
}
