import { readFile } from 'node:fs/promises'
import type { ClaimState, Sha256, SourceId } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import type { Store } from '@claimtrail/store'
import type { SourceStanding } from '@claimtrail/viewer'
import type { FoundSource } from '@claimtrail/workspace'
import { type KeptVersion, sourceStanding } from '../views/source-standing.ts'

/** Files by the id of their source. */
export type SourceFiles = ReadonlyMap<SourceId, string>

/** The files that may be read, of those that were found. */
export function toFiles(found: readonly FoundSource[]): SourceFiles {
  return new Map(
    found.flatMap(({ id, absolute, failure }) => (failure ? [] : [[id, absolute] as const])),
  )
}

/** How a source's file compares with what its claims were made on: reads and hashes the file. */
export async function readStanding(
  store: Store,
  files: SourceFiles,
  id: SourceId,
  claims: readonly ClaimState[],
): Promise<SourceStanding> {
  const path = files.get(id)
  const [file, versions] = await Promise.all([
    path === undefined ? undefined : hashFile(path),
    keptVersions(store, claims),
  ])
  return sourceStanding(file, versions)
}

/** The versions that claims stand on. */
async function keptVersions(
  store: Store,
  claims: readonly ClaimState[],
): Promise<readonly KeptVersion[]> {
  const ids = [...new Set(claims.map(({ claim }) => claim.version))]
  return Promise.all(
    ids.map(async (id) => {
      const version = await store.version(id)
      const text = version && (await store.text(version.textSha256))
      return { sha256: version?.sha256, whole: text !== undefined }
    }),
  )
}

/** SHA-256 of a file; one that vanishes or cannot be read is as good as missing. */
export async function hashFile(path: string): Promise<Sha256 | undefined> {
  try {
    return sha256(await readFile(path))
  } catch {
    return undefined
  }
}
