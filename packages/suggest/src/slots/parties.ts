import type { Span } from '@claimtrail/text'
import type { Found } from '../candidate.ts'
import type { SentenceView } from '../sentence-view.ts'
import { nounPhraseAt } from './noun-phrase.ts'

/** The other parties that the words of an action name. */
export interface Parties {
  readonly counterparty?: Found
  readonly beneficiary?: Found
  readonly thirdParty?: Found
}

const jointly =
  /\b(?:cooperat\w+|co-operat\w+|collaborat\w+|coordinat\w+|negotiat\w+|talk|talks|talking|meet|meeting|consult\w*|work(?:ing)?|engag\w+|discuss\w*|reconcil\w+|liais\w+|contact|conclude|agreement|treaty|declaration|pact|dialogue|peace|shar\w+)\b[^,;]{0,40}?\swith\s/i
const consulted = /^(?:consult|inform|notify|assist|support|pay|compensate|reimburse|brief)\s/i
const against = /\sagainst\s/i
const approval =
  /\b(?:approval|consent|authori[sz]ation|permission|endorsement|agreement|ratification)\s(?:by|of|from)\s/i
const served = /\b(?:allow|allowing|permit|enable|grant|give|let|provide|free)\s/i

/** Who else is named in an action's words, each after the words that say how. */
export function partiesOf(view: SentenceView, action: Span): Parties {
  const counterparty =
    after(view, action, jointly, 'with-after-verb') ??
    after(view, action, consulted, 'object-of-verb')
  const beneficiary =
    after(view, action, against, 'after-against') ??
    possessor(view, action) ??
    actorOnly(view, after(view, action, served, 'object-of-verb'))
  const thirdParty = after(view, action, approval, 'approval-by')
  return {
    ...(counterparty ? { counterparty } : {}),
    ...(beneficiary ? { beneficiary } : {}),
    ...(thirdParty ? { thirdParty } : {}),
  }
}

/** "With the United States, Ostia agreed …": who is named in the opener before the subject. */
export function partyInOpener(view: SentenceView): Found | undefined {
  const match = /^(?:together |along |jointly )?with /i.exec(view.text)
  const span = match && nounPhraseAt(view, match[0].length)
  if (!span || view.text.charAt(span.end) !== ',') return undefined
  return { span, method: 'opener-with', confidence: 0.8 }
}

function after(
  view: SentenceView,
  action: Span,
  pattern: RegExp,
  method: string,
): Found | undefined {
  const match = pattern.exec(view.text.slice(action.start, action.end))
  if (!match) return undefined
  const start = action.start + match.index + match[0].length
  const span = nounPhraseAt(view, start)
  return span && span.end <= action.end && span.start >= start
    ? {
        span,
        method,
        confidence: view.actors.some(
          (actor) => actor.span.start >= start && actor.span.start < span.end,
        )
          ? 0.8
          : 0.5,
      }
    : undefined
}

/** "refrain from intervening in Sudria's affairs": a named possessor of what is left alone or served. */
function possessor(view: SentenceView, action: Span): Found | undefined {
  const owner = view.actors.find(
    (actor) =>
      actor.span.start > action.start &&
      actor.span.end < action.end &&
      /^['’`]s?\s/.test(view.text.slice(actor.span.end, actor.span.end + 3)) &&
      /\bin(?:to)? $|\bof $|\bupon $|\brespect (?:for )?$/.test(
        view.text.slice(Math.max(0, actor.span.start - 12), actor.span.start),
      ),
  )
  return owner && { span: owner.span, method: 'possessor', confidence: 0.6 }
}

function actorOnly(view: SentenceView, found: Found | undefined): Found | undefined {
  if (!found) return undefined
  const named = view.actors.some(
    (actor) => actor.span.start >= found.span.start && actor.span.end <= found.span.end,
  )
  return named ? found : undefined
}
