import type { Analysis, SourceId } from '@claimtrail/model'
import type { SourceRecord, Store } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import type { Toolkit } from '@claimtrail/toolkit'
import type { Layout } from './layout.ts'
import { type FoundSource, scanSources } from './scan.ts'
import { type ReadSource, readSource } from './source-files.ts'

/** What ingesting did with one source. */
export interface IngestedSource {
  readonly id: SourceId
  readonly path: string
  readonly outcome: 'read' | 'unchanged' | 'failed' | 'gone'
  readonly record?: SourceRecord
  readonly analysis?: Analysis
  readonly failure?: { readonly code: string; readonly message: string }
}

/** What to ingest, and who is told. */
export interface IngestOptions {
  /** Only these; all when absent. */
  readonly sources?: readonly SourceId[]
  /** Also what has not changed. */
  readonly force?: boolean
  readonly sizeLimitBytes?: number
  /** Called after each source, in order of id. */
  readonly onSource?: (source: IngestedSource) => void
}

/**
 * Analyse every source whose bytes, sidecar or toolkit changed since last time; skip the others by hash.
 * A source that cannot be read is recorded with its reason and stops nobody else.
 */
export async function ingest(
  layout: Layout,
  store: Store,
  toolkit: Toolkit,
  options: IngestOptions = {},
): Promise<readonly IngestedSource[]> {
  const found = await scanSources(layout)
  const known = new Map((await store.sources()).map((record) => [record.source.id, record]))
  const wanted = (id: SourceId) => !options.sources || options.sources.includes(id)
  const results: IngestedSource[] = []
  for (const source of uniqueById(found.filter(({ id }) => wanted(id)))) {
    const result = await ingestOne(source, known.get(source.id), store, toolkit, options)
    options.onSource?.(result)
    results.push(result)
  }
  const present = new Set(found.map(({ id }) => id))
  for (const [id, record] of known) {
    if (present.has(id) || !wanted(id)) continue
    await store.dropSource(id)
    results.push({ id, path: record.source.path, outcome: 'gone', record })
  }
  return results
}

async function ingestOne(
  found: FoundSource,
  before: SourceRecord | undefined,
  store: Store,
  toolkit: Toolkit,
  options: IngestOptions,
): Promise<IngestedSource> {
  const { id, path } = found
  let read: ReadSource | undefined
  try {
    read = await readSource(found, options.sizeLimitBytes)
    const kept = options.force ? undefined : await unchanged(read, before, store, toolkit)
    if (kept && before) return { id, path, outcome: 'unchanged', record: before, analysis: kept }
    return await analyse(read, store, toolkit)
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
    const failure = { code: error.code, message: error.message }
    const source = read?.source ??
      before?.source ?? { id, path, sha256: '', sizeBytes: 0, meta: {} }
    const record = { source, failure }
    await store.putSource(record)
    return { id, path, outcome: 'failed', record, failure }
  }
}

async function unchanged(
  { source }: ReadSource,
  before: SourceRecord | undefined,
  store: Store,
  toolkit: Toolkit,
): Promise<Analysis | undefined> {
  if (!before?.version || JSON.stringify(before.source) !== JSON.stringify(source)) return undefined
  const [analysis, version] = await Promise.all([
    store.analysis(before.version),
    store.version(before.version),
  ])
  const text = version && (await store.text(version.textSha256))
  return text !== undefined && analysis?.fingerprint === toolkit.fingerprint ? analysis : undefined
}

async function analyse(read: ReadSource, store: Store, toolkit: Toolkit): Promise<IngestedSource> {
  const { file, source } = read
  const { parsed, version, analysis } = await toolkit.analyse(file, source.meta)
  await store.putVersion(version, parsed.text)
  await store.putAnalysis(analysis)
  const record = { source, version: version.id }
  await store.putSource(record)
  return { id: source.id, path: source.path, outcome: 'read', record, analysis }
}

/** Twins share an id and a failure: one of them tells. */
function uniqueById(found: readonly FoundSource[]): FoundSource[] {
  return [...new Map(found.map((source) => [source.id, source])).values()]
}
