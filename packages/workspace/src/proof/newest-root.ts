import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectLayout } from '@claimtrail/history/verifier'
import type { Instant, Sha256 } from '@claimtrail/model'
import { isMissing } from '../json-file.ts'
import type { Layout } from '../layout.ts'

/** The root of a checkpoint, and when it was made. */
export interface DatedRoot {
  readonly at: Instant
  readonly root: Sha256
}

/**
 * The root of the newest checkpoint of a project; `undefined` when there is none. Lines that are none (a torn end)
 * are passed over: verifying tells of them.
 */
export async function newestRoot({ root }: Layout): Promise<DatedRoot | undefined> {
  const path = join(root, projectLayout.checkpoints)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw error
  })
  return text
    .split('\n')
    .flatMap((line) => rootIn(line) ?? [])
    .reduce<DatedRoot | undefined>(
      (one, other) => (one && one.at > other.at ? one : other),
      undefined,
    )
}

function rootIn(line: string): DatedRoot | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('at' in value && 'root' in value)) return
    const { at, root } = value
    if (typeof at !== 'string' || typeof root !== 'string' || !/^[0-9a-f]{64}$/.test(root)) return
    return { at, root }
  } catch {
    return
  }
}
