import type { Reason } from '@claimtrail/model'
import { contains, overlap } from '@claimtrail/text'
import type { CommitmentCue } from './cue.ts'
import type { Hit } from './hits.ts'
import type { Reading } from './reading.ts'
import { subjectBefore } from './slots/subject.ts'
import { wordsOf } from './stretch.ts'

/** Words for those who can bind themselves, beside the actors that were tagged. */
const party =
  /^(?:we|I|our \w+)\b|\b(?:part(?:y|ies)|sides?|governments?|councils?|commi(?:ssion|ttee)s?|authorit(?:y|ies)|forces|rebels?|states?|ministr(?:y|ies)|ministers?|president|presidency|parliament|assembly|leaders?|delegations?|missions?|unions?|members?|signator(?:y|ies)|guarantors?|mediators?|observers|monitors|army|militar(?:y|ies)|police|troops|guards?|fighters|combatants|soldiers|negotiators|donors?|court|board|agenc(?:y|ies)|bod(?:y|ies)|secretariat|secretary-general|representatives?|envoys?|engineers?|company|companies|bank|groups?|movements?|opposition|regime|administration|cabinet|mayor|guilds?|community|countr(?:y|ies)|nations?|participants?|organi[sz]ations?|institutions?|conference|task force|team|units?|office|officials?|commanders?|countries|coalition)\b/i

const passive =
  /^\s+(?:also |then |thus |not |only |all |each |both )?(?:be|have been)\s(?:\w+ly\s)?\w+(?:ed|en|t|ne|ld|de|id|ut|un)\b/i

/** Passives that settle something between parties, also in the words of an agreement ("will be released"). */
const provided =
  /^\s+(?:also |then |thus |not |only |all |each |both )?be\s(?:\w+ly\s)?(?:established|created|formed|set up|released|deployed|appointed|withdrawn|disarmed|demobili[sz]ed|integrated|lifted|monitored|verified|implemented|respected|guaranteed|dissolved|dismantled|exchanged|disbanded|repatriated|handed over|convened|suspended|halted)\b/i

/** A future binds only in the mouth, or the text, of those who can do it; the weights are in logit units. */
const weights = { party: 0.3, other: -1.6, laidDown: 1.1 } as const

/**
 * What speaks for or against a future ("will", "would", "is to") as a commitment: whether its subject can
 * bind itself, and whether it is laid down as in a summary of provisions ("posts would be filled").
 */
export function whoSays({ view, breaks }: Reading, hit: Hit<CommitmentCue>): readonly Reason[] {
  if (!futures.includes(hit.cue.id)) return []
  const subject = subjectBefore(view, breaks, hit.span.start)
  if (subject === 'inherited') return []
  const after = view.text.slice(hit.span.end)
  const pattern = hit.cue.id === 'commitment.will' ? provided : passive
  const laidDown = pattern.test(` ${after.trimStart()}`)
  const reasons: Reason[] = laidDown ? [{ cue: 'context.laid-down', weight: weights.laidDown }] : []
  if (subject === 'none') return [...reasons, { cue: 'context.no-party', weight: weights.other }]
  const head = headOf(view.text, subject.span)
  const named = view.actors.some(
    (actor) => overlap(actor.span, head) > 0 || contains(actor.extent, head),
  )
  const able = named || party.test(wordsOf(view.text, head))
  const quote = view.quote(subject.span)
  return able
    ? [...reasons, { cue: 'context.party', quote, weight: weights.party }]
    : [...reasons, { cue: 'context.no-party', quote, weight: weights.other }]
}

const futures: readonly string[] = ['commitment.will', 'commitment.would', 'commitment.is-to']

/** A noun phrase up to its first preposition. */
function headOf(
  text: string,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const turn = wordsOf(text, span).search(
    /\s(?:of|for|in|from|between|to|at|on|with|against|under|that|which|who)\s/,
  )
  return turn < 0 ? span : { start: span.start, end: span.start + turn }
}
