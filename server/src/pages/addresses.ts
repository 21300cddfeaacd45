import type { SourceId } from '@claimtrail/model'
import type { ErrorView } from '@claimtrail/viewer'

type Link = ErrorView['nearest'][number]

/** The reader of a source; slashes of the id stay slashes. */
export function readerHref(source: SourceId): string {
  return `/s/${source.split('/').map(encodeURIComponent).join('/')}`
}

/** The id that the segments of a reader's address name. */
export function sourceOf(segments: unknown): SourceId {
  return Array.isArray(segments) ? segments.map(String).join('/') : ''
}

/** Where everything starts. */
export const startLinks: readonly Link[] = [
  { href: '/', label: 'All sources' },
  { href: '/claims', label: 'All claims' },
]
