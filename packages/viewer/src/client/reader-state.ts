import type { ClaimId, EventId, Revision } from '@claimtrail/model'
import type { RowContext } from '../components/row-cards.tsx'
import type { ReaderView } from '../views/reader-view.ts'
import type { TextSelection } from './text-selection.ts'

/** Something that undo can take back: the events of one change. */
export interface Undoable {
  readonly words: string
  /** Oldest first. */
  readonly events: readonly EventId[]
}

/** What the reader in this tab knows beside what stands in the page. */
export interface Reader {
  readonly source: ReaderView['source']
  readonly locale: string
  readonly canWrite: boolean
  readonly main: HTMLElement
  layout: ReaderView['layout']
  selected: ClaimId | undefined
  /** Index of the current sentence. */
  current: number
  /** The last words that were selected in a sentence: a form that takes the focus does not lose them. */
  selection: TextSelection | undefined
  /** Claims that the server has not named yet. */
  readonly saving: Set<ClaimId>
  /** How many of those there were in this tab. */
  provisional: number
  readonly undoables: Undoable[]
  /** What a claim's revision became by this tab's own changes: the next one may be made before the answer. */
  readonly followed: Map<Revision, Revision>
}

/** The state that the page was sent with; `undefined` on a page without a reader. */
export function readReader(): Reader | undefined {
  const main = document.querySelector<HTMLElement>('main[data-source]')
  const island = main?.querySelector('[data-island="reader"]')
  if (!main || !island) return undefined
  // The island was written by renderReader() of the same build.
  const data = JSON.parse(island.textContent ?? '{}') as Pick<
    Reader,
    'source' | 'locale' | 'canWrite' | 'layout' | 'selected'
  >
  return {
    ...data,
    main,
    current: 0,
    selection: undefined,
    saving: new Set(),
    provisional: 0,
    undoables: [],
    followed: new Map(),
  }
}

/** What the cards of a row need. */
export function rowContext(reader: Reader): RowContext {
  return {
    source: reader.source.id,
    layout: reader.layout,
    ...(reader.selected === undefined ? {} : { selected: reader.selected }),
    canWrite: reader.canWrite,
    saving: reader.saving,
  }
}
