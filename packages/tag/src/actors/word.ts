import type { Span } from '@claimtrail/text'
import type { Term } from '../compromise.ts'
import type { AliasHit } from '../lexicon/alias-index.ts'

/** A unit that names are built of: a term, or several that a lexicon knows as one name. The possessive is outside. */
export interface Word extends Span {
  readonly text: string
  /** The words in lower case. */
  readonly key: string
  /** The last word of the key, which decides what a name is a name of. */
  readonly head: string
  readonly capital: boolean
  readonly possessive: boolean
  readonly tags: ReadonlySet<string>
  /** What stands between this word, its possessive included, and the next. */
  readonly gap: string
  readonly hit?: AliasHit
}

/** Whether a lexicon knows the word as an organisation or a party. */
export function isKnownBody(word: Word | undefined): boolean {
  const kind = word?.hit?.entry?.kind
  return kind === 'organisation' || kind === 'party'
}

/** Join the terms of a sentence with the names that a lexicon found in it. Both are sorted. */
export function toWords(text: string, terms: readonly Term[], hits: readonly AliasHit[]): Word[] {
  const known = hits.map((hit) => ({ start: hit.start, end: hit.end, hit }))
  const units = [...known, ...outside(text, terms, hits).flatMap((unit) => trimUnit(text, unit))]
  units.sort((one, other) => one.start - other.start)
  return units.map((unit, index) =>
    toWord(text, unit, units[index + 1]?.start ?? text.length, terms),
  )
}

interface Unit extends Span {
  readonly hit?: AliasHit
  readonly tags?: ReadonlySet<string>
}

/** What no hit covers; a term can stick out of a hit on either side. */
function outside(text: string, terms: readonly Term[], hits: readonly AliasHit[]): Unit[] {
  const units: Unit[] = []
  let at = 0
  for (const { start, end, tags } of terms) {
    while ((hits[at]?.end ?? text.length) <= start) at += 1
    let from = start
    for (let next = at; next < hits.length && from < end; next += 1) {
      const hit = hits[next]
      if (hit === undefined || hit.start >= end) break
      if (hit.start > from) units.push({ start: from, end: hit.start, tags })
      from = Math.max(from, hit.end)
    }
    if (from < end) units.push({ start: from, end, tags })
  }
  return units
}

/** A slash between names is no letter of either; signs before a word belong to the gap. */
function trimUnit(text: string, { start, end, tags }: Unit): Unit[] {
  const words = text.slice(start, end)
  return [...words.matchAll(/[\p{L}\p{N}&][^/]*/gu)]
    .filter(([word]) => isWord(word))
    .map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      ...(tags && { tags }),
    }))
}

/** Signs and the possessive that a hit left over are no words. */
function isWord(words: string): boolean {
  return words !== '' && !/^s$/.test(words)
}

function toWord(text: string, unit: Unit, next: number, terms: readonly Term[]): Word {
  const { start } = unit
  const own = unit.hit ? '' : (/['’]s?$/i.exec(text.slice(start, unit.end))?.[0] ?? '')
  const after = own === '' ? possessiveAfter(text, unit.end) : ''
  const end = unit.end - own.length
  const words = text.slice(start, end)
  const key = words.toLowerCase()
  return {
    start,
    end,
    text: words,
    key,
    head: key.slice(key.lastIndexOf(' ') + 1),
    capital:
      Boolean(unit.hit?.entry && !unit.hit.demonym) || isCapital(words, text.slice(end, end + 3)),
    possessive: own !== '' || after !== '',
    tags: unit.tags ?? tagsAt(terms, unit.start),
    gap: text.slice(unit.end + after.length, next),
    ...(unit.hit && { hit: unit.hit }),
  }
}

/** The possessive that follows a name; after other letters than s an apostrophe closes a quotation. */
function possessiveAfter(text: string, end: number): string {
  const pattern = /s/i.test(text.charAt(end - 1))
    ? /^['’]s?(?![\p{L}\p{N}])/iu
    : /^['’]s(?![\p{L}\p{N}])/iu
  return pattern.exec(text.slice(end, end + 3))?.[0] ?? ''
}

/** "al-Qaeda" begins in a small letter, and is a name. */
function isCapital(words: string, after: string): boolean {
  return (
    /^(?:\d{0,4}\p{Lu}{2}|\p{Lu})/u.test(words) ||
    /^(?:al|el|ad|as|ash|ul)-\p{Lu}/u.test(words + after)
  )
}

function tagsAt(terms: readonly Term[], start: number): ReadonlySet<string> {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return terms[low]?.tags ?? new Set()
}
