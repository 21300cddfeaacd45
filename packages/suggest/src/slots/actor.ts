import type { Fill } from '@claimtrail/model'
import { contains, type Span } from '@claimtrail/text'
import type { Found, Slot } from '../candidate.ts'
import type { CommitmentCue } from '../cue.ts'
import type { Hit } from '../hits.ts'
import type { Reading } from '../reading.ts'
import type { SentenceView } from '../sentence-view.ts'
import { tidy } from '../stretch.ts'
import type { Subjects } from '../subjects.ts'
import type { Action } from './action.ts'
import { readPassive } from './passive.ts'
import { isAuthor, speakerOf } from './speaker.ts'
import { subjectBefore } from './subject.ts'

/** Who is bound by a commitment, and what the way there taught about its other slots. */
export interface Bound {
  readonly actors: readonly Slot[]
  readonly fills: readonly Fill[]
  /** The undergoer of a passive. */
  readonly undergoer?: Found
  /** The subject where it binds others: "The accord has forced …". */
  readonly instrument?: Found
  readonly speaker?: Fill
  /** Where the claim's quote starts, when its subject stands in the same clause. */
  readonly quoteStart?: number
  /** The action without its "by the guard". */
  readonly action?: Span
  /** Where "by the guard" ends. */
  readonly agentEnd?: number
}

const text =
  /\b(?:agreement|accord|treaty|protocol|declaration|settlement|pact|memorandum|plan|act|law|by-law|constitution|charter|resolution|article|annex|deal|document|statement|decision|decree|order|statute|minute|terms|text|provisions?|code|rules?)\b/i

const event = /\b\w+(?:tion|sion|ment|ance|ence|al|ing)s?\b(?: of\b|$)/i
const happens =
  /^(?:commence|begin|start|take place|end|resume|continue|occur|follow|cease|conclude)\b/i

/** Find who is bound: the subject, the agent of a passive, the object of "forced", or nobody named. */
export function boundBy(
  reading: Reading,
  hit: Hit<CommitmentCue>,
  action: Action | undefined,
  subjects: Subjects,
): Bound {
  const { view, breaks } = reading
  const reported = speakerOf(view, breaks, hit.span.start)
  const speaker = reported ? { speaker: fillOf(view, reported) } : {}
  if (hit.cue.frame === 'imposed') return { ...speaker, ...imposed(reading, hit) }
  const subject = subjectBefore(view, breaks, hit.span.start)
  if (subject === 'none') return { ...speaker, ...unspecified }
  if (subject === 'inherited') return { ...speaker, ...inherited(subjects, view) }
  const opener =
    /^(?:together |jointly )?with /i.test(view.text) &&
    !breaks.some((joint) => joint.end <= hit.span.start)
  const start = { quoteStart: opener ? 0 : subject.span.start }
  if (hit.cue.frame === 'provision') return { ...speaker, ...start, ...provision(view, subject) }
  const passive =
    action && hit.cue.frame !== 'that' ? readPassive(view.text, action.span) : undefined
  if (passive?.agent) {
    const agent = { span: passive.agent, method: 'by-agent', confidence: 0.8 }
    return {
      ...speaker,
      ...start,
      ...named(view, agent, subjects),
      undergoer: subject,
      action: passive.action,
      agentEnd: agent.span.end,
    }
  }
  if (passive || isEvent(view, subject, action)) {
    return { ...speaker, ...start, ...unspecified, undergoer: subject }
  }
  return { ...speaker, ...start, ...named(view, subject, subjects) }
}

const unspecified: Pick<Bound, 'actors' | 'fills'> = {
  actors: [],
  fills: [{ role: 'unspecified' }],
}

/** The filler of a slot: its words, and the actor whose mention is their head. */
export function fillOf(view: SentenceView, found: Found): Fill & Slot['fill'] {
  const quote = view.quote(found.span)
  const head = headActor(view, found.span)
  const author = isAuthor(quote.quote) ? { role: 'author' as const } : {}
  return { quote, ...(head ? { actor: head } : {}), ...author }
}

