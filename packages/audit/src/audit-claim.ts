import {
  type ClaimState,
  checkShape,
  claimQuotes,
  claimSchema,
  type Quote,
} from '@claimtrail/model'
import type { EvidenceCheck } from './evidence.ts'
import type { QuoteFollower } from './quote-changes.ts'
import {
  type ClaimFinding,
  type Evidence,
  type QuoteChange,
  type Standing,
  worseOf,
} from './report.ts'

/** What an audit says of a claim's standing, given its evidence and a way to follow its quotes; flags come after. */
export function auditClaim(
  state: ClaimState,
  check: EvidenceCheck,
  follow: (check: EvidenceCheck & { readonly standing: 'there' }) => QuoteFollower,
): ClaimFinding {
  const finding = { ...describe(state), evidence: toEvidence(state, check) }
  if (check.standing !== 'there') {
    return { ...finding, standing: check.standing, explanation: check.explanation }
  }
  const forged = claimQuotes(state.claim).find(({ quote }) => !readsBack(check.text, quote))
  if (forged) {
    const explanation = `The text that the claim was made on does not say its quote at ${forged.path}.`
    return { ...finding, standing: 'tampered', explanation }
  }
  const { version, current } = check
  if (current.sha256 === version.sha256) return verified(finding, 'The source is unchanged.')
  if (current.textSha256 === version.textSha256) {
    return verified(finding, 'The file has changed, but its text has not.')
  }
  return judge(finding, follow(check)(state.claim))
}

/** A finding on a record that is not the record of a claim; nothing in it can be trusted. */
export function auditMalformed(state: ClaimState): ClaimFinding {
  return {
    id: String(state.id),
    standing: 'tampered',
    source: String(state.source),
    review: state.review,
    explanation: 'The record does not have the shape of a claim.',
    changes: [],
    flags: [],
    evidence: { version: '' },
  }
}

/** Whether a record holds a claim, and the claim that it says. */
export function isClaim(state: ClaimState): boolean {
  try {
    return checkShape(claimSchema, state.claim, 'claim').id === state.id
  } catch {
    return false
  }
}

type Draft = Omit<ClaimFinding, 'standing' | 'explanation'>

function describe(state: ClaimState): Omit<Draft, 'evidence'> {
  const { id, source, claim, review } = state
  const [old] = claim.quotes
  return { id, source, type: claim.type, review, old, changes: [], flags: [] }
}

function toEvidence(state: ClaimState, { version, current }: EvidenceCheck): Evidence {
  return {
    version: state.claim.version,
    ...(version && { sha256: version.sha256, textSha256: version.textSha256 }),
    ...(current && { currentSha256: current.sha256, currentTextSha256: current.textSha256 }),
  }
}

function verified(finding: Draft, because: string): ClaimFinding {
  return { ...finding, standing: 'verified', explanation: because }
}

/** The worst change decides, and of equally bad ones the first: own quotes come before slots. */
function judge(finding: Draft, changes: readonly QuoteChange[]): ClaimFinding {
  const own = changes.filter(({ path }) => path.startsWith('quotes/'))
  const ordered = [...own, ...changes.filter((change) => !own.includes(change))]
  const standing = ordered.map((change) => change.standing).reduce<Standing>(worseOf, 'verified')
  const worst = ordered.find((change) => change.standing === standing)
  if (!worst) return verified(finding, 'The source has changed, but not in these sentences.')
  const now = changes.find(({ path }) => path === 'quotes/0')?.new
  const about = worst.path.startsWith('quotes/') ? '' : `${worst.path.replace(/\/quote$/, '')}: `
  const explanation = `${about}${worst.explanation}`
  return {
    ...finding,
    standing: worst.standing,
    explanation,
    changes: ordered,
    ...(now && { new: now }),
  }
}

function readsBack(text: string, { start, end, quote }: Quote): boolean {
  return start >= 0 && end > start && end <= text.length && text.slice(start, end) === quote
}
