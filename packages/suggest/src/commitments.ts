import type { ClaimDraft, Fill, Quote } from '@claimtrail/model'
import { contains, type Span } from '@claimtrail/text'
import { type Candidate, evidenceOf, quotesOf, type Slot } from './candidate.ts'
import { absorbed, governs } from './commitment-hits.ts'
import type { CommitmentCue } from './cue.ts'
import type { Hit } from './hits.ts'
import type { Reading } from './reading.ts'
import { type Score, scoreClaim } from './score.ts'
import type { SentenceView } from './sentence-view.ts'
import { type Action, actionsAfter } from './slots/action.ts'
import { type Bound, boundBy, fillOf } from './slots/actor.ts'
import { type CommitmentSlots, commitmentSlots } from './slots/commitment-slots.ts'
import { subtract, tidy } from './stretch.ts'
import type { Subjects } from './subjects.ts'
import { whoSays } from './who-says.ts'

/** The commitments of one sentence that score at least 0, one for each action, in order. */
export function findCommitments(reading: Reading, subjects: Subjects): readonly Candidate[] {
  const { view, breaks, hits } = reading
  const found: Candidate[] = []
  const skipped = absorbed(hits.commitment, breaks, view.text)
  hits.commitment.forEach((hit, undertaking) => {
    if (skipped.has(hit) || isSupposed(reading, hit)) return
    const score = scoreClaim('commitment', [hit], reading.counters, view, whoSays(reading, hit))
    if (score.score < 0) return
    const holes = {
      conditions: reading.conditions.map((condition) => condition.whole),
      times: reading.times.map((time) => time.span),
    }
    const actions = actionsAfter(view.text, breaks, hit, holes)
    const bound = boundBy(reading, hit, actions[0], subjects)
    const shared = actions.length > 1
    for (const each of actions.length > 0 ? actions : [undefined]) {
      const action = each && bound.action && !shared ? { ...each, span: bound.action } : each
      found.push(candidate(reading, hit, bound, action, { score, undertaking, shared }))
    }
    subjects.remember(view.sentence.index, subjectsOf(view, bound))
  })
  return found
}

/** Whom a pronoun or a verb without a subject can go back to: who is bound, or the actor that a passive is about. */
function subjectsOf(view: SentenceView, bound: Bound): readonly Slot[] {
  if (bound.actors.length > 0 || !bound.undergoer) return bound.actors
  const { method, confidence } = bound.undergoer
  const fill = fillOf(view, bound.undergoer)
  return fill.actor === undefined ? [] : [{ slot: 'actor', fill, method, confidence }]
}

/** "If Ostia agrees to pay": what must first come true is not yet promised. */
function isSupposed({ conditions }: Reading, hit: Hit<CommitmentCue>): boolean {
  if (hit.cue.frame === 'modal') return false
  return conditions.some(({ antecedent }) => antecedent && contains(antecedent, hit.span))
}

interface Undertaking {
  readonly score: Score
  readonly undertaking: number
  readonly shared: boolean
}

function candidate(
  reading: Reading,
  hit: Hit<CommitmentCue>,
  bound: Bound,
  action: Action | undefined,
  { score, undertaking, shared }: Undertaking,
): Candidate {
  const { view } = reading
  const slots = commitmentSlots(reading, hit, bound, action)
  const whole = action && shared ? action.span : hull(reading, hit, bound, action)
  const conditions = reading.conditions.map((condition) => condition.whole)
  const pieces = subtract(whole, conditions).flatMap((piece) => tidy(view.text, piece) ?? [])
  return {
    view,
    cueId: hit.cue.id,
    claim: draft(
      view,
      hit,
      bound,
      action,
      slots,
      quotesOf(view, pieces.length > 0 ? pieces : [whole]),
    ),
    score: score.score,
    reasons: score.reasons,
    slots: evidenceOf(slots.filled),
    extent: whole,
    undertaking,
  }
}

/** From the subject (or the auxiliary, where it is inherited) to the end of the action and of its time. */
function hull(
  reading: Reading,
  hit: Hit<CommitmentCue>,
  bound: Bound,
  action: Action | undefined,
): Span {
  const start = bound.quoteStart ?? clauseStart(reading, hit)
  const ends = [action?.span.end ?? hit.span.end, hit.span.end, bound.agentEnd ?? 0]
  const time = reading.times.find(
    (each) =>
      each.span.start >= (action?.span.end ?? hit.span.end) &&
      each.span.start - (action?.span.end ?? hit.span.end) <= 3,
  )
  return { start: Math.min(start, hit.span.start), end: Math.max(...ends, time?.span.end ?? 0) }
}

function clauseStart({ breaks, view }: Reading, hit: Hit): number {
  const joint = breaks.findLast((each) => each.end <= hit.span.start)
  return tidy(view.text, { start: joint?.end ?? 0, end: hit.span.end })?.start ?? hit.span.start
}

function draft(
  view: SentenceView,
  hit: Hit<CommitmentCue>,
  bound: Bound,
  action: Action | undefined,
  slots: CommitmentSlots,
  quotes: readonly [Quote, ...Quote[]],
): ClaimDraft {
  const cue = view.quote(hit.span)
  const sets = hit.cue.sets
  const one = (name: string): Quote | undefined =>
    slots.filled.find(({ slot }) => slot === name)?.fill.quote
  const many = (name: string): readonly Fill[] => fillsOf(slots.filled, name)
  const object = one('object')
  const eventDate = one('eventDate')
  const instrument = many('instrument')[0]
  return {
    type: 'commitment',
    version: view.version,
    quotes,
    cue,
    sourceChain: bound.speaker ? [{ role: 'author' }, bound.speaker] : [],
    actor: bound.fills,
    ...(action ? { action: view.quote(action.span) } : {}),
    ...(object ? { object } : {}),
    polarity: action?.refrains || sets?.polarity ? 'refrain' : 'do',
    ...listed('counterparty', many('counterparty')),
    ...listed('beneficiary', many('beneficiary')),
    ...listed('thirdParty', many('thirdParty')),
    ...governs(view.text, hit, action?.span, cue),
    ...(slots.timing ? { timing: slots.timing } : {}),
    ...(eventDate ? { eventDate } : {}),
    ...(instrument ? { instrument } : {}),
    ...(slots.fulfilment ? { fulfilment: slots.fulfilment } : {}),
  }
}

function fillsOf(slots: readonly Slot[], name: string): readonly Fill[] {
  return slots.filter(({ slot }) => slot === name).map(({ fill }) => fill)
}

function listed<Name extends string>(
  name: Name,
  fills: readonly Fill[],
): { readonly [Key in Name]?: readonly Fill[] } {
  // One computed key is typed as an index signature; its name is the type parameter.
  return fills.length > 0 ? ({ [name]: fills } as { readonly [Key in Name]: readonly Fill[] }) : {}
}
