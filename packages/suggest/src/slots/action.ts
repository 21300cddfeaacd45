import type { Span } from '@claimtrail/text'
import type { Break } from '../clauses.ts'
import type { CommitmentCue } from '../cue.ts'
import type { Hit } from '../hits.ts'
import { cutBefore, subtract, tidy, wordsOf } from '../stretch.ts'

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

function actionRegion(
  text: string,
  breaks: readonly Break[],
  hit: Hit<CommitmentCue>,
  conditions: readonly Span[],
): Span | undefined {
  const from = hit.cue.frame === 'bare' ? bareStart(text, hit.span) : hit.span.end
  const complement = hit.cue.frame === 'that' ? afterThat(text, from) : from
  const stop = breaks.find((joint) => joint.start >= complement && ends(text, joint))
  const open = { start: complement, end: stop?.start ?? text.length }
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
  const verb = verbStart(text, part, hit.cue.frame)
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

function verbStart(
  text: string,
  part: Span,
  frame: CommitmentCue['frame'],
): { readonly span: Span; readonly negated: boolean } {
  let { start } = part
  const rest = (): string => text.slice(start, part.end)
  const skip = (pattern: RegExp): boolean => {
    const match = pattern.exec(rest())
    if (match) start += match[0].length
    return match !== null
  }
  let negated = false
  if (frame === 'modal') {
    for (let round = 0; round < 3; round += 1) {
      negated = skip(negation) || negated
      skip(aside)
    }
  } else if (frame === 'infinitive') {
    skip(
      /^(?:\s*(?:,|in|with|to be|upon|also|themselves|itself|fully|further|by|for|once|again|through|\w+ly)\b)?[^;]{0,60}?(?=\b(?:not )?to [a-z])/i,
    )
    negated = skip(negation)
    skip(/^\s*to\s+/i)
    negated = skip(negation) || negated
    skip(/^\s*for\s+/i)
  } else if (frame === 'imposed') {
    const match = /^.{2,80}?\s(not )?to (?=\w)/s.exec(rest())
    if (match) start += match[0].length
    negated = Boolean(match?.[1])
  } else if (frame === 'provision') {
    skip(/^[\s:,]*(?:(?:that|(?:up)?on|for)\b\s*)?/i)
  }
  return { span: { start, end: part.end }, negated }
}
