import { existsSync } from 'node:fs'
import type { ClaimFinding } from '@claimtrail/audit'
import type { Annotator, SourceId } from '@claimtrail/model'
import { openFileStore, type Store } from '@claimtrail/store'
import type { Toolkit } from '@claimtrail/toolkit'
import { type AddedSource, addSource, type NewSource } from './add.ts'
import {
  type AuditScope,
  type AuditSummary,
  auditEach,
  auditProject,
  type ProjectReport,
} from './audit/audit-project.ts'
import { SourceNotFoundError } from './errors.ts'
import { newId, readAnnotator } from './identity.ts'
import { type IngestedSource, type IngestOptions, ingest } from './ingest.ts'
import { findRoot, type Layout, layoutOf } from './layout.ts'
import { nearest } from './nearest.ts'
import { type FoundSource, scanSources } from './scan.ts'
import type { SearchRequest, SearchResult } from './search/result.ts'
import type { Searcher } from './search/searcher.ts'
import { readSettings, type Settings } from './settings.ts'
import { type ReadSource, readSource } from './source-files.ts'

/** A project folder that is open: its store, its toolkit, who annotates, and what one can do with its sources. */
export interface Workspace {
  readonly layout: Layout
  readonly settings: Settings
  readonly store: Store
  /** Made on first use: commands that analyse nothing load no tagger. */
  toolkit(): Promise<Toolkit>
  readonly annotator: Annotator
  /** Files in `source-docs/`, sorted by id, also those that cannot be read. */
  scan(): Promise<readonly FoundSource[]>
  /**
   * One source with its bytes.
   *
   * @throws {@link SourceNotFoundError} Naming the nearest ids.
   */
  read(id: SourceId): Promise<ReadSource>
  add(source: NewSource, dryRun?: boolean): Promise<AddedSource>
  ingest(options?: IngestOptions): Promise<readonly IngestedSource[]>
  /** Whether every claim (of these sources) still stands, and the history is whole. Writes nothing. */
  audit(sources?: readonly SourceId[]): Promise<ProjectReport>
  /** The same for any number of claims: each finding as it is made, the rest as what the generator returns. */
  auditEach(
    options: Pick<AuditScope, 'sources' | 'checkpoint' | 'exceptionsOnly'>,
  ): AsyncGenerator<ClaimFinding, AuditSummary, void>
  /** Sentences and claims that agree with a query; see `parseQuery()` of `@claimtrail/search`. */
  search(text: string, request?: SearchRequest): Promise<SearchResult>
  close(): Promise<void>
}

/** How to open a project folder. */
export interface OpenOptions {
  /** The project folder; found upwards from `cwd` when absent. */
  readonly root?: string
  readonly cwd: string
  /** Annotator's name; kept or system name when absent. */
  readonly as?: string
  /** Write claim files that are missing, behind or damaged anew at once, not with the first decision. */
  readonly rebuild?: boolean
  /** Refuse every write to the store; with `rebuild`, claim files are looked at and left as they are. */
  readonly readOnly?: boolean
}

/** Open a project folder. Nothing is written before something is decided or ingested. */
export async function openWorkspace(options: OpenOptions): Promise<Workspace> {
  const root = options.root ?? findRoot(options.cwd)
  const layout = layoutOf(existsSync(layoutOf(root).annotations) ? root : findRoot(root))
  const settings = await readSettings(layout)
  const annotator = await readAnnotator(layout, options.as)
  const store = await openFileStore(layout.root, {
    newId,
    ...(options.rebuild && { rebuild: true }),
    ...(options.readOnly && { readOnly: true }),
  })
  let made: Promise<Toolkit> | undefined
  const toolkit = () => {
    made ??= loadToolkit(layout, settings)
    return made
  }
  let searcher: Promise<Searcher> | undefined
  const limits =
    settings.sizeLimitBytes === undefined ? {} : { sizeLimitBytes: settings.sizeLimitBytes }
  return {
    layout,
    settings,
    store,
    toolkit,
    annotator,
    scan: () => scanSources(layout),
    read: (id) => readById(layout, id, settings.sizeLimitBytes),
    add: (source, dryRun) => addSource(layout, source, dryRun),
    ingest: (wanted) =>
      ingest({ layout, store, toolkit }, { ...limits, bounds: settings, ...wanted }),
    audit: (sources) =>
      auditProject({ layout, store, toolkit, ...limits, ...(sources && { sources }) }),
    auditEach: (wanted) => auditEach({ layout, store, toolkit, ...limits, ...wanted }),
    search: async (text, request) => {
      searcher ??= makeSearcher(layout, store)
      return (await searcher)(text, request)
    },
    close: () => store.close(),
  }
}

/** Imported here and not above: few commands search. */
async function makeSearcher(layout: Layout, store: Store): Promise<Searcher> {
  const { createSearcher } = await import('./search/searcher.ts')
  return createSearcher(layout, store)
}

/** Imported here and not above: reading claims needs no parser and no tagger. */
async function loadToolkit(layout: Layout, settings: Settings): Promise<Toolkit> {
  const { makeToolkit } = await import('./make-toolkit.ts')
  return makeToolkit(layout, settings)
}

async function readById(
  layout: Layout,
  id: SourceId,
  sizeLimitBytes?: number,
): Promise<ReadSource> {
  const found = await scanSources(layout)
  const source = found.find((each) => each.id === id || each.path === id)
  if (!source)
    throw new SourceNotFoundError(
      id,
      nearest(
        id,
        found.map((each) => each.id),
      ),
    )
  return readSource(source, sizeLimitBytes)
}
