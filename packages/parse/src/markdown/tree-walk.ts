import type { Nodes } from 'mdast'

/** A node and how deep it stands; the root's depth is 0. */
export interface Visit {
  readonly node: Nodes
  readonly depth: number
}

/** Every node of a tree in document order, by a stack of our own: no nesting overflows it. */
export function* walkTree(root: Nodes): Generator<Visit> {
  const stack: Visit[] = [{ node: root, depth: 0 }]
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    yield visit
    pushChildren(stack, visit)
  }
}

function pushChildren(stack: Visit[], { node, depth }: Visit): void {
  if (!('children' in node)) return
  for (let index = node.children.length - 1; index >= 0; index -= 1) {
    const child = node.children[index]
    if (child) stack.push({ node: child, depth: depth + 1 })
  }
}
