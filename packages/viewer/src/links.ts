import type { ClaimId, SourceId } from '@claimtrail/model'
import type { ClaimView, FactsFilter } from './views/claim-view.ts'

/** What a link into the reader may carry. */
export interface ReaderTarget {
  readonly claim?: ClaimId
  readonly layout?: 'sentences' | 'prose'
  /** Of the sentence, from 0. */
  readonly index?: number
}

/** Address of the reader; slashes of the id stay slashes. */
export function readerHref(source: SourceId, target: ReaderTarget = {}): string {
  const path = source.split('/').map(encodeURIComponent).join('/')
  const query = queryOf({
    layout: target.layout === 'prose' ? 'prose' : undefined,
    claim: target.claim,
  })
  return `/s/${path}${query}${target.index === undefined ? '' : `#s-${target.index + 1}`}`
}

/** Address of a claim's own page. */
export function claimHref(claim: ClaimId): string {
  return `/c/${encodeURIComponent(claim)}`
}

/** Where a claim is read: its sentence in the reader with the inspector open, or its own page when it has none. */
export function claimInText(view: ClaimView): string {
  const index = view.sentences[0]?.index
  if (index === undefined) return claimHref(view.state.id)
  return readerHref(view.state.source, { claim: view.state.id, index })
}

/** Address of a quote that stays exact: version and offsets, UTF-16 in the clean text of that version. */
export function quoteHref(view: ClaimView): string {
  const { claim, source } = view.state
  const { start, end } = claim.quotes[0]
  const path = readerHref(source)
  const index = view.sentences[0]?.index
  const anchor = index === undefined ? '' : `#s-${index + 1}`
  return `${path}?v=${claim.version.slice(0, 12)}&at=${start}-${end}${anchor}`
}

/** Address of the facts table with a filter. */
export function factsHref(filter: FactsFilter & { readonly cursor?: string }): string {
  const { type, actor, source, review, q, cursor } = filter
  return `/claims${queryOf({ type, actor, source, review, q, cursor })}`
}

/** Where claims whose source has changed wait for a person; with a source those on it, with a claim that one first. */
export function reviewHref(source?: SourceId, claim?: ClaimId): string {
  return `/review${queryOf({ source })}${claim === undefined ? '' : `#${claim}`}`
}

/** Address of what a query finds. */
export function searchHref(query: string, cursor?: string): string {
  return `/search${queryOf({ q: query, cursor })}`
}

/** Whether an address is a path of this server: `//elsewhere` and `/\elsewhere` are not. */
export function isOwnPath(href: string): boolean {
  return /^\/(?![/\\])\P{Cc}*$/u.test(href)
}

/** An address of the web that may become a link; `undefined` for any other scheme. */
export function webHref(address: string): string | undefined {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : undefined
}

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.size ? `?${query}` : ''
}
