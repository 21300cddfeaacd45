import type { LinkType } from '@claimtrail/model'
import type { Candidate } from './candidate.ts'

/** A link between two candidates of one text. */
export interface CandidateLink {
  readonly type: LinkType
  readonly from: Candidate
  readonly to: Candidate
}

/** Links between candidates, and for an exchange the commitment that it answers. */
export interface Linked {
  readonly links: readonly CandidateLink[]
  readonly antecedents: ReadonlyMap<Candidate, Candidate>
}

/** Link the candidates of a text, given sentence by sentence in order. Linear in sentences. */
export function linkCandidates(sentences: readonly (readonly Candidate[])[]): Linked {
  const links: CandidateLink[] = []
  const antecedents = new Map<Candidate, Candidate>()
  sentences.forEach((candidates, index) => {
    const commitments = candidates.filter((each) => each.claim.type === 'commitment')
    links.push(...sameUndertaking(commitments))
    for (const condition of candidates.filter((each) => each.claim.type === 'condition')) {
      if (isExchange(condition)) {
        const next = (sentences[index + 1] ?? []).filter(goesOn)
        const given = [...commitments, ...next]
        links.push(...given.map((to) => link('condition-of', condition, to)))
        const answered = answeredBy(sentences[index - 1] ?? [], commitments[0])
        if (!answered) continue
        antecedents.set(condition, answered)
        links.push(...given.map((from) => link('in-exchange-for', from, answered)))
      } else {
        links.push(
          ...governed(condition, candidates).map((to) => link('condition-of', condition, to)),
        )
      }
    }
  })
  return { links, antecedents }
}

function link(type: LinkType, from: Candidate, to: Candidate): CandidateLink {
  return { type, from, to }
}

function sameUndertaking(commitments: readonly Candidate[]): readonly CandidateLink[] {
  return commitments.flatMap((each, rank) => {
    const next = commitments[rank + 1]
    const same = next && each.undertaking !== undefined && next.undertaking === each.undertaking
    return same ? [link('same-undertaking', each, next)] : []
  })
}

/** "In exchange," without its "for": what it answers stands in the sentence before. */
function isExchange({ claim }: Candidate): boolean {
  return claim.type === 'condition' && claim.kind === 'exchange' && !claim.antecedent
}

/** "It also agreed …" carries an exchange on into the next sentence. */
function goesOn({ claim, view, extent }: Candidate): boolean {
  const before = view.text.slice(
    0,
    claim.cue ? claim.cue.end - view.sentence.span.start : extent.end,
  )
  return claim.type === 'commitment' && /\balso\b/i.test(before)
}

function answeredBy(
  before: readonly Candidate[],
  given: Candidate | undefined,
): Candidate | undefined {
  const own = given && actorKey(given)
  return before.findLast((each) => each.claim.type === 'commitment' && actorKey(each) !== own)
}

function actorKey({ claim }: Candidate): string {
  if (claim.type !== 'commitment') return ''
  return claim.actor.map((fill) => fill.actor ?? fill.quote?.quote.toLowerCase() ?? '').join('+')
}

/** What a condition governs: everything after it when it opens the sentence, else the nearest clause. */
function governed(condition: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  const commitments = candidates.filter((each) => each.claim.type === 'commitment')
  const claims =
    commitments.length > 0
      ? commitments
      : candidates.filter((each) => each.claim.type === 'assessment')
  const before = claims.filter((each) => anchor(each) < condition.extent.start)
  const after = claims.filter((each) => anchor(each) >= condition.extent.end)
  if (before.length === 0) return after
  const nearest = before.at(-1)
  return nearest ? [nearest] : []
}

function anchor({ claim, view, extent }: Candidate): number {
  return claim.cue
    ? Math.max(extent.start, claim.cue.start - view.sentence.span.start)
    : extent.start
}
