import { expectedRevisions } from '@claimtrail/annotate'
import type { Annotator, Claim, ClaimId, Commitment, NewEvent, Version } from '@claimtrail/model'
import { quoteOf } from '@claimtrail/model'
import { sha256, versionId } from '@claimtrail/model/ids'
import type { Commit } from '../store.ts'

/** The clean text that the suite's claims stand on. */
export const text =
  'Norland shall open the ferry. Observers doubt it. Ærø 😀 e\u0301 \u2028 "quoted" \\'

/** The source that the suite's claims are about. */
export const source = 'accords/ferry'

/** The person who decides in the suite. */
export const ana: Annotator = { id: 'ana', kind: 'person', name: 'Ana' }

/** The version whose text is {@link text}. */
export const version: Version = versionOf(source, text)

/** A version of any text of any source. */
export function versionOf(source: string, text: string): Version {
  const [bytes, textSha256] = [sha256(`bytes of ${text}`), sha256(text)]
  return {
    id: versionId(source, bytes, textSha256),
    source,
    sha256: bytes,
    textSha256,
    textLength: text.length,
    mediaType: 'text/plain',
    pipeline: [{ name: 'plain', version: '1' }],
  }
}

/** A claim's id with a number in it. */
export function claimId(index: number): ClaimId {
  const digits = String(index).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
  return `c-${digits.padStart(26, 'x')}`
}

/** A small commitment with a note that tells bodies apart. */
export function claim(id: ClaimId, note = 'as first read'): Commitment {
  return {
    id,
    version: version.id,
    quotes: [quoteOf(text, { start: 0, end: 28 })],
    sourceChain: [],
    note,
    type: 'commitment',
    actor: [{ quote: quoteOf(text, { start: 0, end: 7 }), actor: 'state/norland' }],
    polarity: 'do',
  }
}

/** The event that adds a claim. */
export function add(body: Claim): NewEvent {
  return { op: 'add', source, claim: body.id, body }
}

/** A commit of some events, which expects what they were decided on. */
export function commitOf(id: string, events: readonly NewEvent[]): Commit {
  const at = '2026-01-31T09:12:44.105Z'
  return { id, at, by: ana, tool: 'contract/1', events, expect: expectedRevisions(events) }
}

/** The event that revises a claim which stands at a revision. */
export function revise(id: ClaimId, revision: string, note: string): NewEvent {
  return { op: 'revise', source, claim: id, base: revision.split('+'), body: claim(id, note) }
}
