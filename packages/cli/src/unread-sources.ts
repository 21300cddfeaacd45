import type { SourceId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Workspace } from '@claimtrail/workspace'
import type { Io } from './io.ts'
import { showText } from './terminal-text.ts'

/** Say which files are not the ones that were last read: what is decided now would be on an older text. */
export async function noteUnread(
  { store, read }: Workspace,
  ids: readonly SourceId[],
  io: Io,
): Promise<void> {
  for (const { source } of await store.sources()) {
    if (!ids.includes(source.id)) continue
    const now = await read(source.id).catch((error: unknown) => {
      // A file that is gone or cannot be read is told by ingest and audit.
      if (error instanceof ClaimtrailError) return undefined
      throw error
    })
    if (!now || now.source.sha256 === source.sha256) continue
    io.err(
      `note: ${showText(source.path)} has changed since it was read. Run "claimtrail ingest ${showText(source.id)}" first.\n`,
    )
  }
}
