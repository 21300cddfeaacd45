import type { Annotator } from '@claimtrail/model'
import type { Assets } from '../assets.ts'
import type { AuditView } from './audit-view.ts'
import type { ClaimPageView, FactsView } from './claim-view.ts'
import type { ReaderView } from './reader-view.ts'
import type { ReviewView } from './review-view.ts'
import type { SearchView } from './search-view.ts'
import type { SourceListView } from './source-view.ts'

/** A page that says what went wrong and where to go from here. */
export interface ErrorView {
  readonly kind: 'error'
  readonly status: number
  /** A few words, for example `No such source`. */
  readonly title: string
  /** One or two sentences, for the person. */
  readonly detail: string
  /** Permanent code of the error, for example `SOURCE_UNKNOWN`. */
  readonly code?: string
  /** Parameters that were refused. */
  readonly problems: readonly { readonly name: string; readonly reason: string }[]
  /** The nearest right addresses: paths of this server that start with `/`. */
  readonly nearest: readonly { readonly href: string; readonly label: string }[]
}

/** What can be shown: one member a kind of address. */
export type Page =
  | SourceListView
  | ReaderView
  | FactsView
  | ClaimPageView
  | AuditView
  | ReviewView
  | SearchView
  | ErrorView

/** What every page needs beside its data. */
export interface ViewContext {
  /** From the cookie `claimtrail-theme`; `system` when there is none. */
  readonly theme: 'system' | 'light' | 'dark'
  /** Whoever decides here. Absent: the pages are for reading, and no button that writes is shown. */
  readonly annotator?: Annotator
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string
  readonly assets: Assets
  /** The place of the history that the page is made from: what comes after it, the page hears of. */
  readonly cursor?: string
}
