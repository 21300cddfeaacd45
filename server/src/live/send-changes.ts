import type { Request, Response } from 'express'
import { CrossSiteError } from '../errors.ts'
import { type Following, framesFrom } from './frames-from.ts'
import type { Streams } from './streams.ts'
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

/** Stream what changes until the reader goes, is too slow, or the server closes. */
export async function sendChanges(
  following: Following,
  streams: Streams,
  closing: AbortSignal | undefined,
  request: Request,
  response: Response,
): Promise<void> {
  checkOwn(request)
  const release = streams.take()
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const signal = closing ? AbortSignal.any([gone.signal, closing]) : gone.signal
  try {
    response.status(200).set(headers)
    if (request.method === 'HEAD') return void response.end()
    await writeFrames(framesFrom(following, signal), response, signal, pace)
  } finally {
    release()
    gone.abort()
  }
}

/** A page of another site could not read the stream, but it could hold one open for each of its images. */
function checkOwn(request: Request): void {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') throw new CrossSiteError()
}
