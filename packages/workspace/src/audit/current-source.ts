import type { CurrentSource } from '@claimtrail/audit'
import type { VersionId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Toolkit } from '@claimtrail/toolkit'
import { cleanSentences } from '../clean-sentences.ts'
import type { FoundSource } from '../scan.ts'
import { readSource } from '../source-files.ts'
import type { KeptVersion } from './kept-versions.ts'

/** How a source is read that is none of its kept versions. */
export interface Reading {
  readonly toolkit: () => Promise<Toolkit>
  readonly sizeLimitBytes?: number
}

/**
 * A source as its file reads today: by its hash one of its versions, or parsed anew. `undefined` when it cannot be
 * read, which is missing evidence for its own claims and no reason to audit nothing else.
 */
export async function currentSource(
  { toolkit, sizeLimitBytes }: Reading,
  found: FoundSource,
  versions: ReadonlyMap<VersionId, KeptVersion>,
): Promise<CurrentSource | undefined> {
  if (found.failure) return undefined
  const read = await readable(readSource(found, sizeLimitBytes))
  if (!read) return undefined
  const { sha256 } = read.source
  const same = [...versions.values()].find(
    ({ version }) => version.source === found.id && version.sha256 === sha256,
  )
  if (same && typeof same.text === 'string') {
    const sentences = same.sentences() ?? []
    return { sha256, textSha256: same.version.textSha256, text: same.text, sentences }
  }
  const analysed = await readable((await toolkit()).analyse(read.file, read.source.meta))
  if (!analysed) return undefined
  const { text, mediaType } = analysed.parsed
  const { textSha256 } = analysed.version
  return { sha256, textSha256, text, sentences: cleanSentences(text, mediaType) }
}

async function readable<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ClaimtrailError) return undefined
    throw error
  }
}
