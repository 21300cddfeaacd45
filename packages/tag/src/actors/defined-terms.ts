import type { Span } from '@claimtrail/text'
import type { ActorSegment } from './segment.ts'

/** A word that a text gives a meaning of its own. Spans are in the sentence. */
export interface TermDefinition {
  readonly term: Span
  /** The actors that it stands for, in order; empty when nothing named stands before it. */
  readonly antecedents: readonly Span[]
}

const openings =
  /\(\s?(?:(?:hereinafter|hereafter|henceforth|collectively|together|jointly|each|individually|also|or)\b,?\s?){0,3}(?:(?:referred to|known|called)\s)?(?:(?:collectively|together|jointly)\s)?(?:as\s)?(?:the\s|an?\s)?["“](?:the\s)?([^"“”()]{1,60})["”]/gi

/** Definitions `(the "X")`, `(hereinafter referred to as the "X")`, `(collectively, the "X")` in one sentence. */
export function findDefinedTerms(text: string, actors: readonly ActorSegment[]): TermDefinition[] {
  return [...text.matchAll(openings)].flatMap((match) => {
    const words = match[1] ?? ''
    if (!/^\p{Lu}/u.test(words)) return []
    const end = match.index + match[0].length - 1
    const term = { start: end - words.length, end }
    const before = actors.filter(({ span }) => span.end <= match.index)
    const all = /collectively|together|jointly/i.test(match[0])
    const antecedents = all
      ? coordinated(text, before, match.index)
      : adjacent(text, before, match.index)
    return [{ term, antecedents: antecedents.map(({ span }) => span) }]
  })
}

function adjacent(text: string, before: readonly ActorSegment[], bracket: number): ActorSegment[] {
  const last = before.at(-1)
  const touches = last && /^['’]?s?[\s,]*$/.test(text.slice(last.span.end, bracket))
  return last && touches ? [last] : []
}

/** The list of actors before the bracket: only commas, "and" and small words stand between its members. */
function coordinated(
  text: string,
  before: readonly ActorSegment[],
  bracket: number,
): ActorSegment[] {
  const list: ActorSegment[] = []
  let next = bracket
  for (const actor of [...before].reverse()) {
    const between = text.slice(actor.span.end, next).replace(/\([^()]{0,80}\)/g, '')
    if (!/^[\s,;]*(?:(?:and|or|the|of the other part|of the one part)[\s,]*)*$/.test(between)) break
    list.unshift(actor)
    next = actor.span.start
  }
  return list
}
