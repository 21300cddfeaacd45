import { type Claim, type ClaimState, quoteOf, type Stamp, type Version } from '@claimtrail/model'
import { base32, sha256, versionId } from '@claimtrail/model/ids'
import type { Span } from '@claimtrail/text'
import type { AuditInput, CurrentSource } from './input.ts'

/** Id of the one source of a {@link project}. */
export const source = 'ferry-accord'

/** A version of the source whose bytes are its text. */
export function versionOf(text: string): Version {
  const hash = sha256(text)
  return {
    id: versionId(source, hash, hash),
    source,
    sha256: hash,
    textSha256: hash,
    textLength: text.length,
    mediaType: 'text/plain',
    pipeline: [],
  }
}

/** The source as its file reads: `text`, in bytes that are the text. */
export function sourceOf(text: string, sentences?: readonly Span[]): CurrentSource {
  const hash = sha256(text)
  return { sha256: hash, textSha256: hash, text, ...(sentences && { sentences }) }
}

/** A finished assessment of each of some words of a text. */
export function claimsOn(text: string, ...words: readonly string[]): ClaimState[] {
  return words.map((each, rank) =>
    claimAt(text, { start: text.indexOf(each), end: text.indexOf(each) + each.length }, rank),
  )
}

/** A finished assessment of a span. */
export function claimAt(text: string, span: Span, rank = 0): ClaimState {
  const id = `c-${base32(new Uint8Array(16).fill(rank))}`
  const claim: Claim = {
    id,
    type: 'assessment',
    version: versionOf(text).id,
    quotes: [quoteOf(text, span)],
    sourceChain: [],
    holder: { role: 'author' },
    target: { role: 'unspecified' },
    kind: 'forecast',
  }
  return stateOf(claim)
}

/** A claim as it stands, decided by one person. */
export function stateOf(claim: Claim): ClaimState {
  const by = { id: 'mira', kind: 'person' } as const
  const created: Stamp = {
    event: 'e/0',
    at: '2026-03-01T10:00:00.000Z',
    by,
    tool: 'claimtrail/0.1.0',
  }
  return {
    id: claim.id,
    source,
    claim,
    revision: 'e/0',
    review: 'open',
    alternatives: [],
    judgements: [],
    links: [],
    created,
    updated: created,
  }
}

/** An input: claims made on one text, the source reading another today, and what the test replaces. */
export function project(
  claims: readonly ClaimState[],
  before: string,
  after: string,
  replaced: Partial<AuditInput> = {},
): AuditInput {
  const version = versionOf(before)
  return {
    claims,
    version: (id) => (id === version.id ? version : undefined),
    keptText: (hash) => (hash === version.textSha256 ? before : undefined),
    current: (id) => (id === source ? sourceOf(after) : undefined),
    historyFindings: [],
    ...replaced,
  }
}
