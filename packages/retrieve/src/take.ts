import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { RetrievalFailedError } from './errors.ts'
import type { Retrieved } from './retrieved.ts'

/** Servers pack replies that nobody wanted packed. */
const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * Take the bytes of a reply as they come, and what its headers say of them.
 *
 * @throws {@link RetrievalFailedError} There are more of them than the limit, none, or they are packed in an unknown way.
 */
export async function take(
  reply: IncomingMessage,
  url: URL,
  limitBytes: number,
): Promise<Pick<Retrieved, 'bytes' | 'sha256' | 'mediaType' | 'charset' | 'licence'>> {
  const tooLarge = () =>
    new RetrievalFailedError(url.href, `it is larger than ${limitBytes.toLocaleString('en')} bytes`)
  try {
    if (Number(reply.headers['content-length'] ?? 0) > limitBytes) throw tooLarge()
    const [hash, chunks] = [createHash('sha256'), [] as Uint8Array[]]
    let size = 0
    for await (const chunk of unpacked(reply, url)) {
      size += chunk.length
      if (size > limitBytes) throw tooLarge()
      hash.update(chunk)
      chunks.push(chunk)
    }
    if (size === 0) throw new RetrievalFailedError(url.href, 'it is empty')
    const bytes = new Uint8Array(Buffer.concat(chunks))
    return { bytes, sha256: hash.digest('hex'), ...typeOf(reply), ...licenceOf(reply, url) }
  } finally {
    reply.destroy()
  }
}

function unpacked(reply: IncomingMessage, url: URL): Readable {
  const coding = reply.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (coding === 'identity' || coding === '') return reply
  const unpack = Object.hasOwn(unpackers, coding) ? unpackers[coding] : undefined
  if (!unpack) throw new RetrievalFailedError(url.href, 'it is packed in a way that is not known')
  // Whoever reads is told what breaks.
  return pipeline(reply, unpack(), () => undefined)
}

function typeOf({ headers }: IncomingMessage): Pick<Retrieved, 'mediaType' | 'charset'> {
  const told = headers['content-type'] ?? ''
  const mediaType = /^\s*([\w.+-]{1,60}\/[\w.+-]{1,100})/.exec(told)?.[1]?.toLowerCase()
  const charset = /;\s{0,9}charset="?([\w.:-]{1,40})/i.exec(told)?.[1]?.toLowerCase()
  return { ...(mediaType && { mediaType }), ...(charset && { charset }) }
}

/** `Link: <…>; rel="license"` */
function licenceOf({ headers }: IncomingMessage, url: URL): Pick<Retrieved, 'licence'> {
  const link = [headers.link ?? ''].flat().join(', ')
  for (const [, target = '', parameters = ''] of link.matchAll(/<([^<>]{1,2000})>([^<>]*)/g)) {
    const isLicence = /;\s{0,9}rel="?(?:[\w-]{1,40} )?licen[sc]e\b/i.test(parameters)
    const place = isLicence && URL.canParse(target, url.href) ? new URL(target, url) : undefined
    if (place && /^https?:$/.test(place.protocol)) return { licence: place.href }
  }
  return {}
}
