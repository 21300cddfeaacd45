import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { AnalysisOutcome, AnalysisTask } from './analyse-with.ts'
import {
  type AnalysisError,
  AnalysisFailedError,
  AnalysisMemoryError,
  AnalysisTimeoutError,
} from './errors.ts'
import { createGate } from './gate.ts'
import type { Layout } from './layout.ts'
import type { Settings } from './settings.ts'

/** Worker threads that analyse; none of them can take the process down or hold it up. */
export interface AnalysisPool {
  /** Analyse a source on the next free thread; `undefined` when the signal stopped it. */
  run(task: AnalysisTask, signal?: AbortSignal): Promise<AnalysisOutcome | undefined>
  close(): Promise<void>
}

/** What one source may take of a thread. */
export type AnalysisBounds = Pick<Settings, 'deadlineSeconds' | 'memoryMegabytes'>

/** More threads than this only wait for memory. */
const threadLimit = 8

/** Seconds that every source may take; a thread's first one loads the tagger too. */
const leastSeconds = 20
/** Seconds more for each megabyte: a tenth of the speed that prose is analysed with on two shared cores. */
const secondsPerMegabyte = 15

/** Share of the machine's memory that all threads together may fill, and what one may have at least and at most. */
const memoryShare = 0.5
const [leastMegabytes, mostMegabytes] = [512, 4096]

/** How many threads are worth starting on this machine. */
export function mostThreads(): number {
  return Math.min(threadLimit, availableParallelism())
}

/**
 * Start worker threads for a project. A thread that runs out of time or memory is ended and replaced, and its source
 * fails; the others go on. Piscina is loaded here, so that small work needs none of it.
 */
export async function createAnalysisPool(
  layout: Layout,
  threads: number,
  { deadlineSeconds = leastSeconds, memoryMegabytes = megabytesFor(threads) }: AnalysisBounds = {},
): Promise<AnalysisPool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./analyse-worker.js', import.meta.url)),
    name: 'analyse',
    minThreads: threads,
    maxThreads: threads,
    workerData: { root: layout.root },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  })
  // The time of a source counts from when a thread is free for it.
  const gate = createGate(threads)
  return {
    run: (task, signal) =>
      gate(async () => {
        const { path, bytes } = task.file
        const seconds = deadlineSeconds + Math.ceil((bytes.length / 1e6) * secondsPerMegabyte)
        const deadline = AbortSignal.timeout(seconds * 1000)
        const stops = signal ? AbortSignal.any([signal, deadline]) : deadline
        try {
          // Piscina cannot know what the worker's function answers.
          return (await pool.run(task, { signal: stops })) as AnalysisOutcome
        } catch (cause) {
          if (signal?.aborted) return undefined
          const { code, message } = toError(path, cause, deadline.aborted ? seconds : undefined)
          return { failure: { code, message } }
        }
      }),
    close: () => pool.destroy(),
  }
}

function megabytesFor(threads: number): number {
  const share = (totalmem() * memoryShare) / threads / 1e6
  return Math.round(Math.min(mostMegabytes, Math.max(leastMegabytes, share)))
}

function toError(path: string, cause: unknown, seconds: number | undefined): AnalysisError {
  if (seconds !== undefined) return new AnalysisTimeoutError(path, seconds)
  const isMemory =
    cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? new AnalysisMemoryError(path) : new AnalysisFailedError(path, cause)
}
