import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { beatFrame } from './frames.ts'

/** How a stream is kept alive, and given up. */
export interface Pace {
  /** A comment follows after so long without anything else. */
  readonly beatMs: number
  /** A reader that has not taken what waits for it after so long is let go; it comes back with its cursor. */
  readonly patienceMs: number
}

/**
 * Write frames as they come. What a slow reader has not taken holds up the next frame, so that no more than one
 * waits in memory for it.
 */
export async function writeFrames(
  frames: AsyncIterable<string>,
  out: Writable,
  signal: AbortSignal,
  { beatMs, patienceMs }: Pace,
): Promise<void> {
  const beat = setInterval(() => {
    if (!out.writableNeedDrain && !out.destroyed) out.write(beatFrame)
  }, beatMs)
  try {
    for await (const frame of frames) {
      if (out.destroyed) return
      if (!out.write(frame)) await taken(out, signal, patienceMs)
    }
    // What is not taken when the stream ends is not waited for.
    if (out.writableNeedDrain) out.destroy()
    else out.end()
  } finally {
    clearInterval(beat)
  }
}

/** Wait until a reader has taken what waits for it; without patience left it is let go. */
async function taken(out: Writable, signal: AbortSignal, patienceMs: number): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  await once(out, 'drain', { signal: patience }).catch(() => out.destroy())
}
