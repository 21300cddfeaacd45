import type { Block } from '@claimtrail/model'

/** Whether a text ends like the words before a list: "The Parties shall:", "Recalling —", "Noting,". */
export function introduces(text: string): boolean {
  return /[:：—,]$/.test(text.trimEnd().slice(-1))
}

/** Remembers, while blocks are written in order, which block introduces the items that come. */
export interface LeadIns {
  /** Take note of the next block; the answer is the index of the block that introduces it, for items only. */
  next(item: Block['item'] | undefined, text: string): number | undefined
}

/**
 * Start with the first block of a document. Items hang on the block just before their list when its words introduce
 * something, else on what the list around theirs hangs on.
 */
export function createLeadIns(): LeadIns {
  /** The lead-in of the open list of each depth; the last entry is the innermost list. */
  let open: (number | undefined)[] = []
  let index = -1
  let previousIntroduces = false
  return {
    next(item, text) {
      const depth = Math.max(0, item?.depth ?? 0)
      const before = previousIntroduces ? index : undefined
      index += 1
      previousIntroduces = introduces(text)
      open = open.slice(0, depth)
      while (open.length < depth) open.push(before ?? open.at(-1))
      return open.at(-1)
    },
  }
}
