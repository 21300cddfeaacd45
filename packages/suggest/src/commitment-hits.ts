import type { Commitment, Quote } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Break } from './clauses.ts'
import type { CommitmentCue } from './cue.ts'
import type { Hit } from './hits.ts'
import { wordsOf } from './stretch.ts'

/**
 * Hits that belong to another hit's claim: the "would" of "assured that it would …", and "stipulates
 * that" where the clause it opens says "shall" itself.
 */
export function absorbed(
  hits: readonly Hit<CommitmentCue>[],
  breaks: readonly Break[],
  text: string,
): ReadonlySet<Hit<CommitmentCue>> {
  const skipped = new Set<Hit<CommitmentCue>>()
  hits.forEach((hit, rank) => {
    const next = hits[rank + 1]
    if (!next || skipped.has(hit)) return
    const between = text.slice(hit.span.end, next.span.start)
    const opens =
      /\bthat\b/i.test(text.slice(hit.span.start, next.span.start)) &&
      !parted(breaks, hit.span.end, next.span.start)
    if (hit.cue.frame === 'that') skipped.add(opens && personal(hit) ? next : opens ? hit : next)
    else if (hit.cue.frame === 'provision' && opens) skipped.add(hit)
    else if (nested(hit, next, between)) skipped.add(next)
  })
  return skipped
}

/** How strongly, by whom and how far a commitment binds: what the cue says, softened by its verb. */
export function governs(
  text: string,
  hit: Hit<CommitmentCue>,
  action: Span | undefined,
  cue: Quote,
): Pick<Commitment, 'force' | 'origin' | 'status'> {
  const { sets } = hit.cue
  const force =
    softened(wordsOf(text, hit.span), action ? wordsOf(text, action) : '') ?? sets?.force
  const said = wordsOf(text, hit.span)
  const status =
    force === 'readiness' ? 'offered' : restated.test(said) ? 'reaffirmed' : sets?.status
  const known = force ?? (hit.cue.id === 'commitment.express-will' ? 'undertaking' : undefined)
  return {
    ...(known ? { force: known } : {}),
    ...(sets?.origin ? { origin: sets.origin } : {}),
    ...(status ? { status: [{ value: status, evidence: [cue] }] } : {}),
  }
}

const restated = /^(?:reaffirm|reiterat|restat|renew|repeat|reassert|reconfirm)/i

function softened(cue: string, action: string): Commitment['force'] | undefined {
  if (/\b(?:readiness|willingness|preparedness|ready|willing|prepared)\b/i.test(cue))
    return 'readiness'
  if (/^(?:try|seek|endeavou?r|attempt|aim|strive|make every effort|work toward)/i.test(action))
    return 'intention'
  if (/\bintentions?\b/i.test(cue)) return 'intention'
  return undefined
}

/** A person's word binds the person, whatever verb its clause has; a text binds whom its clause names. */
function personal(hit: Hit<CommitmentCue>): boolean {
  return hit.cue.id === 'commitment.assure'
}

function parted(breaks: readonly Break[], start: number, end: number): boolean {
  return breaks.some(
    (joint) => joint.start >= start && joint.end <= end && joint.kind !== 'complement',
  )
}

/** "has committed to ensure that aid will pass", "agreed to do what it must": the second verb is inside the first's action. */
function nested(hit: Hit<CommitmentCue>, next: Hit<CommitmentCue>, between: string): boolean {
  if (hit.cue.frame === 'provision') return false
  if (/[;:]|, (?:and|but)\b/.test(between)) return false
  return /\b(?:that|which|who|what|whatever|whose)\b/i.test(between) && next.cue.frame === 'modal'
}
