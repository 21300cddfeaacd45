import type { Sha256 } from '@claimtrail/model'
import type { SourceStanding } from '@claimtrail/viewer'

/** A version that claims stand on. */
export interface KeptVersion {
  /** Of the bytes it was made of; absent when there is no record of it. */
  readonly sha256: Sha256 | undefined
  /** Its text is kept, and has the hash that the record names. */
  readonly whole: boolean
}

/**
 * How a source's file compares with what its claims were made on; the worst is said.
 *
 * @param file - Hash of the file's bytes today; `undefined` when there is none.
 */
export function sourceStanding(
  file: Sha256 | undefined,
  versions: readonly KeptVersion[],
): SourceStanding {
  if (versions.some((version) => !version.whole)) return 'tampered'
  if (file === undefined) return 'missing'
  if (versions.length === 0) return 'new'
  return versions.every((version) => version.sha256 === file) ? 'verified' : 'changed'
}
