import { contains, type Span } from '@claimtrail/text'
import type { SentenceView } from '../sentence-view.ts'
import { tidy } from '../stretch.ts'

const phrase =
  /^(?:the|an?|all|both|each|any|every|its|their|his|her|our|other|these|those|this|that|most|some|several|\d+|no)\b[^,;:.()]{1,160}?(?=\s(?:in|on|at|under|within|before|after|until|when|if|from|to|for|with|as|through|during|who|which|that|by|into|and|or|provided|unless|while|concerning|regarding|over)\b|[,;:.()]|$)/i

/**
 * The noun phrase that starts at an offset: a tagged actor, or words from a determiner to the next
 * preposition. "of …" and "against …" stay inside. `undefined` when none starts there.
 */
export function nounPhraseAt(view: SentenceView, offset: number): Span | undefined {
  const rest = view.text.slice(offset, offset + 200)
  const known = view.actors.find(
    (actor) => startsAt(view, actor.extent, offset) || startsAt(view, actor.span, offset),
  )
  if (known) {
    const extent = known.extent.start >= offset - 1 ? known.extent : known.span
    const start = Math.min(offset, extent.start)
    return coordinated(view, { start, end: extent.end })
  }
  const match = phrase.exec(rest)
  return match ? tidy(view.text, { start: offset, end: offset + match[0].length }) : undefined
}

/** Whether an actor starts at an offset, an article aside. */
function startsAt(view: SentenceView, span: Span, offset: number): boolean {
  if (span.start === offset) return true
  return span.start > offset && /^(?:the|an?|both) $/i.test(view.text.slice(offset, span.start))
}

/** "the United States and its allies", "Norland and Ostia": one further conjunct belongs to the phrase. */
function coordinated(view: SentenceView, span: Span): Span {
  const next = /^ and ((?:its|their|his|her) \w+|)/.exec(view.text.slice(span.end, span.end + 40))
  if (next?.[1]) return { start: span.start, end: span.end + next[0].length }
  const other = view.actors.find((actor) =>
    /^ and (?:the )?$/.test(view.text.slice(span.end, actor.extent.start)),
  )
  return other && !contains(span, other.extent)
    ? { start: span.start, end: other.extent.end }
    : span
}
