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
  /** Where it is defined; it holds from there on. */
  readonly definedAt: Span
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
  const glossary: Glossary = { meanings: new Map(), openings: new Set() }
  const linkAt = (end: number): ActorLink | undefined => {
    const draft = byEnd.get(end)
    return draft && (glossary.meanings.get(draft.key)?.at(-1) ?? links.get(draft))
  }
  const uses: DefinedUse[] = []
  const problems: Problem[] = []
  for (const sentence of sentences) {
    if (opensAnnex(sentence.plain)) forgetTerms(glossary)
    for (const meaning of define(sentence, linkAt)) {
      problems.push(...redefined(glossary.meanings.get(nameKey(meaning.spelling))?.at(-1), meaning))
      learn(glossary, meaning)
    }
    if (glossary.openings.size > 0) uses.push(...findUses(sentence, glossary))
  }
  return { uses, problems }
}

/** What the document has defined so far: all meanings of a name, the latest last. */
interface Glossary {
  readonly meanings: Map<string, Meaning[]>
  /** First pieces of the names, so that most words are passed over at once. */
  readonly openings: Set<string>
}

function learn({ meanings, openings }: Glossary, meaning: Meaning): void {
  const key = nameKey(meaning.spelling)
  const list = meanings.get(key)
  if (list) list.push(meaning)
  else meanings.set(key, [meaning])
  openings.add(splitPieces(meaning.spelling)[0]?.key ?? '')
}

function define(
  { acronyms, terms, start, plain }: ReadSentence,
  linkAt: (end: number) => ActorLink | undefined,
): Meaning[] {
  const short = acronyms.flatMap(({ acronym, long, sure }): Meaning[] => {
    const target = linkAt(start + long.end)
    const definedAt = shift(acronym, start)
    const spelling = plain.slice(acronym.start, acronym.end)
    const link = { by: 'acronym', definedAt, sure } as const
    return target ? [{ ...target, spelling, definedAt, link }] : []
  })
  const named = terms.flatMap(({ term, antecedents }): Meaning[] => {
    const definedAt = shift(term, start)
    const spelling = plain.slice(term.start, term.end)
    const actors = antecedents.flatMap(({ end }) => linkAt(start + end) ?? [])
    const target = toTarget(actors, spelling)
    const link = { by: 'defined-term', definedAt } as const
    return target ? [{ ...target, spelling, definedAt, link }] : []
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

function redefined(before: Meaning | undefined, meaning: Meaning): Problem[] {
  const { actor, spelling, link, definedAt } = meaning
  if (before === undefined || before.actor === actor || link.by !== 'defined-term') return []
  const reason = `"${spelling}" was defined before as "${before.actor}"; from here on it means "${actor}".`
  return [{ code: 'term-redefined', reason, severity: 'warning', span: definedAt }]
}

function opensAnnex(plain: string): boolean {
  return plain.length < 80 && /^(?:annex|appendix|schedule|protocol)\b/i.test(plain)
}

function forgetTerms({ meanings }: Glossary): void {
  for (const [key, list] of meanings) {
    const rest = list.filter(({ link }) => link.by !== 'defined-term')
    if (rest.length > 0) meanings.set(key, rest)
    else meanings.delete(key)
  }
}

/** Longest defined name in pieces. */
const longest = 8

/** Uses in one sentence, each of a name that is defined by then; the longest name at a place wins. */
function findUses({ plain, start }: ReadSentence, glossary: Glossary): DefinedUse[] {
  const pieces = splitPieces(plain)
  const uses: DefinedUse[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    if (!glossary.openings.has(pieces[at]?.key ?? '')) continue
    const found = longestUse(plain, start, pieces.slice(at, at + longest), glossary)
    if (found === undefined) continue
    uses.push(found.use)
    at += found.length - 1
  }
  return uses
}

function longestUse(
  plain: string,
  start: number,
  pieces: readonly Piece[],
  { meanings }: Glossary,
): { use: DefinedUse; length: number } | undefined {
  const from = pieces[0]?.start ?? 0
  for (let length = pieces.length; length > 0; length -= 1) {
    const span = { start: from, end: pieces[length - 1]?.end ?? from }
    const words = plain.slice(span.start, span.end)
    const meaning = meanings
      .get(nameKey(words))
      ?.findLast(
        ({ spelling, definedAt }) =>
          spelling.replace(/\.$/, '') === words && definedAt.start <= start + span.start,
      )
    if (meaning) return { use: { ...meaning, span: shift(span, start) }, length }
  }
  return undefined
}
