import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@claimtrail/model/ids'
import {
  createIndexBuilder,
  decodeIndex,
  encodeIndex,
  type SearchIndex,
  sentenceDocuments,
} from '@claimtrail/search'
import type { SourceRecord, Store } from '@claimtrail/store'
import { writeWhole } from '../atomic-file.ts'
import type { Layout } from '../layout.ts'

/** The index of all sentences, made when it is asked for and something changed. */
export type SentenceIndex = () => Promise<SearchIndex>

/**
 * The index of the sentences of all current versions. It is kept in `.claimtrail/index/` under a name that
 * says of which versions it is, so that one of other versions is never taken; ingesting throws it away. A file
 * that is damaged, or cannot be written, costs time and nothing else.
 */
export function sentenceIndex(layout: Layout, store: Store): SentenceIndex {
  let kept: { readonly stamp: string; readonly index: SearchIndex } | undefined
  return async () => {
    const records = await store.sources()
    const path = join(indexFolder(layout), fileName(records))
    const stamp = await stampOf(path)
    if (kept && kept.stamp === stamp) return kept.index
    const read = decodeIndex(await readFile(path).catch(() => new Uint8Array()))
    const index = read ?? (await build(store, records))
    if (!read) await write(layout, path, index)
    kept = { stamp: await stampOf(path), index }
    return index
  }
}

/** Forget the kept index of sentences: their analyses have changed. */
export async function dropSentenceIndex(layout: Layout): Promise<void> {
  const folder = indexFolder(layout)
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(isIndexName)) await rm(join(folder, name), { force: true })
}

async function build(store: Store, records: readonly SourceRecord[]): Promise<SearchIndex> {
  const builder = createIndexBuilder()
  for (const { version: id } of records) {
    const [version, analysis] = id
      ? await Promise.all([store.version(id), store.analysis(id)])
      : [undefined, undefined]
    const text = version && (await store.text(version.textSha256))
    if (!analysis || text === undefined) continue
    for (const document of sentenceDocuments(analysis, text)) builder.add(document)
  }
  return builder.finish()
}

async function write(layout: Layout, path: string, index: SearchIndex): Promise<void> {
  try {
    await mkdir(indexFolder(layout), { recursive: true })
    await dropSentenceIndex(layout)
    await writeWhole(path, encodeIndex(index))
  } catch {
    // A folder that cannot be written to is no reason not to search.
  }
}

/** Which file a path names at this moment: another writing of the same versions is another stamp. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return `${path} ${found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''}`
}

function fileName(records: readonly SourceRecord[]): string {
  const versions = records.map(({ source, version }) => [source.id, version])
  return `search-sentences-${sha256(JSON.stringify(versions))}`
}

function isIndexName(name: string): boolean {
  return name.startsWith('search-sentences-')
}

function indexFolder({ local }: Layout): string {
  return join(local, 'index')
}
