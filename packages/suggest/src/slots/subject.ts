import { contains, type Span } from '@claimtrail/text'
import type { Found } from '../candidate.ts'
import type { Break } from '../clauses.ts'
import type { SentenceView } from '../sentence-view.ts'
import { dropStart, tidy, wordsOf } from '../stretch.ts'

/** The subject of a verb: its noun phrase, or that it is said elsewhere (`inherited`), or that there is none. */
export type Subject = Found | 'inherited' | 'none'

const label =
  /^[\s.…•*–-]*(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|[a-zA-Z])[.)]\s+|\d+(?:\.\d+)+\.?\s+|\d+\/\s+)?/i

const opener =
  /^(?:(?:and|but|or|so|yet|nor|then|thus|hence|also|further|furthermore|finally|moreover|however|additionally|therefore|accordingly|meanwhile|similarly|likewise|instead|nevertheless|nonetheless|consequently|subsequently|later|now|today|here|first|second|third|lastly|in addition|in exchange|in return|in turn|in particular|in this (?:regard|context|respect)|in practice|for (?:its|their|his|her|our|that|this|these) (?:own )?(?:part|purpose|reason)s?|to (?:this|that) end|at the same time|on the other hand|as a result|of course|immediately|once again)\b,?\s*|,\s*)/i

const adverbial =
  /^(?:in|with|without|after|before|on|at|by|under|regarding|concerning|pursuant|according|during|once|if|unless|until|upon|when|whenever|where|following|as|for|from|within|through|throughout|since|because|given|despite|although|while|to|provided|should|except|subject|based|having|recalling|noting|considering|in order|instead of|like|among|between|over|beyond|against|until|barring|failing|acting|recogni[sz]ing|stressing|mindful|apart|besides|due|owing|thanks)\b[^,]{1,400},\s+/i

const trailing =
  /(?:^|[\s,])(?:has|have|had|having|is|are|was|were|be|been|also|further|hereby|thus|therefore|then|solemnly|jointly|each|all|both|now|finally|again|still|only|already|later|subsequently|once|did|does|do|to|not|never|would|will|shall|should|could|may|might|must|can|[a-z]{3,20}ly)$/i

const parenthetical =
  /,\s*(?:as|in|to|having|acting|represented|being|who|which|including|together|along|hereinafter|headed|led|for|with|under|through|on|at|pursuant|after|previously|by|known|subject)\b[^,]*,?\s*$/i

/**
 * The noun phrase that a verb at `verbStart` belongs to, looked for back to the last clause break.
 * Openers, numbering, leading adverbial phrases and auxiliaries are left out.
 */
export function subjectBefore(
  view: SentenceView,
  breaks: readonly Break[],
  verbStart: number,
): Subject {
  const last = breaks.findLast((joint) => joint.end <= verbStart)
  const before = { start: last?.end ?? 0, end: verbStart }
  const phrase = trimPhrase(view.text, before)
  if (!phrase) return elsewhere(view, breaks, last)
  const found = afterLeadingPhrase(view, phrase)
  const words = wordsOf(view.text, found)
  if (/^(?:is|are|was|were|has|have|there|it is|this is|what|how|nor|neither of)\b/i.test(words))
    return 'none'
  if (found.end - found.start > longestSubject) return 'none'
  const sure = view.actors.some((actor) => contains(found, actor.span))
  return { span: found, method: 'subject-before-cue', confidence: sure ? 0.9 : 0.7 }
}

/** A subject longer than this is a misread sentence, in UTF-16 code units. */
const longestSubject = 220

function elsewhere(view: SentenceView, breaks: readonly Break[], last: Break | undefined): Subject {
  if (!last) return 'none'
  if (last.kind === 'coordination' || last.kind === 'hard') return 'inherited'
  if (last.kind === 'complement') return 'none'
  const earlier = breaks.findLast((joint) => joint.end <= last.start)
  const phrase = tidy(view.text, { start: earlier?.end ?? 0, end: last.start })
  if (!phrase) return 'none'
  const head = /^.*(?:^|\s)((?:the|an?|all|both|each|any)\s[^,]{1,80})$/is.exec(
    wordsOf(view.text, phrase),
  )
  if (!head?.[1]) return 'none'
  return {
    span: { start: phrase.end - head[1].length, end: phrase.end },
    method: 'relative',
    confidence: 0.6,
  }
}

function trimPhrase(text: string, before: Span): Span | undefined {
  let span = dropStart(text, before, label)
  for (let round = 0; round < 4; round += 1) {
    span = dropStart(text, dropStart(text, span, opener), adverbial)
  }
  span = withoutAuxiliaries(text, span)
  const aside = wordsOf(text, span).search(parenthetical)
  if (aside > 0) span = { start: span.start, end: span.start + aside }
  return tidy(text, span)
}

function withoutAuxiliaries(text: string, span: Span): Span {
  let left = tidy(text, span)
  while (left) {
    const lastWord = wordsOf(text, { start: Math.max(left.start, left.end - 24), end: left.end })
    const match = trailing.exec(lastWord)
    if (!match) return left
    left = tidy(text, { start: left.start, end: left.end - match[0].length })
  }
  return { start: span.start, end: span.start }
}

/**
 * "Under the accord Norland" → "Norland": a leading phrase without its comma ends where a determiner or
 * a name follows a noun directly.
 */
function afterLeadingPhrase(view: SentenceView, phrase: Span): Span {
  const words = wordsOf(view.text, phrase)
  const date = view.dates.find(
    ({ span }) => span.start >= phrase.start && span.start <= phrase.start + 6,
  )
  if (date && date.span.end < phrase.end) {
    return tidy(view.text, { start: date.span.end, end: phrase.end }) ?? phrase
  }
  if (
    !/^(?:after|once|under|in|on|during|regarding|at|by|within|upon|since|following|with|from|as|before|until)\b/i.test(
      words,
    )
  ) {
    return phrase
  }
  let start = 0
  for (const match of words.matchAll(
    /\b(?<!(?:of|for|by|in|on|to|with|from|at|under|and|or|between|against|the|a|an|all|both|within|as|after|during|over|than|into|following|upon|before|until|since|regarding) )(?:the|an?|each|both|all|every|its|their)\b/gi,
  )) {
    if (match.index > 0) start = match.index
  }
  if (start === 0) start = nameAfterNoun(view, phrase)
  return start > 0 ? { start: phrase.start + start, end: phrase.end } : phrase
}

function nameAfterNoun(view: SentenceView, phrase: Span): number {
  const last = view.actors.findLast((actor) => contains(phrase, actor.span))
  if (!last) return 0
  const start = Math.min(last.span.start, Math.max(last.extent.start, phrase.start))
  const before = view.text.slice(phrase.start, start)
  return /(?:^|\s)(?!(?:of|for|by|in|on|to|with|from|at|under|and|or|between|against|the|within|as)\s$)[a-z\d]+\s$/.test(
    before,
  )
    ? start - phrase.start
    : 0
}
