import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoreNote } from '@claimtrail/store'
import type { RejectedFile } from '@claimtrail/store/care'
import { isMissing } from '../json-file.ts'

const codes: ReadonlySet<string> = new Set(['STATE_EDITED', 'STATE_REBUILT', 'STATE_AHEAD'])

/**
 * Claim files that are not as the history has them, where they stand.
 *
 * @param notes - Of a store that looked at all of them.
 */
export async function* readEditedInPlace(
  root: string,
  notes: readonly StoreNote[],
): AsyncGenerator<RejectedFile, void> {
  for (const { code, path } of notes) {
    if (path === undefined || !codes.has(code)) continue
    try {
      yield { path, text: await readFile(join(root, path), 'utf8') }
    } catch (error) {
      // A file that is not there was not edited.
      if (!isMissing(error)) throw error
    }
  }
}
