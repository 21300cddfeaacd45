import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { StoreNote } from '../store.ts'
import { archivePath } from './archive/history-bytes.ts'
import type { HistoryFolder } from './history-folder.ts'
import type { Layout } from './layout.ts'

/**
 * What the user should know about the history files.
 *
 * @param withTails - Tell torn tails too: when opening, since later a tail may be a line that is just being written.
 */
export function historyNotes(
  layout: Layout,
  folder: Pick<HistoryFolder, 'tails'>,
  withTails: boolean,
): readonly StoreNote[] {
  return [...folder.tails].flatMap(([writer, { fault, torn }]): readonly StoreNote[] => {
    if (!fault && !(torn && withTails)) return []
    const file = layout.historyFile(writer)
    const path = relative(layout.root, existsSync(file) ? file : archivePath(file))
    if (fault) {
      const message = `${path} is damaged at line ${fault.lineNumber}: ${fault.reason}. Every readable line is shown and nothing is written; "claimtrail repair" says what can be mended.`
      return [{ code: 'HISTORY_BROKEN', path, lineNumber: fault.lineNumber, message }]
    }
    if (!torn) return []
    const message = `${path} ends at line ${torn.lineNumber} with ${torn.sizeBytes} bytes of a line that a crash left unfinished; nobody was told that it was stored. It is ignored, and new events go to another file; "claimtrail repair --trim" removes it.`
    return [{ code: 'TORN_TAIL', path, lineNumber: torn.lineNumber, message }]
  })
}
