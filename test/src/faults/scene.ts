import { randomBytes } from 'node:crypto'
import { expectedRevisions } from '@claimtrail/annotate'
import type { Claim, ClaimId, ClaimState, NewEvent, SourceId, Version } from '@claimtrail/model'
import { quoteOf } from '@claimtrail/model'
import { base32, sha256, versionId } from '@claimtrail/model/ids'
import type { Commit } from '@claimtrail/store'

/** The clean text that all claims of the fault tests stand on. */
export const text = 'Norland shall keep the ferry to Ostia open. Sudria doubts it.'

/** The source that a claim belongs to unless a test says otherwise. */
export const source: SourceId = 'accords/ferry'

/** The version whose text is {@link text}. */
export const version: Version = {
  id: versionId(source, sha256(text), sha256(text)),
  source,
  sha256: sha256(text),
  textSha256: sha256(text),
  textLength: text.length,
  mediaType: 'text/plain',
  pipeline: [{ name: 'plain', version: '1' }],
}

/** An id as the command line makes them. */
export function newId(): string {
  return base32(randomBytes(16))
}

/** The claim that a name always gives, so that several processes can mean the same one. */
export function claimNamed(name: string): ClaimId {
  return `c-${base32(Buffer.from(sha256(name).slice(0, 32), 'hex'))}`
}

/** A small commitment with a note that tells bodies apart. */
export function claim(id: ClaimId, note: string): Claim {
  return {
    id,
    version: version.id,
    quotes: [quoteOf(text, { start: 0, end: 43 })],
    sourceChain: [],
    note,
    type: 'commitment',
    actor: [{ quote: quoteOf(text, { start: 0, end: 7 }), actor: 'state/norland' }],
    polarity: 'do',
  }
}

/** The event that adds a claim, or revises it when it is there. */
export function say(
  id: ClaimId,
  seen: ClaimState | undefined,
  note: string,
  about: SourceId = source,
): NewEvent {
  const body = claim(id, note)
  return seen
    ? { op: 'revise', source: about, claim: id, base: seen.revision.split('+'), body }
    : { op: 'add', source: about, claim: id, body }
}

/** A commit that expects what its events were decided on. */
export function commitOf(id: string, events: readonly NewEvent[], by = 'ana'): Commit {
  return {
    id,
    at: '2026-01-31T09:12:44.105Z',
    by: { id: by, kind: 'person' },
    tool: 'faults/1',
    events,
    expect: expectedRevisions(events),
  }
}
