import type { Span } from '@claimtrail/text'

/** Words that are selected in the page, as a stretch of their sentence. */
export interface TextSelection {
  /** Of the sentence. */
  readonly index: number
  /** In the text of the sentence, in UTF-16 code units. */
  readonly span: Span
}

/**
 * What is selected inside a sentence, or where the caret stands (an empty span). A selection that runs on into
 * other sentences is clipped to the one where it begins.
 */
export function textSelection(): TextSelection | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const paragraph = paragraphOf(range.startContainer)
  const row = paragraph?.closest<HTMLElement>('.row')
  if (!paragraph || !row) return undefined
  const end = paragraph.contains(range.endContainer)
    ? offsetIn(paragraph, range.endContainer, range.endOffset)
    : (paragraph.textContent ?? '').length
  return {
    index: Number(row.dataset.index),
    span: { start: offsetIn(paragraph, range.startContainer, range.startOffset), end },
  }
}

/** Select words of a row's sentence again, after its text was drawn anew. */
export function selectWords(row: Element, { start, end }: Span): void {
  const paragraph = row.querySelector('.tx')
  const from = paragraph && placeIn(paragraph, start)
  const to = paragraph && placeIn(paragraph, end)
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

function placeIn(paragraph: Element, offset: number): { node: Node; offset: number } | undefined {
  const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) return { node, offset: left }
    left -= length
  }
  return undefined
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.tx') ?? null
}

/** Code units of text before a place: a range joins the text nodes in it, and these are the sentence. */
function offsetIn(paragraph: Element, container: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  before.setEnd(container, offset)
  return before.toString().length
}
