import type { IngestedSource, IngestProgress } from '@claimtrail/workspace'
import type { Io } from './io.ts'
import type { Options } from './options.ts'
import { cutToWidth, showText } from './terminal-text.ts'

/** At most this often the line is written anew, in milliseconds. */
const leastMs = 100

/** Erases the line that the cursor is on and puts the cursor at its start. */
const erase = '\r\u001b[K'

/** Tells how far ingesting is. */
export interface Progress {
  onSource(source: IngestedSource, progress: IngestProgress): void
  /** Takes the line away; call it before anything else is printed. */
  end(): void
}

/**
 * One line on standard error that says files, megabytes, sentences and time left, gone when done: only on a
 * terminal. Elsewhere a line for each source that was read.
 */
export function createProgress(options: Options, io: Io): Progress {
  if (options.quiet) return { onSource: () => undefined, end: () => undefined }
  const startedMs = io.now().getTime()
  let shownMs = Number.NEGATIVE_INFINITY
  let sentences = 0
  return {
    onSource({ id, outcome, analysis }, progress) {
      sentences += outcome === 'read' ? (analysis?.sentences.length ?? 0) : 0
      if (!io.isErrorTerminal) {
        if (outcome === 'read') io.err(`read ${showText(id)}\n`)
        return
      }
      const nowMs = io.now().getTime()
      if (nowMs - shownMs < leastMs) return
      shownMs = nowMs
      io.err(
        erase + cutToWidth(progressLine(progress, sentences, nowMs - startedMs), io.columns - 1),
      )
    },
    end() {
      if (io.isErrorTerminal && shownMs > 0) io.err(erase)
    },
  }
}

/** For example `12 of 40 files · 3.1 MB · 2,113 sentences · about 8 s left`. */
export function progressLine(
  progress: IngestProgress,
  sentences: number,
  elapsedMs: number,
): string {
  const { done, total, doneBytes, totalBytes } = progress
  const leftMs = doneBytes === 0 ? 0 : (elapsedMs / doneBytes) * (totalBytes - doneBytes)
  const words = [
    `${done} of ${total} ${total === 1 ? 'file' : 'files'}`,
    `${(doneBytes / 1_000_000).toFixed(1)} MB`,
    `${sentences.toLocaleString('en')} ${sentences === 1 ? 'sentence' : 'sentences'}`,
    ...(leftMs >= 1_000 ? [`about ${Math.ceil(leftMs / 1_000)} s left`] : []),
  ]
  return words.join(' · ')
}
