import { workerData } from 'node:worker_threads'
import type { Toolkit } from '@claimtrail/toolkit'
import { type AnalysisOutcome, type AnalysisTask, analyseWith } from './analyse-with.ts'
import { layoutOf } from './layout.ts'
import { makeToolkit } from './make-toolkit.ts'
import { readSettings } from './settings.ts'

let made: Promise<Toolkit> | undefined

/** What a worker thread does: the toolkit is made once a thread, for the project that the pool is for. */
export async function analyse({ file, meta }: AnalysisTask): Promise<AnalysisOutcome> {
  made ??= makeOwnToolkit(String(workerData.root))
  return analyseWith(await made, file, meta)
}

async function makeOwnToolkit(root: string): Promise<Toolkit> {
  const layout = layoutOf(root)
  return makeToolkit(layout, await readSettings(layout))
}
