import {
  type Commit,
  type Committed,
  type Store,
  StoreUnknownOutcomeError,
} from '@claimtrail/store'

/**
 * How often a commit is sent at most. Of three processes that do nothing but write (test/src/faults), 46 % of commits
 * needed a second attempt, 7 % a third and none a fourth; a disk that fails this often is broken.
 */
const attempts = 8

/**
 * Commit, and when the store cannot say whether it is stored, send the same again: it is stored once, whatever
 * happened to the first. Everything else that a store says stands.
 *
 * @throws StoreUnknownOutcomeError It could not be said so often that more will not help.
 */
export async function commitKnown(store: Store, commit: Commit): Promise<Committed> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const committed = await store.commit(commit)
      // An earlier attempt of this very call is no repetition.
      return attempt === 1 ? committed : { ...committed, repeated: false }
    } catch (error) {
      if (!(error instanceof StoreUnknownOutcomeError) || attempt === attempts) throw error
    }
  }
}
