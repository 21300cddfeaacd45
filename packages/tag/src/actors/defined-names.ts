import type { Problem } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { type Piece, splitPieces } from '../lexicon/pieces.ts'
import type { ReadSentence } from '../sentence.ts'
import { type ActorLink, type Draft, nameKey, shift } from './draft.ts'
import { slugOf } from './slug.ts'
import { bodyHeads, roleWords } from './words.ts'

/** A use of an acronym or a defined term, linked to what it was defined as. */
export interface DefinedUse extends ActorLink {
  readonly span: Span
}

/** What a document's own definitions say. */
export interface DefinedUses {
  readonly uses: readonly DefinedUse[]
  readonly problems: readonly Problem[]
}

interface Meaning extends ActorLink {
  readonly spelling: string
}

type Links = ReadonlyMap<Draft, ActorLink>

/**
 * Follow acronyms and defined terms from their definition onwards, in one sweep over the sentences.
 *
 * Terms end at an annex or a new instrument; a second definition wins from there on.
 */
export function followDefinitions(
  sentences: readonly ReadSentence[],
  drafts: readonly Draft[],
  links: Links,
): DefinedUses {
  const byEnd = new Map(drafts.map((draft) => [draft.span.end, draft]))
  const meanings = new Map<string, Meaning>()
  const uses: DefinedUse[] = []
  const problems: Problem[] = []
  for (const sentence of sentences) {
    if (opensAnnex(sentence.plain)) forgetTerms(meanings)
    if (meanings.size > 0) uses.push(...findUses(sentence, meanings))
    for (const [span, meaning] of define(sentence, byEnd, links)) {
      problems.push(...redefined(meanings.get(nameKey(meaning.spelling)), meaning, span))
      meanings.set(nameKey(meaning.spelling), meaning)
      uses.push(...findUses(sentence, new Map([[nameKey(meaning.spelling), meaning]]), span))
    }
  }
  return { uses, problems }
}

function define(
  { acronyms, terms, start, plain }: ReadSentence,
  byEnd: ReadonlyMap<number, Draft>,
  links: Links,
): [Span, Meaning][] {
  const linkAt = (span: Span): ActorLink | undefined => {
    const draft = byEnd.get(start + span.end)
    return draft && links.get(draft)
  }
  const short = acronyms.flatMap(({ acronym, long, sure }): [Span, Meaning][] => {
    const target = linkAt(long)
    const definedAt = shift(acronym, start)
    const spelling = plain.slice(acronym.start, acronym.end)
    return target
      ? [[definedAt, { ...target, spelling, link: { by: 'acronym', definedAt, sure } }]]
      : []
  })
  const named = terms.flatMap(({ term, antecedents }): [Span, Meaning][] => {
    const definedAt = shift(term, start)
    const spelling = plain.slice(term.start, term.end)
    const target = toTarget(
      antecedents.flatMap((span) => linkAt(span) ?? []),
      spelling,
    )
    return target
      ? [[definedAt, { ...target, spelling, link: { by: 'defined-term', definedAt } }]]
      : []
  })
  return [...short, ...named]
}

/** One actor keeps its id; several together, or a bare role, become a role of this document. */
function toTarget(actors: readonly ActorLink[], term: string): Omit<ActorLink, 'link'> | undefined {
  const [only] = actors
  if (only && actors.length === 1) return { actor: only.actor, kind: only.kind }
  const last = nameKey(term).split(' ').at(-1) ?? ''
  const isRole = actors.length > 1 || roleWords.has(last) || bodyHeads.has(last)
  return isRole ? { actor: `role/${slugOf(term)}`, kind: 'role' } : undefined
}

function redefined(
  before: Meaning | undefined,
  { actor, spelling, link }: Meaning,
  span: Span,
): Problem[] {
  if (before === undefined || before.actor === actor || link.by !== 'defined-term') return []
  const reason = `"${spelling}" was defined before as "${before.actor}"; from here on it means "${actor}".`
  return [{ code: 'term-redefined', reason, severity: 'warning', span }]
}

function opensAnnex(plain: string): boolean {
  return plain.length < 80 && /^(?:annex|appendix|schedule|protocol)\b/i.test(plain)
}

function forgetTerms(meanings: Map<string, Meaning>): void {
  for (const [key, { link }] of meanings) if (link.by === 'defined-term') meanings.delete(key)
}

/** Longest defined name in pieces. */
const longest = 8

/** Uses in one sentence, from an offset of the clean text on; the longest meaning at a place wins. */
function findUses(
  { plain, start }: ReadSentence,
  meanings: ReadonlyMap<string, Meaning>,
  from: Span = { start: 0, end: 0 },
): DefinedUse[] {
  const pieces = splitPieces(plain)
  const uses: DefinedUse[] = []
  const keys = firstPieces(meanings)
  for (let at = 0; at < pieces.length; at += 1) {
    const found = keys.has(pieces[at]?.key ?? '')
      ? longestUse(plain, pieces, at, meanings)
      : undefined
    if (found === undefined) continue
    const span = shift(found.span, start)
    if (span.start >= from.start) uses.push({ ...found.meaning, span })
    at += found.length - 1
  }
  return uses
}

function firstPieces(meanings: ReadonlyMap<string, Meaning>): Set<string> {
  return new Set(
    [...meanings.values()].flatMap(({ spelling }) => splitPieces(spelling)[0]?.key ?? []),
  )
}

function longestUse(
  plain: string,
  pieces: readonly Piece[],
  at: number,
  meanings: ReadonlyMap<string, Meaning>,
): { meaning: Meaning; span: Span; length: number } | undefined {
  for (let length = Math.min(longest, pieces.length - at); length > 0; length -= 1) {
    const start = pieces[at]?.start ?? 0
    const end = pieces[at + length - 1]?.end ?? start
    const words = plain.slice(start, end)
    const meaning = meanings.get(nameKey(words))
    if (meaning?.spelling.replace(/\.$/, '') === words)
      return { meaning, span: { start, end }, length }
  }
  return undefined
}
