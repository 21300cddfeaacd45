import type { Analysis, Instant, SourceId } from '@claimtrail/model'
import { type SourceRecord, type Store, StoreReadOnlyError } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import type { Toolkit } from '@claimtrail/toolkit'
import { type Analyser, createAnalyser } from './analyser.ts'
import type { AnalysisBounds } from './analysis-pool.ts'
import { inParallel } from './in-parallel.ts'
import type { Layout } from './layout.ts'
import { type FollowedSource, followSource } from './reanchor/follow-source.ts'
import { type FoundSource, scanSources } from './scan.ts'
import { dropSentenceIndex } from './search/sentence-index.ts'
import { type ReadSource, readSource } from './source-files.ts'

/** What ingesting did with one source. */
export interface IngestedSource {
  readonly id: SourceId
  readonly path: string
  readonly outcome: 'read' | 'unchanged' | 'failed' | 'gone'
  readonly record?: SourceRecord
  readonly analysis?: Analysis
  readonly failure?: { readonly code: string; readonly message: string }
  /** What became of claims on earlier versions; absent when there were none. */
  readonly claims?: FollowedSource
  /** Why nobody will find this again: the folder cannot be written to. */
  readonly unkept?: string
}

/** What to ingest, and who is told. */
export interface IngestOptions {
  /** Only these; all when absent. */
  readonly sources?: readonly SourceId[]
  /** Also what has not changed. */
  readonly force?: boolean
  readonly sizeLimitBytes?: number
  /** What one source may take of a worker thread. */
  readonly bounds?: AnalysisBounds
  /** When claims follow; the system's clock when absent. */
  readonly now?: () => Instant
  /** Name and version that events carry; ours when absent. */
  readonly tool?: string
  /** Called after each source as it is done: with worker threads not in order of id. */
  readonly onSource?: (source: IngestedSource, progress: IngestProgress) => void
  /** Aborted: no further source is begun, those on threads are stopped, and what is done stays. */
  readonly signal?: AbortSignal
}

/** How far ingesting is. Unchanged sources count as done. */
export interface IngestProgress {
  readonly done: number
  readonly total: number
  readonly doneBytes: number
  readonly totalBytes: number
}

/** What events carry when the caller of ingesting does not say who it is. */
const ownTool = 'claimtrail-workspace/0.1.0'

/** Where to ingest. */
export interface IngestScope {
  readonly layout: Layout
  readonly store: Store
  readonly toolkit: () => Promise<Toolkit>
}

/**
 * Analyse every source whose bytes, sidecar or toolkit changed since last time; skip the others by hash. A
 * source that cannot be read is recorded with its reason and stops nobody else. Claims on earlier versions follow
 * where no word has changed, and the others wait for a person. Large work goes to worker
 * threads. Results are in order of id; of an aborted run, only those that were done.
 */
export async function ingest(
  scope: IngestScope,
  options: IngestOptions = {},
): Promise<readonly IngestedSource[]> {
  const { layout, store } = scope
  const found = await scanSources(layout)
  const known = new Map((await store.sources()).map((record) => [record.source.id, record]))
  const wanted = (id: SourceId) => !options.sources || options.sources.includes(id)
  const pending = uniqueById(found.filter(({ id }) => wanted(id)))
  const results: IngestedSource[] = []
  try {
    results.push(...(await ingestFound(scope, pending, known, options)))
    results.push(...(await dropGone(store, found, known, wanted)))
    return results
  } finally {
    // Work that was stopped in the middle may have changed some analyses too.
    const isUnchanged =
      results.length > 0 && results.every(({ outcome }) => outcome === 'unchanged')
    if (!isUnchanged) await dropSentenceIndex(layout)
  }
}

async function ingestFound(
  { layout, store, toolkit }: IngestScope,
  found: readonly FoundSource[],
  known: ReadonlyMap<SourceId, SourceRecord>,
  options: IngestOptions,
): Promise<readonly IngestedSource[]> {
  const totalBytes = found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const changedBytes = found
    .filter(({ id, sizeBytes }) => options.force || known.get(id)?.source.sizeBytes !== sizeBytes)
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const analyser = createAnalyser(layout, toolkit, changedBytes, options.bounds)
  const { fingerprint } = await toolkit()
  // One thread works in order; several never wait for the disk.
  const atOnce = analyser.threads === 1 ? 1 : analyser.threads * 2
  let progress: IngestProgress = { done: 0, total: found.length, doneBytes: 0, totalBytes }
  const ingestOne = async (source: FoundSource) => {
    const before = known.get(source.id)
    const ingesting = { store, analyser, fingerprint, options }
    const ingested = await ingestSource(source, before, ingesting)
    if (!ingested) return undefined
    const result = await follow(ingested, store, options)
    const { done, doneBytes } = progress
    progress = { ...progress, done: done + 1, doneBytes: doneBytes + source.sizeBytes }
    options.onSource?.(result, progress)
    return result
  }
  try {
    const results = await inParallel(found, atOnce, ingestOne, options.signal)
    return results.filter((result) => result !== undefined)
  } finally {
    await analyser.close()
  }
}

