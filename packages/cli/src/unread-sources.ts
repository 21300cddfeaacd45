import type { SourceId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Workspace } from '@claimtrail/workspace'
import type { Io } from './io.ts'
import { showText } from './terminal-text.ts'

/** Say which files are not the ones that were last read: what is decided now would be on an older text. */
export async function noteUnread(
  { store, scan, settings }: Workspace,
  ids: readonly SourceId[],
  io: Io,
): Promise<void> {
  const { readSource } = await import('@claimtrail/workspace')
  const found = new Map((await scan()).map((file) => [file.id, file]))
  for (const id of ids) {
    const [file, record] = [found.get(id), await store.sourceRecord(id)]
    if (!file || !record) continue
    const now = await readSource(file, settings.sizeLimitBytes).catch((error: unknown) => {
      // A file that is gone or cannot be read is told by ingest and audit.
      if (error instanceof ClaimtrailError) return undefined
      throw error
    })
    if (!now || now.source.sha256 === record.source.sha256) continue
    io.err(
      `note: ${showText(record.source.path)} has changed since it was read. Run "claimtrail ingest ${showText(id)}" first.\n`,
    )
  }
}
