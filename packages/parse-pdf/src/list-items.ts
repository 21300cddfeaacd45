import type { Block } from '@claimtrail/model'
import { introduces, type ListLevel, openItem, readMarker } from '@claimtrail/parse/format-kit'

/** Remembers, while prose is written in order, which lists are open and what introduces them. */
export interface ListItems {
  /** Take note of the next block of prose; the answer is what it is when it is an item. */
  next(block: number, text: string, x: number): Pick<Block, 'item' | 'leadIn'> | undefined
  /** A heading or a table ends every list. */
  end(): void
}

/** Points that a column of plain text stands for, so that indents mean the same in both. */
const columnWidth = 5

/** Start with the first block of a document. */
export function createListItems(): ListItems {
  let levels: readonly ListLevel[] = []
  let introducer: number | undefined
  return {
    next(block, text, x) {
      const marker = readMarker(text)
      levels = marker ? openItem(marker, x / columnWidth, levels, introducer) : []
      introducer = introduces(text) ? block : undefined
      const own = levels.at(-1)
      if (!marker || !own) return undefined
      levels = [...levels.slice(0, -1), { ...own, introducer }]
      const item = { ordered: marker.ordered, label: marker.label, depth: levels.length }
      return { item, ...(own.leadIn !== undefined && { leadIn: own.leadIn }) }
    },
    end() {
      levels = []
      introducer = undefined
    },
  }
}
