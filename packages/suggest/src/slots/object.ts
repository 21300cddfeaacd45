import type { Span } from '@claimtrail/text'
import type { SentenceView } from '../sentence-view.ts'
import { nounPhraseAt } from './noun-phrase.ts'

const verb =
  /^(?:not )?(?:begin |start |continue |refrain from |abstain from |desist from |cease |stop )?(?:\w+ly )?[a-z]{3,}(?:-[a-z]+)?(?: (?:over|out|up|back))? (?=(?:the|an?|all|any|every|each|both|its|their|his|her|our|most|some|these|those|no)\b)/i

/** What an action is done to: the noun phrase straight after its verb, when a determiner opens it. */
export function objectOf(view: SentenceView, action: Span): Span | undefined {
  const match = verb.exec(view.text.slice(action.start, action.end))
  if (!match || /^(?:be|have|enter|is|are|become|remain)\b/i.test(match[0])) return undefined
  const span = nounPhraseAt(view, action.start + match[0].length)
  return span && span.end <= action.end ? span : undefined
}
