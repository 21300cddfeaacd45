import type { Claim, ClaimState, Sha256, Version } from '@claimtrail/model'
import { sha256, versionId } from '@claimtrail/model/ids'
import type { AuditInput, CurrentSource } from './input.ts'

/** The evidence of a claim, or what is wrong with it. */
export type EvidenceCheck =
  | {
      readonly standing: 'there'
      readonly version: Version
      /** The text that the claim was made on; its hash is right. */
      readonly text: string
      readonly current: CurrentSource
    }
  | {
      readonly standing: 'tampered' | 'source-missing' | 'orphan'
      readonly explanation: string
      readonly version?: Version
      readonly current?: CurrentSource
    }

/** A function that gathers the evidence of claims, and hashes each kept text once. */
export function evidenceReader(input: AuditInput): (state: ClaimState) => EvidenceCheck {
  const hashes = new Map<Sha256, boolean>()
  const isIntact = (text: string, hash: Sha256): boolean => {
    const known = hashes.get(hash)
    if (known !== undefined) return known
    const intact = sha256(text) === hash
    hashes.set(hash, intact)
    return intact
  }
  return (state) => {
    const version = input.version(state.claim.version)
    const current = input.current(state.source)
    const found = { ...(version && { version }), ...(current && { current }) }
    if (!version) {
      const explanation = `The record of version ${short(state.claim.version)} is missing. Restore annotations/versions from a copy.`
      return { standing: 'orphan', explanation, ...found }
    }
    const forged = forgery(state.claim, state.source, version)
    if (forged !== undefined) return { standing: 'tampered', explanation: forged, ...found }
    const kept = input.keptText(version.textSha256)
    if (typeof kept === 'object' || (kept !== undefined && !isIntact(kept, version.textSha256))) {
      const explanation = `The kept text ${short(version.textSha256)} is not the text that the claim was made on: its SHA-256 differs.`
      return { standing: 'tampered', explanation, ...found }
    }
    return weigh(version, kept, current)
  }
}

/** What cannot be true of an honest record. */
function forgery(claim: Claim, source: string, version: Version): string | undefined {
  const id = versionId(version.source, version.sha256, version.textSha256)
  if (id !== claim.version) {
    return `The record of version ${short(claim.version)} has been altered: its hashes make another id.`
  }
  if (version.source !== source) {
    return `The claim is kept with source "${source}", but its version is one of "${version.source}".`
  }
  return undefined
}

function weigh(
  version: Version,
  kept: string | undefined,
  current: CurrentSource | undefined,
): EvidenceCheck {
  if (!current) {
    const explanation = `The file of source "${version.source}" is gone. Put it back into source-docs.`
    return { standing: 'source-missing', explanation, version }
  }
  // A kept text that is gone is made again by parsing the same bytes.
  const text = kept ?? (current.textSha256 === version.textSha256 ? current.text : undefined)
  if (text !== undefined) return { standing: 'there', version, text, current }
  const explanation = `The text ${short(version.textSha256)} that the claim was made on is missing, and the file has changed. Restore annotations/versions from a copy.`
  return { standing: 'orphan', explanation, version, current }
}

function short(hash: string): string {
  return hash.slice(0, 8)
}
