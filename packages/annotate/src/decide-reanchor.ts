import type { NewEvent } from '@claimtrail/model'
import { type CommandOf, leafIds, seenClaim, standingClaim } from './decide-claim.ts'
import { type DecideContext, readClaimBack } from './decide-context.ts'
import { ReanchorRefusedError, VersionUnknownError } from './errors.ts'
import type { State } from './state.ts'

/**
 * The claim on another version of its source, every quote of it. A rule may carry it only where its words are the
 * same; other words need a person, and a contested claim has to be resolved first.
 */
export function decideReanchor(
  state: State,
  command: CommandOf<'reanchor'>,
  context: DecideContext,
): readonly NewEvent[] {
  const current = standingClaim(seenClaim(state, command, context))
  const { version, quotes } = command
  if (current.alternatives.length > 0) throw new ReanchorRefusedError(current, version, 'contested')
  const { version: from } = current.claim
  if (from === version && !quotes) return []
  const followed = context.follow?.(current.claim, version, quotes)
  if (!followed) throw new VersionUnknownError(version)
  const { body, algorithm, score, status, changes } = followed
  if (!body || status === 'lost') throw new ReanchorRefusedError(current, version, 'lost')
  if (status === 'changed' && context.annotator.kind !== 'person') {
    throw new ReanchorRefusedError(current, version, 'needs-person')
  }
  readClaimBack(body, context)
  const { id: claim, source, revision } = current
  const base = leafIds(revision)
  const why = { algorithm, score, status, changes }
  return [{ op: 'reanchor', source, claim, base, body, from, to: version, ...why }]
}
