import type { SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { Request, Response } from 'express'
import { CrossSiteError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { changeOf } from './change-of.ts'
import { changeFrame, firstFrame, resetFrame } from './frames.ts'
import type { Streams } from './streams.ts'
import { isKnown, watchEvents } from './watch-events.ts'
import { type Pace, writeFrames } from './write-frames.ts'

const pace: Pace = { beatMs: 15_000, patienceMs: 30_000 }

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx holds replies back otherwise.
  'x-accel-buffering': 'no',
  // What ends a stream ends its connection: a closing server need not wait for the next request on it.
  connection: 'close',
}

/** From where to stream: what a browser heard last stands before what its address says. */
export interface StreamStart {
  readonly after?: string | undefined
  readonly lastEventId?: string | undefined
  /** Changes of this source only. */
  readonly source?: SourceId | undefined
}

/** Stream what changes until the reader goes, is too slow, or the server closes. */
export async function sendChanges(
  options: AppOptions,
  streams: Streams,
  start: StreamStart,
  request: Request,
  response: Response,
): Promise<void> {
  checkOwn(request)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const signal = options.closing ? AbortSignal.any([gone.signal, options.closing]) : gone.signal
  const begin = await beginning(options.workspace.store, start.lastEventId || start.after)
  // A reader that has gone meanwhile is not told of again.
  if (signal.aborted) return void response.destroy()
  const release = streams.take()
  try {
    response.status(200).set(headers)
    if (request.method === 'HEAD') return void response.end()
    const frames = framesFrom(options.workspace.store, begin, start.source, signal)
    await writeFrames(frames, response, signal, pace)
  } finally {
    release()
    gone.abort()
  }
}

/** Where a stream begins: where it was asked to, or now. */
interface Beginning {
  readonly cursor: string
  /** It was asked for a place that is none. */
  readonly isReset: boolean
}

async function beginning(store: Store, wanted: string | undefined): Promise<Beginning> {
  if (wanted !== undefined && isKnown(store, wanted)) return { cursor: wanted, isReset: false }
  return { cursor: await store.cursor(), isReset: wanted !== undefined }
}

async function* framesFrom(
  store: Store,
  { cursor: begin, isReset }: Beginning,
  source: SourceId | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  yield firstFrame(begin)
  if (isReset) yield resetFrame(begin)
  for await (const { event, cursor } of watchEvents(store, signal, begin)) {
    if (source !== undefined && event.source !== source) continue
    yield changeFrame(await changeOf(store, event), cursor)
  }
}

/** A page of another site could not read the stream, but it could hold one open for each of its images. */
function checkOwn(request: Request): void {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') throw new CrossSiteError()
}
