import { align, type ClaimFollower, claimFollower } from '@claimtrail/anchor'
import type { DecideContext } from '@claimtrail/annotate'
import type { VersionId } from '@claimtrail/model'
import { cleanSentences } from '../clean-sentences.ts'

/** The text of a version, and what kind of file it was read from. */
export interface VersionText {
  readonly text: string
  readonly mediaType: string
}

/**
 * Follows claims between the texts of some versions. Two versions are laid beside each other once, when the first
 * claim is followed from one to the other.
 */
export function followBetween(
  texts: ReadonlyMap<VersionId, VersionText>,
): NonNullable<DecideContext['follow']> {
  const followers = new Map<string, ClaimFollower | undefined>()
  return (claim, version, chosen) => {
    const key = `${claim.version} ${version}`
    if (!followers.has(key)) followers.set(key, follower(texts, claim.version, version))
    return followers.get(key)?.(claim, chosen)
  }
}

function follower(
  texts: ReadonlyMap<VersionId, VersionText>,
  from: VersionId,
  version: VersionId,
): ClaimFollower | undefined {
  const [before, after] = [texts.get(from), texts.get(version)]
  if (before === undefined || after === undefined) return undefined
  return claimFollower({
    alignment: align(before.text, after.text),
    version,
    oldSentences: cleanSentences(before.text, before.mediaType),
    newSentences: cleanSentences(after.text, after.mediaType),
  })
}
