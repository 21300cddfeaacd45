import { align, type ClaimFollower, claimFollower } from '@claimtrail/anchor'
import type { DecideContext } from '@claimtrail/annotate'
import type { VersionId } from '@claimtrail/model'
import { cleanSentences } from '../clean-sentences.ts'

/**
 * Follows claims between the texts of some versions. Two versions are laid beside each other once, when the first
 * claim is followed from one to the other.
 */
export function followBetween(
  texts: ReadonlyMap<VersionId, string>,
): NonNullable<DecideContext['follow']> {
  const followers = new Map<string, ClaimFollower | undefined>()
  return (claim, version, chosen) => {
    const key = `${claim.version} ${version}`
    if (!followers.has(key)) followers.set(key, follower(texts, claim.version, version))
    return followers.get(key)?.(claim, chosen)
  }
}

function follower(
  texts: ReadonlyMap<VersionId, string>,
  from: VersionId,
  version: VersionId,
): ClaimFollower | undefined {
  const [before, after] = [texts.get(from), texts.get(version)]
  if (before === undefined || after === undefined) return undefined
  return claimFollower({
    alignment: align(before, after),
    version,
    oldSentences: cleanSentences(before),
    newSentences: cleanSentences(after),
  })
}
