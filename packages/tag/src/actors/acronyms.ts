import type { Span } from '@claimtrail/text'
import { foldKey } from '../lexicon/pieces.ts'
import type { ActorSegment } from './segment.ts'

/** A long form and the acronym that stands for it from there on. Spans are in the sentence. */
export interface AcronymDefinition {
  readonly acronym: Span
  readonly long: Span
  /** `initials`: the letters are those of the long form; `pattern`: only the brackets say so. */
  readonly sure: 'initials' | 'pattern'
}

/** Two to nine signs, two of them capitals, no digit first. */
const acronymPattern = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})\p{Lu}[\p{L}\d/.&-]{1,8}$/u

/** Abbreviations that follow a name in brackets and name money or a place's state. */
const notActors = new Set([
  'US$',
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'GMT',
  'UTC',
  'EST',
  'CEO',
  'MP',
  'PDF',
])

/** Definitions `Long Form (ABC)` and `ABC (Long Form)` between the actors of one sentence. */
export function findAcronyms(text: string, actors: readonly ActorSegment[]): AcronymDefinition[] {
  const starts = new Map(actors.map((actor) => [actor.span.start, actor]))
  return actors.flatMap((actor) => {
    const bracket = bracketAfter(text, actor.span.end)
    if (bracket === undefined || actor.title) return []
    const [outer, inner] = [wordsOf(text, actor.span), wordsOf(text, bracket)]
    const named = starts.get(bracket.start)
    if (isAcronym(inner) && !isAcronym(outer)) {
      return named?.entry ? [] : define(text, actor, bracket, longForm(text, actor.span, inner))
    }
    const whole = named?.span.end === bracket.end
    return named && whole && isAcronym(outer) ? define(text, named, actor.span, bracket) : []
  })
}

/** Longest way back from the last actor to the start of a long form, in characters. */
const reach = 160

/** The long form that the initials ask for, when it begins before the last actor ("Office on Drugs and *Crime*"). */
function longForm(text: string, { start, end }: Span, acronym: string): Span {
  if (matchesInitials(acronym, text.slice(start, end))) return { start, end }
  const from = Math.max(0, start - reach)
  const before = text.slice(from, start)
  const clause = from + before.search(/[^,;:()"“”]*$/)
  for (const { index } of [...text.slice(clause, start).matchAll(/(?<!\p{L})\p{Lu}/gu)].reverse()) {
    if (matchesInitials(acronym, text.slice(clause + index, end)))
      return { start: clause + index, end }
  }
  return { start, end }
}

/** The stretch between the brackets that open directly after an offset. */
function bracketAfter(text: string, end: number): Span | undefined {
  const open = /^(?:['’]s?)?\s?\((?:the )?/.exec(text.slice(end, end + 12))?.[0]
  if (open === undefined) return undefined
  const start = end + open.length
  const close = text.slice(start, start + 100).search(/[,;)]/)
  return close > 0 ? { start, end: start + close } : undefined
}

function define(
  text: string,
  { kind }: ActorSegment,
  acronym: Span,
  long: Span,
): AcronymDefinition[] {
  const sure = matchesInitials(wordsOf(text, acronym), wordsOf(text, long)) ? 'initials' : 'pattern'
  const isBody = kind !== 'person' && kind !== 'place' && kind !== 'state' && kind !== 'role'
  return isBody || sure === 'initials' ? [{ acronym, long, sure }] : []
}

function isAcronym(words: string): boolean {
  return acronymPattern.test(words) && !notActors.has(words)
}

const smallWord = /^(?:of|the|and|for|in|on|to|a|de|du|la|s|y|et|und)$/

/** Whether the capitals of an acronym are the first letters of the long form's words, small words left out or not. */
export function matchesInitials(acronym: string, long: string): boolean {
  const letters = foldKey(acronym).replace(/[^\p{L}]/gu, '')
  const words = foldKey(long).match(/\p{L}+/gu) ?? []
  const initials = (list: readonly string[]): string => list.map((word) => word[0]).join('')
  const large = words.filter((word) => !smallWord.test(word))
  const joined =
    foldKey(long)
      .replace(/(?<=\p{L})[-–](?=\p{L})/gu, '')
      .match(/\p{L}+/gu) ?? []
  const whole = joined.filter((word) => !smallWord.test(word))
  return letters.length > 1 && [words, large, whole].some((list) => initials(list) === letters)
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}
