import { introduces } from '../lead-in.ts'
import { findWrapWidth, stanzaWidth } from './line-breaks.ts'
import { kindOf, startsParagraph } from './line-kind.ts'
import { type Line, type Stanza, toStanzas } from './lines.ts'
import { type ListLevel, openItem } from './list-levels.ts'
import { type Marker, readMarker } from './marker.ts'

/** Lines that belong together, and what they are. Offsets index the source. */
export interface PlainParagraph {
  readonly kind: 'heading' | 'paragraph' | 'listItem'
  readonly start: number
  readonly end: number
  readonly marker: Marker | undefined
  /** Index of the paragraph that introduces this item. */
  readonly leadIn: number | undefined
  /** How many lists the item stands in; 0 outside lists. */
  readonly depth: number
}

interface State {
  readonly text: string
  readonly paragraphs: PlainParagraph[]
  /** Lists that the paragraph before stands in, or the item that is being read. */
  levels: readonly ListLevel[]
  /** Index of the paragraph before, when it introduces a list. */
  introducer: number | undefined
}

interface Draft {
  readonly start: number
  end: number
  readonly marker: Marker | undefined
}

/**
 * Decide what each line of a plain text is: a new paragraph, item or heading, or the rest of the one above. Linear.
 */
export function toParagraphs(text: string): readonly PlainParagraph[] {
  const stanzas = toStanzas(text)
  const wrapWidth = findWrapWidth(stanzas)
  const state: State = { text, paragraphs: [], levels: [], introducer: undefined }
  for (const stanza of stanzas) {
    const canBeTitle = stanza.length === 1 && stanzas.length > 1
    readStanza(stanza, stanzaWidth(stanza, wrapWidth), canBeTitle, state)
  }
  return state.paragraphs
}

function readStanza(stanza: Stanza, width: number, canBeTitle: boolean, state: State): void {
  let previous: Line | undefined
  let draft: Draft | undefined
  for (const line of stanza) {
    const marker = readMarker(line.text)
    if (!draft || !previous || startsParagraph({ line, previous, width, marker }, state.levels)) {
      if (draft) close(draft, canBeTitle, state)
      draft = open(line, marker, state)
    }
    draft.end = line.end
    previous = line
  }
  if (draft) close(draft, canBeTitle, state)
}

function open(line: Line, marker: Marker | undefined, state: State): Draft {
  state.levels = marker ? openItem(marker, line.indent, state.levels, state.introducer) : []
  return { start: line.start, end: line.end, marker }
}

function close({ start, end, marker }: Draft, canBeTitle: boolean, state: State): void {
  const words = state.text.slice(start, end)
  const before = state.paragraphs.at(-1)
  const isUnderArticle = before?.kind === 'heading' && before.marker !== undefined
  const kind = kindOf(words, marker, canBeTitle || isUnderArticle)
  if (kind !== 'listItem') state.levels = []
  const [depth, leadIn] = [state.levels.length, state.levels.at(-1)?.leadIn]
  state.introducer = introduces(words) ? state.paragraphs.length : undefined
  const own = state.levels.at(-1)
  if (own) state.levels = [...state.levels.slice(0, -1), { ...own, introducer: state.introducer }]
  state.paragraphs.push({ kind, start, end, marker, leadIn, depth })
}
