import type { ActorKind } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { LexiconEntry } from '../lexicon/lexicon.ts'
import { joinGovernments } from './governments.ts'
import { decideKind } from './kind-rules.ts'
import { type Name, toName } from './name.ts'
import { findParts } from './parts.ts'
import { findRuns } from './runs.ts'
import type { Word } from './word.ts'

/** An actor as one sentence shows it, before the document has its say. Spans are in the sentence. */
export interface ActorSegment {
  readonly span: Span
  readonly extent: Span
  readonly kind: ActorKind
  /** Whether the kind was more than a guess. */
  readonly certain: boolean
  readonly entry?: LexiconEntry
  readonly title?: Span
}

/** Cut the words of one sentence into actors, left to right, not overlapping. */
export function findActors(words: readonly Word[], text: string): ActorSegment[] {
  const joined = joinGovernments(words)
  if (isAllCapitals(text)) return joined.flatMap(fromHit)
  const headline = isHeadline(joined, text)
  return findRuns(joined)
    .flatMap((run) => findParts(joined, run))
    .flatMap(({ from, to, title, modifier }) => {
      const name = toName(joined, from, to, title, text.slice(0, joined[from]?.start))
      return name ? toSegments(name, modifier, text) : []
    })
    .filter(({ certain }) => certain || !headline)
}

function toSegments(name: Name, modifier: Span | undefined, text: string): ActorSegment[] {
  const { kind, certain } = decideKind(name)
  if (kind === 'none') return []
  const { first, last, words, title } = name
  const article = /^(?:the|an?) /.exec(first.text)?.[0].length ?? 0
  const span = { start: first.start + article, end: last.end + closingStop(last, text) }
  const known = words.length === 1 && first.hit?.entry?.kind === kind ? first.hit.entry : undefined
  return [
    {
      span,
      extent: { start: modifier?.start ?? title?.start ?? span.start, end: span.end },
      kind,
      certain,
      ...(known && { entry: known }),
      ...(title && { title }),
    },
  ]
}

/** The full stop of "Jr." and "Inc." belongs to the name. */
function closingStop({ key, end }: Word, text: string): number {
  return /^(?:jr|sr|inc|corp|co|ltd|st)$/.test(key) && text[end] === '.' ? 1 : 0
}

/** Shortest heading that is judged, in words of four letters and more. */
const headlineWords = 3

/** Longest heading in words. */
const longestHeading = 20

/** In a heading with capitals throughout, capitals say nothing: guesses are left out. */
function isHeadline(words: readonly Word[], text: string): boolean {
  if (words.length > longestHeading || /[.;:,]\W*$/.test(text.slice(-4))) return false
  const long = words.filter(({ text, hit }) => text.length > 3 && !hit)
  const capitals = long.filter(({ capital }) => capital).length
  return long.length >= headlineWords && capitals * 4 >= long.length * 3
}

/** A headline in capitals says nothing about which words are names: only known ones of some length count. */
function isAllCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return text.length > 15 && capitals > (text.match(/\p{Ll}/gu)?.length ?? 0)
}

function fromHit({ hit, text }: Word): ActorSegment[] {
  if (hit?.entry === undefined || hit.demonym || (text.length < 5 && !text.includes('.'))) return []
  const span = { start: hit.start, end: hit.end }
  return [{ span, extent: span, kind: hit.entry.kind, certain: true, entry: hit.entry }]
}
