import type { IsoDate, SourceId } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { matchesGlob } from './glob.ts'
import type { LexiconEntry } from './lexicon.ts'
import { foldKey, type Piece, splitPieces } from './pieces.ts'

/** How letters must agree: as written, beginning with a capital, or not at all. */
export type CaseRule = 'exact' | 'capital' | 'any'

/** A spelling to look for; without an entry it is a name that is no actor. */
export interface Alias {
  readonly spelling: string
  readonly entry?: LexiconEntry
  readonly caseRule: CaseRule
  /** Smaller is asked first. */
  readonly rank: number
  /** A common word too: alone at the start of a sentence it says nothing. */
  readonly common?: boolean
  /** The spelling is what the entry's people and things are called ("Afghan"). */
  readonly demonym?: boolean
}

/** Where a known name stands in a text. */
export interface AliasHit extends Span {
  readonly entry?: LexiconEntry
  /** Another entry of the same lexicon that claims the same words. */
  readonly tie?: LexiconEntry
  readonly demonym?: boolean
}

/** What limits an entry to some documents. */
export interface AliasScope {
  readonly source?: SourceId
  readonly date?: IsoDate
}

/** Known names, found in one sweep; the cost does not grow with their number. */
export interface AliasIndex {
  /** Leftmost longest matches, sorted, not overlapping. */
  find(text: string, scope: AliasScope): readonly AliasHit[]
}

interface Variant extends Alias {
  readonly core: string
  readonly gaps: readonly string[]
  readonly tail: string
}

/** Build an index over spellings: a hash of piece sequences, O(pieces × longest alias) a text. */
export function createAliasIndex(aliases: readonly Alias[]): AliasIndex {
  const variants = new Map<string, Variant[]>()
  const lengths = new Map<string, Set<number>>()
  for (const alias of aliases) {
    const pieces = splitPieces(alias.spelling)
    const first = pieces[0]
    if (first === undefined) continue
    append(variants, joinKeys(pieces), toVariant(alias, pieces))
    lengths.set(first.key, (lengths.get(first.key) ?? new Set()).add(pieces.length))
  }
  for (const list of variants.values()) list.sort((one, other) => one.rank - other.rank)
  const longest = new Map([...lengths].map(([key, set]) => [key, [...set].sort((a, b) => b - a)]))
  return {
    find: (text, scope) =>
      sweep(text, (pieces, at) => {
        for (const length of longest.get(pieces[at]?.key ?? '') ?? []) {
          const part = pieces.slice(at, at + length)
          const hit =
            part.length === length && choose(variants.get(joinKeys(part)), text, part, scope)
          if (hit) return { hit, length }
        }
        return undefined
      }),
  }
}

function sweep(
  text: string,
  look: (pieces: readonly Piece[], at: number) => { hit: AliasHit; length: number } | undefined,
): AliasHit[] {
  const pieces = splitPieces(text)
  const hits: AliasHit[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const found = look(pieces, at)
    if (found === undefined) continue
    hits.push(found.hit)
    at += found.length - 1
  }
  return hits
}

function choose(
  list: readonly Variant[] | undefined,
  text: string,
  pieces: readonly Piece[],
  scope: AliasScope,
): AliasHit | undefined {
  const fits = list?.filter((variant) => agrees(variant, text, pieces) && holds(variant, scope))
  const best = fits?.[0]
  const span = best && spanOf(best, text, pieces)
  if (span === undefined || best === undefined) return undefined
  const tie = fits?.find(
    ({ entry, rank }) => entry?.id !== best.entry?.id && rank === best.rank,
  )?.entry
  const { entry, demonym } = best
  return {
    ...span,
    ...(entry && { entry }),
    ...(entry && tie && { tie }),
    ...(demonym && { demonym }),
  }
}

function agrees(variant: Variant, text: string, pieces: readonly Piece[]): boolean {
  const span = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
  if (variant.common && pieces.length === 1 && !/\p{L}/u.test(text.slice(0, span.start)))
    return false
  const words = text.slice(span.start, span.end)
  if (variant.caseRule === 'exact') return plain(words) === variant.core
  if (variant.caseRule === 'capital' && !/\p{Lu}/u.test(words)) return false
  return gapsOf(text, pieces).every((gap, index) => isSameGap(gap, variant.gaps[index] ?? ' '))
}

function holds({ entry }: Variant, { source, date }: AliasScope): boolean {
  if (entry === undefined) return true
  const { within, from, to } = entry
  if (within && !(source && within.some((glob) => matchesGlob(glob, source)))) return false
  if (from === undefined && to === undefined) return true
  return date !== undefined && (from ?? date) <= date && date <= (to ?? date)
}

/** The span of the pieces and of what the spelling ends in ("U.S."); a lost full stop is forgiven. */
function spanOf({ tail }: Variant, text: string, pieces: readonly Piece[]): Span | undefined {
  const span = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
  if (text.startsWith(tail, span.end)) return { ...span, end: span.end + tail.length }
  return tail === '.' ? span : undefined
}

function toVariant(alias: Alias, pieces: readonly Piece[]): Variant {
  const { spelling } = alias
  const end = pieces.at(-1)?.end ?? 0
  return {
    ...alias,
    core: plain(spelling.slice(pieces[0]?.start ?? 0, end)),
    gaps: gapsOf(spelling, pieces),
    tail: spelling.slice(end),
  }
}

function gapsOf(text: string, pieces: readonly Piece[]): string[] {
  return pieces.slice(1).map((piece, index) => plain(text.slice(pieces[index]?.end, piece.start)))
}

function isSameGap(one: string, other: string): boolean {
  return one === other || (/^[ -]$/.test(one) && /^[ -]$/.test(other))
}

function plain(words: string): string {
  return words
    .replace(/[’`]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
}

function joinKeys(pieces: readonly Piece[]): string {
  return pieces.map(({ key }) => key).join(' ')
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Case rule of a spelling whose entry states none: short and all-capital names are exact. */
export function defaultCase(spelling: string, otherwise: CaseRule): CaseRule {
  const letters = spelling.replace(/[^\p{L}]/gu, '')
  return letters.length <= 4 || (letters === letters.toUpperCase() && foldKey(letters) !== letters)
    ? 'exact'
    : otherwise
}
