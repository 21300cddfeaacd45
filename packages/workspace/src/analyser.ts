import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Analysis, SourceFile, SourceMeta, Version } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Toolkit } from '@claimtrail/toolkit'
import type { Layout } from './layout.ts'

/** What analysing a source came to; an error of ours is data, so that it survives the way out of a thread. */
export type AnalysisOutcome =
  | { readonly version: Version; readonly text: string; readonly analysis: Analysis }
  | { readonly failure: { readonly code: string; readonly message: string } }

/** Analyses sources, here or on worker threads. */
export interface Analyser {
  /** How many sources it works on at once. */
  readonly threads: number
  analyse(file: SourceFile, meta: SourceMeta): Promise<AnalysisOutcome>
  close(): Promise<void>
}

/**
 * From this many bytes on threads pay: each loads the tagger first, which takes as long as analysing some
 * hundred kilobytes.
 */
const threadsPayBytes = 1_000_000

/** More threads than this only wait for memory. */
const mostThreads = 8

/** The analyser for so many bytes. Close it: worker threads keep a process alive. */
export async function createAnalyser(
  layout: Layout,
  toolkit: () => Promise<Toolkit>,
  sizeBytes: number,
): Promise<Analyser> {
  const worker = new URL('./analyse-worker.js', import.meta.url)
  // Run from its sources (in tests) there is no compiled worker.
  const isCompiled = import.meta.url.endsWith('.js')
  if (sizeBytes < threadsPayBytes || !isCompiled || availableParallelism() < 2) {
    const own = await toolkit()
    return {
      threads: 1,
      analyse: (file, meta) => analyseWith(own, file, meta),
      close: async () => {},
    }
  }
  const { Piscina } = await import('piscina')
  const threads = Math.min(mostThreads, availableParallelism())
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    name: 'analyse',
    minThreads: threads,
    maxThreads: threads,
    workerData: { root: layout.root },
  })
  return {
    threads,
    analyse: (file, meta): Promise<AnalysisOutcome> => pool.run({ file, meta }),
    close: () => pool.destroy(),
  }
}

/** Analyse a source with this toolkit. */
export async function analyseWith(
  toolkit: Toolkit,
  file: SourceFile,
  meta: SourceMeta,
): Promise<AnalysisOutcome> {
  try {
    const { parsed, version, analysis } = await toolkit.analyse(file, meta)
    return { version, text: parsed.text, analysis }
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
    return { failure: { code: error.code, message: error.message } }
  }
}
