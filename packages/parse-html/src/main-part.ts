import type { Element, Nodes, Root } from 'hast'
import { isLeftOut, textOf } from './elements.ts'
import { walkElements } from './tree-walk.ts'

/** The share of a page's text that its `main`, or its only `article`, must hold to stand for the page. */
const mainShare = 0.2
const articleShare = 0.5

/** The element that holds what a page is about, when the page says so; all else on it is then an artifact. */
export function findMainPart(root: Root): Element | undefined {
  const mains: Element[] = []
  const articles: Element[] = []
  for (const element of walkElements(root)) {
    if (isLeftOut(element)) continue
    if (element.tagName === 'main' || textOf(element, 'role') === 'main') mains.push(element)
    if (element.tagName === 'article') articles.push(element)
  }
  const [main] = mains
  if (main && holds(main, mainShare, root)) return main
  const [article] = articles
  return article && articles.length === 1 && holds(article, articleShare, root)
    ? article
    : undefined
}

function holds(part: Element, share: number, root: Root): boolean {
  const length = proseLength(part)
  return length > 0 && length >= share * proseLength(root)
}

/** How many characters readers see, white space left out. */
function proseLength(root: Nodes): number {
  let length = 0
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') length += node.value.replace(/\s+/g, '').length
    if (node.type === 'element' && isLeftOut(node)) continue
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
  return length
}
