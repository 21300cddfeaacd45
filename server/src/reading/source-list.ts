import type { SourceRecord, Store } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import type { SourceListView } from '@claimtrail/viewer'
import type { FoundSource, Workspace } from '@claimtrail/workspace'
import { isLive, sourceItem } from '../views/source-view.ts'
import { readShown } from './shown.ts'
import { readStanding, type SourceFiles, toFiles } from './standings.ts'

type Item = SourceListView['items'][number]

/**
 * A row for every source that is known, for every file that is not ingested, and for every source whose file
 * is gone while claims stand on it: nothing is left out. Reads and hashes every file.
 */
export async function readSourceList({ store, scan }: Workspace): Promise<readonly Item[]> {
  const [records, found] = await Promise.all([store.sources(), scan()])
  const files = toFiles(found)
  const items: Item[] = []
  for (const record of records) items.push(await listItem(store, files, record))
  const known = new Set(records.map(({ source }) => source.id))
  items.push(...newFiles(found, known))
  items.push(...(await goneSources(store, known)))
  return items
}

async function listItem(store: Store, files: SourceFiles, record: SourceRecord): Promise<Item> {
  const { id, path } = record.source
  try {
    const shown = await readShown(store, id)
    return sourceItem(
      shown,
      await readStanding(store, files, id, shown.state.claims.filter(isLive)),
    )
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
    return { kind: 'unreadable', path, reason: record.failure?.message ?? error.message }
  }
}

function newFiles(found: readonly FoundSource[], known: ReadonlySet<string>): readonly Item[] {
  return found
    .filter(({ id }) => !known.has(id))
    .map(({ path, failure }) => ({
      kind: 'unreadable',
      path,
      reason: failure?.message ?? 'It has not been read yet. Run "claimtrail ingest".',
    }))
}

async function goneSources(store: Store, known: ReadonlySet<string>): Promise<readonly Item[]> {
  const counts = new Map<string, number>()
  for await (const { source } of store.query({})) {
    if (!known.has(source)) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts].map(([source, count]) => ({
    kind: 'unreadable',
    path: `source-docs/${source}`,
    reason: `Its file is gone, and ${count === 1 ? 'a claim stands' : `${count} claims stand`} on it. Put the file back; the text that was annotated is kept.`,
  }))
}
