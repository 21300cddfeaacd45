import type { Commitment, Timing } from '@claimtrail/model'
import type { Found, Slot } from '../candidate.ts'
import type { CommitmentCue } from '../cue.ts'
import type { Hit } from '../hits.ts'
import type { Reading } from '../reading.ts'
import type { Action } from './action.ts'
import { type Bound, fillOf } from './actor.ts'
import { objectOf } from './object.ts'
import { partiesOf, partyInOpener } from './parties.ts'
import type { TimeStretch } from './timing.ts'

/** Every slot of a commitment, with what fills it and why. */
export interface CommitmentSlots {
  readonly filled: readonly Slot[]
  readonly timing?: Timing
  readonly fulfilment?: NonNullable<Commitment['fulfilment']>
}

/** A performative in the past or perfect: a date before it says when it was spoken, not when it is due. */
const spoken = /\b(?:\w+ed|undertook|swore|has|have|had)\b/i

/** Fill a commitment's slots from evidence in its sentence; what has none stays empty. */
export function commitmentSlots(
  reading: Reading,
  hit: Hit<CommitmentCue>,
  bound: Bound,
  action: Action | undefined,
): CommitmentSlots {
  const { view } = reading
  const filled: Slot[] = [...bound.actors]
  const add = (slot: string, found: Found | undefined): void => {
    if (found)
      filled.push({
        slot,
        fill: fillOf(view, found),
        method: found.method,
        confidence: found.confidence,
      })
  }
  if (action) {
    add('action', { span: action.span, method: 'after-cue', confidence: 0.8 })
    const parties = partiesOf(view, action.span)
    const object = bound.undergoer ? undefined : objectOf(view, action.span)
    add(
      'object',
      bound.undergoer ?? (object && { span: object, method: 'after-verb', confidence: 0.6 }),
    )
    add(
      'counterparty',
      (bound.quoteStart === 0 ? partyInOpener(view) : undefined) ??
        parties.counterparty ??
        otherParty(reading, bound),
    )
    add('beneficiary', parties.beneficiary)
    add('thirdParty', parties.thirdParty)
  }
  add('instrument', bound.instrument)
  const times = timesOf(reading, hit, action)
  if (times.event) add('eventDate', { span: times.event.span, method: 'timex', confidence: 0.7 })
  const due = times.due
  if (due) add('timing', { span: due.span, method: 'timex', confidence: 0.7 })
  const fulfilment = begun(reading, action)
  return {
    filled,
    ...(due ? { timing: timingOf(reading, due) } : {}),
    ...(fulfilment ? { fulfilment } : {}),
  }
}

/** "The agreement between A and B has forced A to …": B is whom A owes it to. */
function otherParty({ view }: Reading, bound: Bound): Found | undefined {
  const { instrument } = bound
  const actor = bound.fills[0]?.actor
  if (!instrument || !actor) return undefined
  const inside = view.actors.filter(
    (each) => each.span.start >= instrument.span.start && each.span.end <= instrument.span.end,
  )
  const other = inside.find((each) => each.actor !== actor)
  if (inside.length !== 2 || !other) return undefined
  const article = /\bthe $/i.test(view.text.slice(0, other.span.start)) ? 4 : 0
  const span = {
    start: Math.min(other.extent.start, other.span.start - article),
    end: other.span.end,
  }
  return { span, method: 'other-party', confidence: 0.6 }
}

function timesOf(
  { times, conditions, view }: Reading,
  hit: Hit<CommitmentCue>,
  action: Action | undefined,
): { readonly due?: TimeStretch; readonly event?: TimeStretch } {
  const free = times.filter(
    (time) =>
      !conditions.some(({ whole }) => whole.start < time.span.end && time.span.start < whole.end),
  )
  const before = free.find(
    (time) =>
      time.span.end <= hit.span.start && /^\W{0,6}$/.test(view.text.slice(0, time.span.start)),
  )
  const event =
    before && spoken.test(view.text.slice(hit.span.start, hit.span.end)) ? before : undefined
  const reach = (action?.span.end ?? hit.span.end) + 4
  const due =
    free.find((time) => time.span.start >= hit.span.end && time.span.start <= reach) ??
    (event ? undefined : before)
  return { ...(due ? { due } : {}), ...(event ? { event } : {}) }
}

/** The timing slot of a stretch that says when. */
export function timingOf({ view }: Reading, time: TimeStretch): Timing {
  return {
    kind: time.kind,
    quote: view.quote(time.span),
    ...(time.date?.value ? { value: time.date.value } : {}),
    ...(time.countsFrom ? { countsFrom: view.quote(time.countsFrom) } : {}),
  }
}

const doing =
  /^,\s(which (?:it|they|he|she) (?:is|are) (?:now |already )?doing|which (?:it|they|he|she) (?:has|have) (?:already )?done)\b/i

/** "…, which it is doing" says that the duty is begun. */
function begun(reading: Reading, action: Action | undefined): CommitmentSlots['fulfilment'] {
  if (!action) return undefined
  const match = doing.exec(reading.view.text.slice(action.span.end))
  if (!match?.[1]) return undefined
  const start = action.span.end + 2
  const quote = reading.view.quote({ start, end: start + match[1].length })
  return [{ value: /done$/i.test(match[1]) ? 3 : 1, evidence: [quote] }]
}
