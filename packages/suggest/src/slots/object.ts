import type { Span } from '@claimtrail/text'
import type { SentenceView } from '../sentence-view.ts'
import { nounPhraseAt } from './noun-phrase.ts'

const verb =
  /^(?:not )?(?:begin |start |continue |refrain from |abstain from |desist from |cease |stop )?(?:\w+ly )?[a-z]{3,}(?:-[a-z]+)?(?: (?:over|out|up|back))? (?=(?:the|an?|all|any|every|each|both|its|their|his|her|our|most|some|these|those|no)\b)/i

/** "and secure environment", "and explosive devices": no determiner of its own, and no verb with its object. */
const second =
  /^ (?:and|or) (?!to\b)[a-z-]+(?! (?:the|an?|all|any|its|their|his|her|our|each|both|every|to|with|in|from|on)\b)(?: (?!(?:in|on|at|under|within|before|after|until|when|if|from|to|for|with|as|through|during|who|which|that|by|and|or)\b)[\w-]+){0,4}(?: of [^,;]{1,60}?)?(?=\s(?:in|on|at|under|within|before|after|until|when|if|from|to|for|with|as|through|during|who|which|that|by|and|or)\b|[,;:.()]|$)/

/** What an action is done to: the noun phrase straight after its verb, when a determiner opens it. */
export function objectOf(view: SentenceView, action: Span): Span | undefined {
  const match = verb.exec(view.text.slice(action.start, action.end))
  if (!match || /^(?:be|have|enter|is|are|become|remain)\b/i.test(match[0])) return undefined
  const span = nounPhraseAt(view, action.start + match[0].length)
  return span && span.end <= action.end ? withSecond(view, span, action) : undefined
}

function withSecond(view: SentenceView, span: Span, action: Span): Span {
  const match = second.exec(view.text.slice(span.end, action.end))
  return match ? { start: span.start, end: span.end + match[0].length } : span
}
