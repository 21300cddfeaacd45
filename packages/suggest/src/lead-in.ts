import type { Commitment, Quote } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { type Candidate, evidenceOf, type Slot } from './candidate.ts'
import { governs } from './commitment-hits.ts'
import type { CommitmentCue } from './cue.ts'
import type { Hit } from './hits.ts'
import type { Reading } from './reading.ts'
import { type Score, scoreClaim } from './score.ts'
import { type Bound, boundBy } from './slots/actor.ts'
import { objectOf } from './slots/object.ts'
import { partiesOf } from './slots/parties.ts'
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
  const filled: Slot[] = [
    ...lead.bound.actors.map((slot): Slot => ({ ...slot, method: 'lead-in' })),
    { slot: 'action', fill: { quote: view.quote(action) }, method: 'list-item', confidence: 0.8 },
  ]
  const object = objectOf(view, action)
  const { counterparty } = partiesOf(view, action)
  const claim: Omit<Commitment, 'id'> = {
    type: 'commitment',
    version: view.version,
    quotes: [view.quote(action)],
    cue: lead.cue,
    sourceChain: [],
    actor: lead.bound.fills,
    action: view.quote(action),
    ...(object ? { object: view.quote(object) } : {}),
    ...(counterparty ? { counterparty: [{ quote: view.quote(counterparty.span) }] } : {}),
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

function itemAction({ view, conditions }: Reading): Span {
  const whole = dropStart(view.text, { start: 0, end: view.text.length }, itemLabel)
  const late = conditions.find((condition) => condition.whole.start > whole.start + 5)
  const clean = late ? { start: whole.start, end: late.whole.start } : whole
  const words = wordsOf(view.text, clean)
  const tail = /;\s*(?:and|or)?\s*$/i.exec(words)
  return tail ? { start: clean.start, end: clean.start + tail.index } : clean
}

function refrains(text: string, action: Span): boolean {
  return (
    negated.test(text) || /^(?:refrain|cease|abstain|desist|stop)\b/i.test(wordsOf(text, action))
  )
}
