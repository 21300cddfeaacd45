import type { Element, Nodes } from 'hast'

/** A node, the element around it, and how deep it stands; the root's depth is 0. */
export interface Visit {
  readonly node: Nodes
  readonly depth: number
  readonly parent?: Visit
}

/** Every node in document order, by a stack of our own: no nesting overflows it. */
export function* walkHtml(root: Nodes): Generator<Visit> {
  const stack: Visit[] = [{ node: root, depth: 0 }]
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    yield visit
    if (!('children' in visit.node)) continue
    const { children } = visit.node
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index]
      if (node) stack.push({ node, depth: visit.depth + 1, parent: visit })
    }
  }
}

/** The elements of a tree in document order. */
export function* walkElements(root: Nodes): Generator<Element> {
  for (const { node } of walkHtml(root)) if (node.type === 'element') yield node
}

/** The text in a node, white space collapsed, at most about `limit` characters of it. */
export function wordsOf(root: Nodes, limit: number): string {
  let words = ''
  for (const { node } of walkHtml(root)) {
    if (node.type === 'text') words += node.value
    if (words.length > limit) break
  }
  return words.replace(/\s+/g, ' ').trim()
}
