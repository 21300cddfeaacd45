import type { Problem } from '@claimtrail/model'
import { overlap } from '@claimtrail/text'
import { type AcronymDefinition, findAcronyms } from './actors/acronyms.ts'
import { findDefinedTerms, type TermDefinition } from './actors/defined-terms.ts'
import { type ActorSegment, findActors } from './actors/segment.ts'
import { toWords } from './actors/word.ts'
import type { Term } from './compromise.ts'
import { isEnglish } from './language.ts'
import type { AliasIndex, AliasScope } from './lexicon/alias-index.ts'
import { normaliseText } from './normalise.ts'
import type { Stretch } from './windows.ts'

/** A stretch of text and what it says by itself. Spans are in the stretch. */
export interface ReadSentence extends Stretch {
  /** The text as the rules read it, as long as the text itself. */
  readonly plain: string
  readonly english: boolean
  readonly actors: readonly ActorSegment[]
  readonly acronyms: readonly AcronymDefinition[]
  readonly terms: readonly TermDefinition[]
  readonly problems: readonly Problem[]
}

/** Read one sentence for its actors and what it defines; nothing around it matters. */
export function readSentence(
  { text, start }: Stretch,
  cut: (plain: string) => readonly Term[],
  names: AliasIndex,
  scope: AliasScope,
): ReadSentence {
  const plain = normaliseText(text)
  const english = isEnglish(plain)
  const hits = names.find(plain, scope)
  const found = findActors(toWords(plain, english ? cut(plain) : [], hits), plain)
  const acronyms = findAcronyms(plain, found)
  const actors = withLongForms(found, acronyms)
  return {
    text,
    start,
    plain,
    english,
    actors,
    acronyms,
    terms: findDefinedTerms(plain, actors),
    problems: hits.flatMap(({ tie, entry, ...span }) =>
      tie && entry ? [tieProblem(entry.id, tie.id, start + span.start, start + span.end)] : [],
    ),
  }
}

/** A long form that its initials have found takes the place of the actors inside it. */
function withLongForms(
  actors: readonly ActorSegment[],
  acronyms: readonly AcronymDefinition[],
): readonly ActorSegment[] {
  const starts = new Map(actors.map(({ span }) => [span.end, span.start]))
  const longs = acronyms.flatMap(({ long }) => (starts.get(long.end) === long.start ? [] : [long]))
  if (longs.length === 0) return actors
  const kept = actors.filter(({ span }) => !longs.some((long) => overlap(long, span) > 0))
  const added = longs.map((span) => ({
    span,
    extent: span,
    kind: 'organisation' as const,
    certain: true,
  }))
  return [...kept, ...added].sort((one, other) => one.span.start - other.span.start)
}

function tieProblem(chosen: string, other: string, start: number, end: number): Problem {
  return {
    code: 'lexicon-tie',
    reason: `The lexicon gives these words to "${chosen}" and to "${other}"; the first is taken.`,
    severity: 'warning',
    span: { start, end },
  }
}