/** The actor that a noun phrase is about: named before its first preposition, or all of it. */
function headActor(view: SentenceView, span: Span): string | undefined {
  const words = view.text.slice(span.start, span.end)
  const turn = words.search(/\s(?:of|for|in|from|between|to|at|on|with|against|and)\s/)
  const headEnd = turn < 0 ? span.end : span.start + turn
  const actor = view.actors.find(
    (each) =>
      (each.span.start >= span.start && each.span.start < headEnd) ||
      (each.extent.start <= span.start + 4 && contains(each.extent, span)),
  )
  return actor?.actor
}

function named(
  view: SentenceView,
  found: Found,
  subjects: Subjects,
): Pick<Bound, 'actors' | 'fills'> {
  const actors = conjuncts(view, found.span).map((span): Slot => {
    const fill = fillOf(view, { ...found, span })
    const resolvedTo = subjects.resolve(fill.quote.quote, view.sentence.index)
    return {
      slot: 'actor',
      fill: resolvedTo ? { ...fill, ...resolvedTo } : fill,
      method: resolvedTo ? 'coreference' : found.method,
      confidence: resolvedTo ? 0.6 : found.confidence,
    }
  })
  return { actors, fills: actors.map((slot) => slot.fill) }
}

/** "Norland and Ostia" is two actors when each side of the "and" is one tagged actor. */
function conjuncts(view: SentenceView, span: Span): readonly Span[] {
  const words = view.text.slice(span.start, span.end)
  const and = /,?\sand\s/.exec(words)
  if (!and || words.indexOf(' and ', and.index + and[0].length) >= 0) return [span]
  const sides = [
    tidy(view.text, { start: span.start, end: span.start + and.index }),
    tidy(view.text, { start: span.start + and.index + and[0].length, end: span.end }),
  ]
  const each = sides.flatMap((side) => (side && headActor(view, side) ? [side] : []))
  return each.length === 2 && !/\b(?:both|between)\b/i.test(words) ? each : [span]
}

function inherited(subjects: Subjects, view: SentenceView): Pick<Bound, 'actors' | 'fills'> {
  const actors = subjects
    .latest(view.sentence.index)
    .map((slot): Slot => ({ ...slot, method: 'inherited', confidence: slot.confidence * 0.8 }))
  return actors.length > 0 ? { actors, fills: actors.map((slot) => slot.fill) } : unspecified
}

function imposed(reading: Reading, hit: Hit<CommitmentCue>): Bound {
  const { view, breaks } = reading
  const rest = view.text.slice(hit.span.end)
  const match = /^\s+(.{2,80}?)\s(?:not )?to (?=\w)/s.exec(rest)
  const start = hit.span.end + (match?.[0].search(/\S/) ?? 0)
  const span = match?.[1] ? tidy(view.text, { start, end: start + match[1].length }) : undefined
  const subject = subjectBefore(view, breaks, hit.span.start)
  const instrument = typeof subject === 'object' ? { instrument: subject } : {}
  if (!span) return { ...unspecified, ...instrument, quoteStart: hit.span.start }
  const found = { span, method: 'object-control', confidence: 0.8 }
  const fill = fillOf(view, found)
  const slot: Slot = { slot: 'actor', fill, method: found.method, confidence: found.confidence }
  return { actors: [slot], fills: [fill], ...instrument, quoteStart: hit.span.start }
}

function provision(view: SentenceView, subject: Found): Bound {
  const words = view.text.slice(subject.span.start, subject.span.end)
  if (text.test(words)) return { ...unspecified, instrument: subject }
  const fill = fillOf(view, subject)
  const person =
    fill.actor !== undefined ||
    /\b(?:part(?:y|ies)|sides?|governments?|delegations?)\b/i.test(words)
  if (!person) return { ...unspecified, undergoer: subject }
  const slot: Slot = { slot: 'actor', fill, method: subject.method, confidence: subject.confidence }
  return { actors: [slot], fills: [fill] }
}

/** "Negotiations shall begin within a month": nobody is named who has to begin them. */
function isEvent(view: SentenceView, subject: Found, action: Action | undefined): boolean {
  const words = view.text.slice(subject.span.start, subject.span.end)
  if (!action || headActor(view, subject.span) !== undefined) return false
  return happens.test(view.text.slice(action.span.start, action.span.end)) && event.test(words)
}
