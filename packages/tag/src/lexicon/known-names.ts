import {
  type Alias,
  type AliasIndex,
  type CaseRule,
  createAliasIndex,
  defaultCase,
} from './alias-index.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { foldKey } from './pieces.ts'
import { demonyms, shippedEntries } from './shipped.ts'

/** Rank of the first shipped spelling: every lexicon of the user comes before it. */
const shippedRank = 1_000

/** Names that are everyday words or first names too. */
const commonWords = new Set(
  'chad georgia guinea jordan turkey who may mali niger phoenix queens reading congress troika labour greens liberals'.split(
    ' ',
  ),
)

/** Index of the user's lexicons, the first before the second, and of the shipped names after them. */
export function createKnownNames(lexicons: readonly Lexicon[]): AliasIndex {
  return createAliasIndex([...lexicons.flatMap(ownAliases), ...shippedAliases, ...demonymAliases])
}

const shippedAliases: readonly Alias[] = shippedEntries.flatMap((entry, index) =>
  spellings(entry).map((spelling) => ({
    spelling,
    entry,
    caseRule: defaultCase(spelling, 'capital'),
    rank: shippedRank + index,
    common: commonWords.has(foldKey(spelling)),
  })),
)

const demonymAliases: readonly Alias[] = demonyms.flatMap(({ word, of }, index) =>
  [word, `${word}s`].map((spelling) => ({
    spelling,
    entry: of,
    caseRule: 'capital' as const,
    rank: shippedRank + shippedEntries.length + index,
    demonym: true,
  })),
)

function ownAliases({ actors, never }: Lexicon, rank: number): Alias[] {
  const names = never.map((spelling) => ({
    spelling,
    caseRule: ownCase(spelling),
    rank: rank - 0.5,
  }))
  const known = actors.flatMap((entry) =>
    spellings(entry).map((spelling) => ({
      spelling,
      entry,
      caseRule: entry.case ?? ownCase(spelling),
      rank,
    })),
  )
  return [...names, ...known]
}

function ownCase(spelling: string): CaseRule {
  return spelling.replace(/[^\p{L}]/gu, '').length <= 4 ? 'exact' : 'any'
}

function spellings({ name, aliases }: LexiconEntry): string[] {
  return [...new Set([name, ...aliases])]
}
