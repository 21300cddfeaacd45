import type { SourceMeta } from '@claimtrail/model'
import { extensions, fileNameOf } from './file-name.ts'
import type { Retrieved } from './retrieved.ts'

/** What the sidecar of a source says of a retrieval. A type or charset that nobody can read is left to the bytes. */
export function sourceMetaOf(retrieved: Retrieved): SourceMeta {
  const { url, finalUrl, retrievedAt, sha256, mediaType, charset, licence } = retrieved
  return {
    url,
    ...(finalUrl !== url && { finalUrl }),
    retrievedAt,
    sha256,
    ...(mediaType && isReadAs(mediaType, fileNameOf(retrieved)) && { mediaType }),
    ...(charset && isCharset(charset) && { charset }),
    ...(licence && { licence }),
  }
}

/** Servers call Markdown plain text, and what they do not know a stream of octets. */
function isReadAs(mediaType: string, name: string): boolean {
  if (mediaType === 'text/plain') return name.endsWith('.txt')
  return Object.hasOwn(extensions, mediaType)
}

function isCharset(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
