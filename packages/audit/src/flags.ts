import { type ClaimId, type ClaimState, missingSlots } from '@claimtrail/model'
import type { ClaimFlag } from './report.ts'

/**
 * What is unfinished or disagreed about a claim, whatever its standing.
 *
 * @param isLive - Whether a claim stands and is not withdrawn: a condition of nothing else governs nothing.
 */
export function flagsOf(state: ClaimState, isLive: (id: ClaimId) => boolean): readonly ClaimFlag[] {
  const flags: ClaimFlag[] = []
  if (state.review === 'contested') {
    const bodies = state.alternatives.length + 1
    const explanation =
      bodies > 1 ? `${bodies} bodies stand beside each other.` : 'Annotators judge it differently.'
    flags.push({ kind: 'contested', explanation: `${explanation} Choose one.` })
  }
  const missing = missingParts(state, isLive)
  if (missing.length > 0) {
    flags.push({ kind: 'incomplete', explanation: `It says no ${missing.join(' and no ')}.` })
  }
  return flags
}

function missingParts(
  { claim, links }: ClaimState,
  isLive: (id: ClaimId) => boolean,
): readonly string[] {
  const governs = links.some(({ link }) => link.type === 'condition-of' && isLive(link.to))
  const unlinked = claim.type === 'condition' && !governs
  return [...missingSlots(claim), ...(unlinked ? ['claim that it is a condition of'] : [])]
}
