import type { Block, BlockKind } from '@claimtrail/model'
import type { Element } from 'hast'
import { headingLevel, isArtifact, isPreformatted, isSection } from './elements.ts'
import type { Footnotes } from './footnotes.ts'
import { createListCounter, type ListCounter } from './list-items.ts'
import { createTableCursor, type TableCursor } from './table-cells.ts'

/** What a text inherits from the elements around it. */
export interface Context {
  readonly kind: BlockKind
  readonly isArtifact: boolean
  readonly isPreformatted: boolean
  /** In an article or section, whose `header` and `footer` are text. */
  readonly inSection: boolean
  readonly inHead: boolean
  /** Text here is a mark without width. */
  readonly isSilent: boolean
  readonly depth: number
  readonly level?: number
  readonly item?: NonNullable<Block['item']>
  readonly cell?: NonNullable<Block['cell']>
  /** Id of the footnote around. */
  readonly note?: string
  readonly list?: ListCounter
  readonly table?: TableCursor
}

/** What is known of a page before its text is read. */
export interface Page {
  readonly source: string
  readonly footnotes: Footnotes
  readonly layoutTables: ReadonlySet<Element>
  readonly mainPart: Element | undefined
}

/** Outside of every element. A page with a main part is an artifact until that begins. */
export function outermost({ mainPart }: Page): Context {
  return {
    kind: 'paragraph',
    isArtifact: mainPart !== undefined,
    isPreformatted: false,
    inSection: false,
    inHead: false,
    isSilent: false,
    depth: 0,
  }
}

/** What holds inside an element that starts a line of its own. Lists and tables count on, so enter each element once. */
export function enter(element: Element, outer: Context, page: Page): Context {
  const inSection = outer.inSection || isSection(element)
  const note = page.footnotes.notes.get(element) ?? outer.note
  const level = headingLevel(element)
  const isMain = element === page.mainPart
  const isPages = note === undefined && isArtifact(element, outer.inSection)
  return {
    ...outer,
    inSection: inSection || isMain,
    isArtifact: (outer.isArtifact && !isMain) || isPages || isCode(element),
    isPreformatted: outer.isPreformatted || isPreformatted(element),
    ...(note !== undefined && { note }),
    ...structureOf(element, outer, page),
    ...(level !== undefined && { kind: 'heading' as const, level }),
  }
}

function structureOf(element: Element, outer: Context, page: Page): Partial<Context> {
  switch (element.tagName) {
    case 'blockquote':
      return { kind: 'quote' }
    case 'figcaption':
    case 'caption':
      return { kind: 'caption' }
    case 'ol':
    case 'ul':
    case 'menu':
    case 'dir':
      return { depth: outer.depth + 1, list: createListCounter(element, outer.depth + 1) }
    case 'li':
      return { kind: 'listItem', ...itemOf(element, outer) }
    case 'table':
      return page.layoutTables.has(element) ? {} : { table: createTableCursor(), inHead: false }
    case 'thead':
      return { inHead: true }
    case 'tr':
      outer.table?.startRow()
      return {}
    case 'td':
    case 'th':
      return cellOf(element, outer)
    default:
      return {}
  }
}

/** An item outside of every list is an item all the same. */
function itemOf(element: Element, { list, depth }: Context): Pick<Context, 'item' | 'depth'> {
  const item = list?.next(element) ?? { ordered: false, label: '•', depth: depth + 1 }
  return { item, depth: item.depth }
}

function cellOf(element: Element, { table, inHead }: Context): Partial<Context> {
  return table ? { kind: 'tableCell', cell: table.next(element, inHead) } : {}
}

/** A listing is kept and can be searched, but nobody claims it. */
function isCode({ tagName, children }: Element): boolean {
  const inside = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = inside
  const isOnlyCode = inside.length === 1 && only?.type === 'element' && only.tagName === 'code'
  return tagName === 'pre' && isOnlyCode
}
