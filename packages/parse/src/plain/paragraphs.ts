import type { Span } from '@claimtrail/text'
import { introduces } from '../lead-in.ts'
import { kindOf, startsParagraph } from './line-kind.ts'
import type { Line } from './lines.ts'
import { type ListLevel, openItem } from './list-levels.ts'
import { isNamed, type Marker, readLoneMarker, readMarker } from './marker.ts'
import { type Stanza, type StanzaLine, toStanzas } from './stanzas.ts'
import { findWrapWidth, stanzaWidth } from './wrap-width.ts'

/** Lines that belong together, and what they are. Offsets index the source. */
export interface PlainParagraph {
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'artifact'
  /** Where it stands: more than one stretch when the end of a page cuts it. */
  readonly pieces: readonly [Span, ...Span[]]
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
  /** Whether the paragraph before is the heading of an article. */
  isUnderArticle: boolean
}

interface Draft {
  readonly first: Line
  readonly marker: Marker | undefined
  readonly pieces: [Span, ...Span[]]
  /** Page furniture that interrupts it. */
  readonly furniture: Line[]
}

/**
 * Decide what each line of a plain text is: a new paragraph, item or heading, the rest of the one above, or a part of
 * the page that is no part of the text. Linear.
 */
export function toParagraphs(text: string): readonly PlainParagraph[] {
  const { stanzas, rest } = toStanzas(text)
  const wrapWidth = findWrapWidth(stanzas)
  const state: State = {
    text,
    paragraphs: [],
    levels: [],
    introducer: undefined,
    isUnderArticle: false,
  }
  for (const stanza of stanzas) {
    const canBeTitle = stanza.length === 1 && stanzas.length > 1
    readStanza(stanza, stanzaWidth(stanza, wrapWidth), canBeTitle, state)
  }
  pushFurniture(rest, state)
  return state.paragraphs
}

function readStanza(stanza: Stanza, width: number, canBeTitle: boolean, state: State): void {
  const [start, ...others] = stanza
  let previous = start
  let draft = open(start, readMarker(start.text) ?? readLoneMarker(start.text), state)
  for (const line of others) {
    const marker = readMarker(line.text) ?? readLoneMarker(line.text)
    if (startsParagraph({ line, previous, first: draft.first, width, marker }, state.levels)) {
      close(draft, canBeTitle, state)
      draft = open(line, marker, state)
    } else extend(draft, line, state.text)
    previous = line
  }
  close(draft, canBeTitle, state)
}

function open(line: StanzaLine, marker: Marker | undefined, state: State): Draft {
  pushFurniture(line.furniture, state)
  state.levels = marker ? openItem(marker, line.indent, state.levels, state.introducer) : []
  return { first: line, marker, pieces: [{ start: line.start, end: line.end }], furniture: [] }
}

function extend({ pieces, furniture }: Draft, line: StanzaLine, text: string): void {
  const last = pieces.at(-1) ?? line
  const start = line.furniture.length > 0 ? line.start : last.start
  // The line end before the furniture stays, or the words around it would be one.
  if (start === line.start)
    pieces[pieces.length - 1] = { ...last, end: afterLineEnd(text, last.end) }
  else pieces.pop()
  pieces.push({ start, end: line.end })
  for (const part of line.furniture) furniture.push(part)
}

function afterLineEnd(text: string, offset: number): number {
  return offset + (text.startsWith('\r\n', offset) ? 2 : 1)
}

function close({ pieces, marker, furniture }: Draft, canBeTitle: boolean, state: State): void {
  const words = pieces.map(({ start, end }) => state.text.slice(start, end)).join('')
  const kind = kindOf(words, marker, canBeTitle || state.isUnderArticle)
  if (kind !== 'listItem') state.levels = []
  const [depth, leadIn] = [state.levels.length, state.levels.at(-1)?.leadIn]
  state.introducer = introduces(words) ? state.paragraphs.length : undefined
  state.isUnderArticle = kind === 'heading' && marker !== undefined && isNamed(marker)
  const own = state.levels.at(-1)
  if (own) state.levels = [...state.levels.slice(0, -1), { ...own, introducer: state.introducer }]
  state.paragraphs.push({ kind, pieces, marker, leadIn, depth })
  pushFurniture(furniture, state)
}

function pushFurniture(lines: readonly Line[], { paragraphs }: State): void {
  for (const { start, end } of lines) {
    const pieces: [Span] = [{ start, end }]
    paragraphs.push({ kind: 'artifact', pieces, marker: undefined, leadIn: undefined, depth: 0 })
  }
}
