import type { DateMention, Timing } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { SentenceView } from '../sentence-view.ts'
import { tidy } from '../stretch.ts'

/** A stretch that says when: widened over its preposition and over what it counts from. */
export interface TimeStretch {
  readonly span: Span
  readonly kind: Timing['kind']
  readonly date?: DateMention
  readonly countsFrom?: Span
}

const preposition =
  /(?:\b(?:by|before|within|until|till|from|since|as of|starting|beginning|no later than|not later than|at the latest by|by the end of|before the end of|in|on|during|after|for|over|every|for (?:at least|up to)|for a period of|within a period of|within (?:a )?maximum(?: of)?|in the course of|at the latest|over the next|within the next|following|upon|throughout) (?:the |a |an )?)$/i

const counted =
  /\b(?:within|no later than|not later than|in|after|every|for|not exceeding) (?:a |the )?(?:period of |maximum of |maximum period of |next )?(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety)(?: \(\d{1,4}\))?[- ](?:hours?|days?|weeks?|months?|years?)\b/gi

const origin = /^\s*(?:following|after|of|from|as from|prior to|before|upon)\s/i

/** Every stretch of the sentence that says when, in order; `clauseEnd` tells where the clause around an offset ends. */
export function findTimes(
  view: SentenceView,
  clauseEnd: (offset: number) => number,
): readonly TimeStretch[] {
  const found = view.dates.flatMap((date) => dated(view, date, clauseEnd) ?? [])
  for (const match of view.text.matchAll(counted)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const known = found.some((time) => time.span.start < span.end && span.start < time.span.end)
    if (!known) found.push(widen(view.text, { span, kind: kindOf(match[0]) }, clauseEnd))
  }
  return found.sort((one, other) => one.span.start - other.span.start)
}

function dated(
  view: SentenceView,
  date: DateMention,
  clauseEnd: (offset: number) => number,
): TimeStretch | undefined {
  const start = Math.min(date.bound?.cue.start ?? date.span.start, date.span.start)
  const from = start < 0 || start > date.span.end ? date.span.start : start
  const before = preposition.exec(view.text.slice(Math.max(0, from - 40), from))?.[0] ?? ''
  // "the accord of 1 May" names the accord by its date.
  if (before === '' && !date.bound && date.type !== 'SET') return undefined
  const span = { start: from - before.length, end: date.span.end }
  const words = view.text.slice(span.start, span.end)
  const kind = date.type === 'SET' ? 'recurring' : kindOf(words)
  return widen(view.text, { span, kind, date }, clauseEnd)
}

/** "within 14 months" goes on to what it counts from: "following the announcement of the accord". */
function widen(
  text: string,
  time: TimeStretch,
  clauseEnd: (offset: number) => number,
): TimeStretch {
  const end = clauseEnd(time.span.end)
  const rest = text.slice(time.span.end, end)
  const joint = origin.exec(rest)
  if (
    !joint ||
    !/\b(?:hours?|days?|weeks?|months?|years?)$/i.test(text.slice(time.span.start, time.span.end))
  ) {
    return time
  }
  const stop = rest.search(/[,;]| to (?=[a-z])/)
  const countsFrom = tidy(text, {
    start: time.span.end + joint[0].length,
    end: stop < 0 ? end : time.span.end + stop,
  })
  if (!countsFrom) return time
  return { ...time, span: { start: time.span.start, end: countsFrom.end }, countsFrom }
}

function kindOf(words: string): Timing['kind'] {
  if (/^(?:until|till|for|throughout|over)\b/i.test(words)) return 'until'
  if (/^(?:from|since|as of|starting|beginning|after|following|upon)\b/i.test(words)) return 'start'
  return /^(?:every|each)\b/i.test(words) ? 'recurring' : 'deadline'
}
