import { relative, resolve, sep } from 'node:path'
import type { HistoryFile } from '@claimtrail/history'
import { archivePath, openHistory } from '../file/archive/history-bytes.ts'
import { HistoryListing } from '../file/history-listing.ts'
import { layoutOf } from '../file/layout.ts'
import { readPart } from '../file/read-forward.ts'

/**
 * The history files of a project, one at a time and in order of writers, for whoever checks all of them: those in the
 * archive unpacked, under the name of the archive. Of an archive that is damaged, what comes before, and why not more.
 *
 * @param root - The project folder.
 */
export function* readHistoryFiles(root: string): Generator<HistoryFile, void> {
  const layout = layoutOf(resolve(root))
  for (const writer of new HistoryListing(layout.history).look(() => false).keys()) {
    const path = layout.historyFile(writer)
    const history = openHistory(path)
    try {
      const name = relative(layout.root, history.isArchived ? archivePath(path) : path)
      const { bytes, damage } = readPart(history, 0, history.sizeBytes)
      yield { name: name.split(sep).join('/'), bytes, ...(damage !== undefined && { damage }) }
    } finally {
      history.close()
    }
  }
}
