import type { SuggestedLink, Suggestion, SuggestionId } from '@claimtrail/model'
import { contentKey } from '@claimtrail/model/ids'
import type { Candidate } from './candidate.ts'
import type { SuggestEngine } from './engine.ts'
import type { Linked } from './links.ts'

/** The suggestions of a text's candidates, sorted by sentence, start and type, with their ids and links. */
export function toSuggestions(
  sentences: readonly (readonly Candidate[])[],
  linked: Linked,
  engine: SuggestEngine,
): readonly Suggestion[] {
  const sorted = sentences.flatMap((candidates) => distinct([...candidates].sort(inOrder)))
  const ids = new Map(sorted.map((candidate) => [candidate, idOf(candidate)]))
  const links = linksOf(linked, ids)
  return sorted.flatMap((candidate) => {
    const id = ids.get(candidate)
    if (id === undefined) return []
    const answered = linked.antecedents.get(candidate)
    const antecedent = answered && ids.get(answered)
    return [
      {
        id,
        version: candidate.view.version,
        sentence: candidate.view.sentence.id,
        claim: candidate.claim,
        score: candidate.score,
        reasons: candidate.reasons,
        slots: candidate.slots,
        links: links.get(candidate) ?? [],
        engine,
        ...(antecedent === undefined ? {} : { antecedent }),
      },
    ]
  })
}

/**
 * A name made of what is suggested where, so that it outlives a revision of the source that leaves the
 * sentence as it is: the offset counts from the start of the sentence.
 */
function idOf({ view, claim, cueId }: Candidate): SuggestionId {
  const [first] = claim.quotes
  const words = claim.quotes.map((each) => each.quote)
  const offset = first.start - view.sentence.span.start
  return `s-${contentKey(JSON.stringify([view.sentence.id, claim.type, words, offset, cueId]))}`
}

function inOrder(one: Candidate, other: Candidate): number {
  return (
    one.claim.quotes[0].start - other.claim.quotes[0].start ||
    (one.claim.type < other.claim.type ? -1 : one.claim.type > other.claim.type ? 1 : 0)
  )
}

/** Two cues of one family can cut the same claim; the one that scores more stays. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = JSON.stringify([candidate.claim.type, candidate.claim.quotes])
    const known = best.get(key)
    if (!known || known.score < candidate.score) best.set(key, candidate)
  }
  const kept = new Set(best.values())
  return candidates.filter((candidate) => kept.has(candidate))
}

function linksOf(
  linked: Linked,
  ids: ReadonlyMap<Candidate, SuggestionId>,
): ReadonlyMap<Candidate, readonly SuggestedLink[]> {
  const found = new Map<Candidate, SuggestedLink[]>()
  for (const { type, from, to } of linked.links) {
    const id = ids.get(to)
    if (id === undefined || !ids.has(from)) continue
    const list = found.get(from) ?? []
    list.push({ type, to: id })
    found.set(from, list)
  }
  return found
}
