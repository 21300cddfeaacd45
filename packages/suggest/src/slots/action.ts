import type { Span } from '@claimtrail/text'
import type { Break } from '../clauses.ts'
import type { CommitmentCue } from '../cue.ts'
import type { Hit } from '../hits.ts'
import { cutBefore, dropStart, subtract, tidy, wordsOf } from '../stretch.ts'

/** One thing that is to be done: its words, and whether they say not to. */
export interface Action {
  readonly span: Span
  readonly refrains: boolean
}

/** Stretches that an action's words do not include: conditions and times. */
export interface ActionHoles {
  readonly conditions: readonly Span[]
  readonly times: readonly Span[]
}

const refraining =
  /^(?:to )?(?:refrain|cease|abstain|desist|stop)\b|\b(?:no longer|not|never)\b(?! only)/i

const aside =
  /^[\s,]*(?:(?:also|further|then|therefore|thus|in turn|hereby|jointly|each|both|immediately|all)\b[\s,]*|(?:to the extent|as soon as|in accordance|without prejudice|in good faith|where|under|within|subject to|by|upon|on|in|after|inter alia|at)\b[^,]{1,120},\s*(?!and |or ))/i

/** What is left of an action whose words stand in the list below it. */
const empty =
  /^(?:(?:not|to|that|do|the|following|as follows|in particular|inter alia)(?:\s+|$))+$/i

const negation = /^[\s,]*(?:not|no longer|never)\b\s*/i

/** The actions that follow a commitment cue, one for each coordinated infinitive. */
export function actionsAfter(
  text: string,
  breaks: readonly Break[],
  hit: Hit<CommitmentCue>,
  holes: ActionHoles,
): readonly Action[] {
  const region = actionRegion(text, breaks, hit, holes.conditions)
  if (!region) return []
  const found: Action[] = []
  for (const part of hit.cue.frame === 'infinitive' ? parts(text, region) : [region]) {
    const action = oneAction(text, part, hit, holes)
    if (action) found.push(action)
  }
  return found
}

/** No real clause is longer, in UTF-16 code units; a bound keeps a hostile sentence of many cues linear. */
const longestRegion = 2_000

function actionRegion(
  text: string,
  breaks: readonly Break[],
  hit: Hit<CommitmentCue>,
  conditions: readonly Span[],
): Span | undefined {
  const from = hit.cue.frame === 'bare' ? bareStart(text, hit.span) : hit.span.end
  const complement = hit.cue.frame === 'that' ? afterThat(text, from) : from
  const stop = breaks.find((joint) => joint.start >= complement && ends(text, joint))
  const end = Math.min(stop?.start ?? text.length, complement + longestRegion)
  const open = { start: complement, end }
  return subtract(open, conditions).find((piece) => /\w\w/.test(wordsOf(text, piece)))
}

/** A clause goes on through "that …" and "who …", and ends at a comma before "which". */
function ends(text: string, joint: Break): boolean {
  if (joint.kind === 'complement') return false
  return joint.kind !== 'relative' || text.charAt(joint.start) === ','
}

function afterThat(text: string, from: number): number {
  const match = /^[^;]{0,60}?\bthat\s+/.exec(text.slice(from, from + 70))
  return match ? from + match[0].length : from
}

function bareStart(text: string, span: Span): number {
  const match = /(?:^|\s)(?:hand over|set up|\w+)$/.exec(wordsOf(text, span))
  return match ? span.start + match.index + (match[0].startsWith(' ') ? 1 : 0) : span.start
}

/** "to open the port, to pay and to leave" is three; a purpose without a closing "and to" is none. */
function parts(text: string, region: Span): readonly Span[] {
  const words = wordsOf(text, region)
  const last = /(?:,\s*|\s)and (?:also |further )?(?:not )?to (?=[a-z])/i
  if (!last.test(words)) return [region]
  const found: Span[] = []
  let start = region.start
  for (const match of words.matchAll(
    /(?:,?\s(?:and|or)|,)\s(?:also |further )?(?=(?:not )?to [a-z])/gi,
  )) {
    found.push({ start, end: region.start + match.index })
    start = region.start + match.index + match[0].length
  }
  found.push({ start, end: region.end })
  return found
}

function oneAction(
  text: string,
  part: Span,
  hit: Hit<CommitmentCue>,
  holes: ActionHoles,
): Action | undefined {
  const verb = verbStart(text, part, hit)
  const cut = cutBefore(text, verb.span, /\sbefore \w+ing\b/)
  const inner = subtract(cut, closing(text, cut, holes.times))[0]
  const span = inner && tidy(text, inner)
  if (!span || empty.test(wordsOf(text, span))) return undefined
  const refrains =
    verb.negated || (hit.cue.frame !== 'provision' && refraining.test(wordsOf(text, span)))
  return { span, refrains: hit.cue.sets?.polarity === 'refrain' || refrains }
}

/** Times at the end of a clause are cut off; those inside stay, or the words would not read on. */
function closing(text: string, span: Span, times: readonly Span[]): readonly Span[] {
  return times.filter((time) => !/\w/.test(text.slice(Math.min(time.end, span.end), span.end)))
}

interface Verb {
  readonly span: Span
  readonly negated: boolean
}

/** Where the words of an action start behind its cue: past "not", "to", "that" and asides between commas. */
function verbStart(text: string, part: Span, hit: Hit<CommitmentCue>): Verb {
  switch (hit.cue.frame) {
    case 'modal':
      return afterModal(text, part)
    case 'infinitive': {
      const closed = part.start <= hit.span.end + 1 && /\bto$/i.test(wordsOf(text, hit.span))
      return past(
        text,
        part,
        closed ? [negation] : [toInfinitive, negation, /^\s*to\s+/i, negation, /^\s*for\s+/i],
      )
    }
    case 'imposed':
      return past(text, part, [/^.{2,80}?\s(?=(?:not )?to \w)/s, negation, /^to\s+/i])
    case 'provision':
      return past(text, part, [/^[\s:,]*(?:(?:that|(?:up)?on|for)\b\s*)?/i])
    default:
      return { span: part, negated: false }
  }
}

/** "in principle to leave" → "to leave". */
const toInfinitive =
  /^(?:\s*(?:,|in|with|to be|upon|also|themselves|itself|fully|further|by|for|once|again|through|\w+ly)\b)?[^;]{0,60}?(?=\b(?:not )?to [a-z])/i

/** "shall, to the extent possible, not mine" → "mine"; an aside may stand before or after the "not". */
function afterModal(text: string, part: Span): Verb {
  return past(text, part, [negation, aside, negation, aside, negation, aside])
}

/** Drop patterns from the start, one after the other; a dropped negation is remembered. */
function past(text: string, part: Span, patterns: readonly RegExp[]): Verb {
  let span = part
  let negated = false
  for (const pattern of patterns) {
    const rest = dropStart(text, span, pattern)
    if (pattern === negation && rest.start > span.start) negated = true
    span = rest
  }
  return { span, negated }
}