/** Claims on earlier versions come along where no word has changed; also after a run that was interrupted. */
async function follow(
  result: IngestedSource,
  store: Store,
  { now = systemClock, tool = ownTool }: IngestOptions,
): Promise<IngestedSource> {
  if (result.outcome === 'failed' || result.unkept !== undefined) return result
  const reviews = result.outcome === 'read'
  const claims = await followSource(store, result.id, { now, tool, reviews })
  const some = Object.values(claims.followed).some((count) => count > 0)
  return some || claims.waiting.length > 0 ? { ...result, claims } : result
}

function systemClock(): Instant {
  return new Date().toISOString()
}

/** What ingesting one source needs. */
interface Ingesting {
  readonly store: Store
  readonly analyser: Analyser
  readonly fingerprint: string
  readonly options: IngestOptions
}

/** `undefined` when the signal stopped it: nothing of it is kept. */
async function ingestSource(
  found: FoundSource,
  before: SourceRecord | undefined,
  { store, analyser, fingerprint, options }: Ingesting,
): Promise<IngestedSource | undefined> {
  const { id, path } = found
  const read = await readOrFail(found, options.sizeLimitBytes)
  if ('failure' in read) return fail(found, before?.source, read.failure, store)
  const kept = options.force ? undefined : await unchanged(read, before, store, fingerprint)
  if (kept && before) return { id, path, outcome: 'unchanged', record: before, analysis: kept }
  const outcome = await analyser.analyse(read.file, read.source.meta, options.signal)
  if (!outcome) return undefined
  if ('failure' in outcome) return fail(found, read.source, outcome.failure, store)
  const record = { source: read.source, version: outcome.version.id }
  const unkept = await keep(async () => {
    await store.putVersion(outcome.version, outcome.text)
    await store.putAnalysis(outcome.analysis)
    await store.putSource(record)
  })
  return { id, path, outcome: 'read', record, analysis: outcome.analysis, ...unkept }
}

/** A folder that may only be read is read all the same, and the result says that it was not kept. */
async function keep(write: () => Promise<void>): Promise<{ readonly unkept?: string }> {
  try {
    await write()
    return {}
  } catch (error) {
    if (error instanceof StoreReadOnlyError) return { unkept: error.message }
    throw error
  }
}

type Failure = NonNullable<IngestedSource['failure']>

async function readOrFail(
  found: FoundSource,
  sizeLimitBytes?: number,
): Promise<ReadSource | { readonly failure: Failure }> {
  try {
    return await readSource(found, sizeLimitBytes)
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
    return { failure: { code: error.code, message: error.message } }
  }
}

/** Keep what is known of the file, and why it could not be read. */
async function fail(
  { id, path }: FoundSource,
  known: SourceRecord['source'] | undefined,
  failure: Failure,
  store: Store,
): Promise<IngestedSource> {
  const record = { source: known ?? { id, path, sha256: '', sizeBytes: 0, meta: {} }, failure }
  const unkept = await keep(() => store.putSource(record))
  return { id, path, outcome: 'failed', record, failure, ...unkept }
}

async function unchanged(
  { source }: ReadSource,
  before: SourceRecord | undefined,
  store: Store,
  fingerprint: string,
): Promise<Analysis | undefined> {
  if (!before?.version || JSON.stringify(before.source) !== JSON.stringify(source)) return undefined
  const [analysis, version] = await Promise.all([
    store.analysis(before.version),
    store.version(before.version),
  ])
  const text = version && (await store.text(version.textSha256))
  return text !== undefined && analysis?.fingerprint === fingerprint ? analysis : undefined
}

async function dropGone(
  store: Store,
  found: readonly FoundSource[],
  known: ReadonlyMap<SourceId, SourceRecord>,
  wanted: (id: SourceId) => boolean,
): Promise<readonly IngestedSource[]> {
  const present = new Set(found.map(({ id }) => id))
  const gone = [...known].filter(([id]) => !present.has(id) && wanted(id))
  const results: IngestedSource[] = []
  for (const [id, record] of gone) {
    const unkept = await keep(() => store.dropSource(id))
    results.push({ id, path: record.source.path, outcome: 'gone', record, ...unkept })
  }
  return results
}

/** Twins share an id and a failure: one of them tells. */
function uniqueById(found: readonly FoundSource[]): FoundSource[] {
  return [...new Map(found.map((source) => [source.id, source])).values()]
}
