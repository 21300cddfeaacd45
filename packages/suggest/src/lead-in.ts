import type { Commitment, Quote } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { type Candidate, evidenceOf, type Found, type Slot } from './candidate.ts'
import { governs } from './commitment-hits.ts'
import type { CommitmentCue } from './cue.ts'
import type { Hit } from './hits.ts'
import type { Reading } from './reading.ts'
import { type Score, scoreClaim } from './score.ts'
import { type Bound, boundBy, fillOf } from './slots/actor.ts'
import { timingOf } from './slots/commitment-slots.ts'
import { objectOf } from './slots/object.ts'
import { partiesOf } from './slots/parties.ts'
import type { TimeStretch } from './slots/timing.ts'
import { dropStart, tidy, wordsOf } from './stretch.ts'
import type { Subjects } from './subjects.ts'

/** What a paragraph such as "The Parties shall:" gives to each item of its list. */
export interface LeadIn {
  readonly hit: Hit<CommitmentCue>
  readonly cue: Quote
  readonly bound: Bound
  readonly refrains: boolean
  readonly score: Score
}

const opening =
  /^(?:\s+(?:also|further|then|hereby|therefore|jointly|not|never|to|themselves|inter alia|in particular|scrupulously|strictly|ensure|refrain from|cease|abstain from|take|adopt|do|on|that|the following(?: \w+){0,3}|as follows|all|necessary|measures))*[\s,]*[:–—-]\s*$/i

/** The lead-in that a sentence is, when it ends with an open commitment cue and a colon. */
export function leadInOf(reading: Reading, subjects: Subjects): LeadIn | undefined {
  const { view, hits } = reading
  const hit = hits.commitment.findLast((each) => opening.test(view.text.slice(each.span.end)))
  if (!hit) return undefined
  const score = scoreClaim('commitment', [hit], reading.counters, view)
  if (score.score < 0) return undefined
  const bound = boundBy(reading, hit, undefined, subjects)
  const refrains = /\b(?:not|never|refrain|cease|abstain)\b/i.test(view.text.slice(hit.span.end))
  return { hit, cue: view.quote(hit.span), bound, refrains, score }
}

const itemLabel =
  /^[\s.…•*–-]*(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|[a-zA-Z])[.)]\s+)?(?:to (?=[a-z]))?(?:not to )?/i
const negated = /^\W*(?:\w{1,3}[.)]\s+)?not\b/i

/** The commitment of a list item: its own words, with the force and the actor of its lead-in. */
export function commitItem(reading: Reading, lead: LeadIn): Candidate | undefined {
  const { view } = reading
  const action = tidy(view.text, itemAction(reading))
  if (!action || !/^[a-z]/i.test(wordsOf(view.text, action))) return undefined
  const due = reading.times.find(
    (time) => time.span.end >= action.end && time.span.start >= action.end,
  )
  const filled = itemSlots(reading, lead, action, due)
  const one = (name: string): Slot['fill'] | undefined =>
    filled.find(({ slot }) => slot === name)?.fill
  const object = one('object')
  const counterparty = one('counterparty')
  const claim: Omit<Commitment, 'id'> = {
    type: 'commitment',
    version: view.version,
    quotes: [view.quote({ start: action.start, end: due?.span.end ?? action.end })],
    cue: lead.cue,
    sourceChain: [],
    actor: lead.bound.fills,
    action: view.quote(action),
    ...(object ? { object: object.quote } : {}),
    ...(counterparty ? { counterparty: [counterparty] } : {}),
    ...(due ? { timing: timingOf(reading, due) } : {}),
    polarity: lead.refrains || refrains(view.text, action) ? 'refrain' : 'do',
    ...governs(view.text, lead.hit, undefined, lead.cue),
  }
  const { score, reasons } = lead.score
  return {
    view,
    claim,
    cueId: lead.hit.cue.id,
    score,
    reasons,
    slots: evidenceOf(filled),
    extent: action,
  }
}

function itemSlots(
  { view }: Reading,
  lead: LeadIn,
  action: Span,
  due: TimeStretch | undefined,
): readonly Slot[] {
  const slot = (name: string, found: Found): Slot => ({
    slot: name,
    fill: fillOf(view, found),
    method: found.method,
    confidence: found.confidence,
  })
  const object = objectOf(view, action)
  const { counterparty } = partiesOf(view, action)
  return [
    ...lead.bound.actors.map((each): Slot => ({ ...each, method: 'lead-in' })),
    slot('action', { span: action, method: 'list-item', confidence: 0.8 }),
    ...(object ? [slot('object', { span: object, method: 'after-verb', confidence: 0.6 })] : []),
    ...(counterparty ? [slot('counterparty', counterparty)] : []),
    ...(due ? [slot('timing', { span: due.span, method: 'timex', confidence: 0.7 })] : []),
  ]
}

function itemAction({ view, conditions, times }: Reading): Span {
  const whole = dropStart(view.text, { start: 0, end: view.text.length }, itemLabel)
  const late = conditions.find((condition) => condition.whole.start > whole.start + 5)
  const clean = late ? { start: whole.start, end: late.whole.start } : whole
  const words = wordsOf(view.text, clean)
  const tail = /;\s*(?:and|or)?\s*$/i.exec(words)
  const end = tail ? clean.start + tail.index : clean.end
  const due = times.find((time) => !/\w/.test(view.text.slice(Math.min(time.span.end, end), end)))
  return { start: clean.start, end: due ? Math.min(end, due.span.start) : end }
}

function refrains(text: string, action: Span): boolean {
  return (
    negated.test(text) || /^(?:refrain|cease|abstain|desist|stop)\b/i.test(wordsOf(text, action))
  )
}
