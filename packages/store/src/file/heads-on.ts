import { outlineLine } from '@claimtrail/history'
import type { SourceId } from '@claimtrail/model'
import type { HistoryFolder } from './history-folder.ts'
import { sourceKey } from './index/line-keys.ts'
import { readLinesAt } from './read-lines-at.ts'

/**
 * Of each writer, the number of its last line that is about a source, in order of writers: what a claim file says
 * that it knows. Reads one line a writer, whatever the source holds.
 */
export function headsOn(folder: HistoryFolder, source: SourceId): Readonly<Record<string, number>> {
  const heads = [...folder.tails].flatMap(([writer, { index }]) => {
    const offsets = index.find(sourceKey(source))
    const seq = lastAbout(source, folder.path(writer), offsets)
    return seq === undefined ? [] : [[writer, seq] as const]
  })
  return Object.fromEntries(heads.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Other sources may share a key, so the last offset is not always the one. */
function lastAbout(source: SourceId, path: string, offsets: readonly number[]): number | undefined {
  if (offsets.length === 0) return undefined
  for (const bytes of readLinesAt(path, offsets.toReversed())) {
    const { line } = bytes ? outlineLine(bytes) : {}
    if (line?.events.some((event) => event.source === source)) return line.seq
  }
  return undefined
}
