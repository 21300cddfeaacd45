import type { Analysis, SourceFile, SourceMeta, Version } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Toolkit } from '@claimtrail/toolkit'
import { AnalysisFailedError } from './errors.ts'

/** A source to analyse, as it is handed to a worker thread. */
export interface AnalysisTask {
  readonly file: SourceFile
  readonly meta: SourceMeta
}

/** What analysing a source came to; an error is data, so that it survives the way out of a thread. */
export type AnalysisOutcome =
  | { readonly version: Version; readonly text: string; readonly analysis: Analysis }
  | { readonly failure: { readonly code: string; readonly message: string } }

/** Analyse a source with this toolkit. Whatever goes wrong is its own failure and nobody else's. */
export async function analyseWith(
  toolkit: Toolkit,
  file: SourceFile,
  meta: SourceMeta,
): Promise<AnalysisOutcome> {
  try {
    const { parsed, version, analysis } = await toolkit.analyse(file, meta)
    return { version, text: parsed.text, analysis }
  } catch (cause) {
    const error =
      cause instanceof ClaimtrailError ? cause : new AnalysisFailedError(file.path, cause)
    return { failure: { code: error.code, message: error.message } }
  }
}
