import type { CurrentSource, KeptText } from '@claimtrail/audit'
import type { ClaimState, Version, VersionId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { cleanSentences } from '../clean-sentences.ts'

/** A version that claims stand on. Sentences are split when asked for, once. */
export interface KeptVersion {
  readonly version: Version
  readonly text: KeptText
  readonly sentences: () => CurrentSource['sentences']
}

/** The versions that some claims stand on, as far as they are there. */
export async function keptVersions(
  store: Store,
  claims: readonly ClaimState[],
): Promise<ReadonlyMap<VersionId, KeptVersion>> {
  const kept = new Map<VersionId, KeptVersion>()
  for (const id of new Set(claims.map(({ claim }) => claim.version))) {
    const version = await store.version(id)
    if (!version) continue
    const text = await store.text(version.textSha256)
    const damaged = store.notes.some(
      ({ code, path }) => code === 'VERSION_DAMAGED' && path?.includes(version.textSha256),
    )
    kept.set(id, {
      version,
      text: text ?? (damaged ? { damaged: true } : undefined),
      sentences: once(() =>
        text === undefined ? undefined : cleanSentences(text, version.mediaType),
      ),
    })
  }
  return kept
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
