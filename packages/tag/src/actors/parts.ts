import type { Span } from '@claimtrail/text'
import type { Range } from './runs.ts'
import { isSurname, titleEnd, titleStart } from './titles.ts'
import type { Word } from './word.ts'
import {
  adjectives,
  bodyHeads,
  calendarWords,
  instrumentHeads,
  placeHeads,
  smallWords,
} from './words.ts'

/** A part of a run that may be one name, with the title and the modifiers before it. */
export interface Part extends Range {
  readonly title?: Span
  readonly modifier?: Span
}

/** Cut a run where a title, or two known names side by side, say that several names stand in it. */
export function findParts(words: readonly Word[], run: Range): Part[] {
  const range = trim(words, run)
  if (range.to <= range.from) return []
  if (instrumentHeads.has(words[range.to - 1]?.head ?? '')) return [range]
  return splitKnown(words, range).flatMap((part) => splitTitles(words, part))
}

/** Small words, months and numbers at the ends belong to the sentence, not to the name. */
function trim(words: readonly Word[], { from, to }: Range): Range {
  while (from < to && isOutside(words[from])) from += 1
  while (to > from && isOutside(words[to - 1]) && !words[to - 2]?.tags.has('FirstName')) to -= 1
  return { from, to }
}

function isOutside(word: Word | undefined): boolean {
  if (word === undefined || word.hit) return false
  return smallWords.has(word.key) || calendarWords.has(word.key) || !/\p{L}/u.test(word.text)
}

/** "US-Taliban", "Afghan-Norlandic": hyphens between known names join nothing. So do spaces when all are known. */
function splitKnown(words: readonly Word[], { from, to }: Range): Range[] {
  const all = words.slice(from, to).every(({ hit }) => hit?.entry)
  const parts: Range[] = []
  let start = from
  for (let at = from; at < to - 1; at += 1) {
    const [word, next] = [words[at], words[at + 1]]
    const hyphen = word?.gap === '-' && word.hit && next?.hit
    const person =
      isPlace(word) && next?.tags.has('FirstName') && at + 2 < to && !isBodyOf(words[to - 1])
    if (!hyphen && !all && !person) continue
    parts.push({ from: start, to: at + 1 })
    start = at + 1
  }
  return [...parts, { from: start, to }]
}

function isPlace(word: Word | undefined): boolean {
  const kind = word?.hit?.demonym ? undefined : word?.hit?.entry?.kind
  return kind === 'place' || kind === 'state'
}

function isBodyOf(word: Word | undefined): boolean {
  return bodyHeads.has(word?.head ?? '') || placeHeads.has(word?.head ?? '')
}

function splitTitles(words: readonly Word[], { from, to }: Range): Part[] {
  const isThing = to - from > 1 && isBodyOf(words[to - 1])
  for (let at = from; at < to; at += 1) {
    const end = titleEnd(words, at, to)
    if (end === at || !splitsAt(words, from, at, end, to)) continue
    if (isThing && !words[end]?.tags.has('FirstName')) continue
    return [...before(words, from, at, end < to), ...after(words, from, at, end, to)]
  }
  const rest = trim(words, { from, to })
  return isModified(words, rest)
    ? [
        {
          ...withTitleBefore(words, { ...rest, from: rest.from + 1 }),
          ...modifierAt(words, rest.from),
        },
      ]
    : [withTitleBefore(words, rest)]
}

/** "Democrat Ola Berg", "Norlandic Ola Berg": what a person is stands before the name. */
function isModified(words: readonly Word[], { from, to }: Range): boolean {
  const [first, second] = [words[from], words[from + 1]]
  if (first === undefined || second === undefined || from + 2 >= to) return false
  const adjective = first.hit?.demonym || adjectives.has(first.key)
  return Boolean(adjective) && second.tags.has('FirstName') && !isBodyOf(words[to - 1])
}

/** A title inside a name cuts it, unless it can be a surname ("Martin Luther King"). */
function splitsAt(
  words: readonly Word[],
  from: number,
  at: number,
  end: number,
  to: number,
): boolean {
  const word = words[end - 1]
  if (at === from || word === undefined || end - at > 1 || !isSurname(word)) return true
  return end < to && words.slice(from, at).every(({ hit }) => hit)
}

/** The words before a title: a name of their own, except an endowed chair ("Anna Holm Chair"). */
function before(words: readonly Word[], from: number, at: number, goesOn: boolean): Part[] {
  if (at === from) return []
  const chair = !goesOn && /^(?:chair|professor)$/.test(words[at]?.key ?? '')
  const known = words.slice(from, at).some(({ hit, head }) => hit || bodyHeads.has(head))
  return chair && !known ? [] : [withTitleBefore(words, trim(words, { from, to: at }))]
}

function after(words: readonly Word[], from: number, at: number, end: number, to: number): Part[] {
  const rest = trim(words, { from: end, to })
  const first = words[at]
  const last = words[end - 1]
  if (rest.to <= rest.from || first === undefined || last === undefined) return []
  const modifier =
    at > from && words.slice(from, at).every(({ hit }) => hit?.demonym) ? words[from] : undefined
  const title = {
    start: words[Math.min(at, titleStart(words, at))]?.start ?? first.start,
    end: last.end,
  }
  return [{ ...rest, title, ...(modifier && { modifier: spanOf(modifier) }) }]
}

function withTitleBefore(words: readonly Word[], range: Range): Part {
  const start = titleStart(words, range.from)
  const first = words[start]
  const last = words[range.from - 1]
  if (start === range.from || first === undefined || last === undefined) return range
  return { ...range, title: { start: first.start, end: last.end } }
}

function spanOf({ start, end }: Word): Span {
  return { start, end }
}

function modifierAt(words: readonly Word[], at: number): { modifier?: Span } {
  const word = words[at]
  return word ? { modifier: spanOf(word) } : {}
}
