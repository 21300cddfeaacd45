import type { SourceFile, SourceMeta } from '@claimtrail/model'
import type { Toolkit } from '@claimtrail/toolkit'
import { type AnalysisOutcome, analyseWith } from './analyse-with.ts'
import {
  type AnalysisBounds,
  type AnalysisPool,
  createAnalysisPool,
  mostThreads,
} from './analysis-pool.ts'
import { isHarmless } from './harmless.ts'
import type { Layout } from './layout.ts'

/** Analyses sources, here or on worker threads. */
export interface Analyser {
  /** How many sources it works on at once. */
  readonly threads: number
  /** `undefined` when the signal stopped it. */
  analyse(
    file: SourceFile,
    meta: SourceMeta,
    signal?: AbortSignal,
  ): Promise<AnalysisOutcome | undefined>
  close(): Promise<void>
}

/**
 * From this many bytes on threads pay: each loads the tagger first, which takes as long as analysing some
 * hundred kilobytes.
 */
const threadsPayBytes = 1_000_000

/**
 * The analyser for so many bytes. What might take long or much memory goes to a worker thread that has a deadline and a
 * limit; short and plain texts are analysed here as long as there are few. Close it: threads keep a process alive.
 */
export function createAnalyser(
  layout: Layout,
  toolkit: () => Promise<Toolkit>,
  sizeBytes: number,
  bounds: AnalysisBounds = {},
): Analyser {
  // Run from its sources (in tests) there is no compiled worker.
  const isCompiled = import.meta.url.endsWith('.js')
  const isMuch = isCompiled && sizeBytes >= threadsPayBytes
  const threads = isMuch ? mostThreads() : 1
  let made: Promise<AnalysisPool> | undefined
  return {
    threads,
    async analyse(file, meta, signal) {
      const isOwn = !isCompiled || (!isMuch && !made && isHarmless(file))
      if (isOwn) return analyseWith(await toolkit(), file, meta)
      made ??= createAnalysisPool(layout, threads, bounds)
      return (await made).run({ file, meta }, signal)
    },
    close: async () => (await made)?.close(),
  }
}
