import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csv, type ExchangeFormat, json, jsonl, webAnnotation } from '@claimtrail/exchange'
import type { Store } from '@claimtrail/store'
import { exportBundle } from '@claimtrail/workspace'
import type { Response } from 'express'
import type { ExportQuery } from '../contract/parameters.ts'
import { readRecord } from '../reading/shown.ts'

const formats: Readonly<Record<ExportQuery['format'], ExchangeFormat>> = {
  json,
  jsonl,
  csv,
  'web-annotation': webAnnotation,
}

/** Stream the claims that are not withdrawn, of one source or of all, in a format for elsewhere. */
export async function sendExport(
  store: Store,
  query: ExportQuery,
  response: Response,
): Promise<void> {
  const { source } = query
  if (source !== undefined && !(await store.source(source))) await readRecord(store, source)
  const format = formats[query.format]
  const claims = () => store.query(source === undefined ? {} : { source })
  const pieces = format.write(exportBundle(store, claims))[Symbol.asyncIterator]()
  // The first piece comes before any header: what is wrong with the data can still be a problem.
  const first = await pieces.next()
  response.setHeader('cache-control', 'no-cache')
  response.setHeader('content-type', format.mediaType)
  response.setHeader('content-disposition', `attachment; filename="claims.${format.extension}"`)
  await pipeline(Readable.from(resume(first, pieces)), response)
}

async function* resume(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value
}
