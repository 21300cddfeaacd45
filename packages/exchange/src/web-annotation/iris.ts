import { claimIri, contentKey } from '@claimtrail/model/ids'

/** A `urn:uuid:` of any words: the same words, the same IRI. */
export function iriOf(words: string): string {
  return claimIri(`c-${contentKey(words)}`)
}

/** The IRI of a file of the project; each folder and name is escaped, the slashes between them stay. */
export function fileIri(baseUrl: string, path: string): string {
  const base = /[/:#]$/.test(baseUrl) ? baseUrl : `${baseUrl}/`
  return base + path.split('/').map(escapeSegment).join('/')
}

/** A lone surrogate has no UTF-8 and no percent form: it becomes U+FFFD, like in any encoder. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))
}
