import type { Version } from '@claimtrail/model'
import type { Response } from 'express'
import { toETag } from '../contract/headers.ts'

/** Send the clean text of a version: its offsets are the text's own, so nothing in it is changed. */
export function sendText(
  response: Response,
  version: Version,
  text: string,
  cacheControl: string,
): void {
  response.set({ 'cache-control': cacheControl, etag: toETag(version.textSha256) })
  response.type('text/plain; charset=utf-8').send(text)
}
