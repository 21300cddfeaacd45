import type { Segment } from '@claimtrail/text'
import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'
import { addSegment } from '../clean-text.ts'
import { walkTree } from './tree-walk.ts'

/** A node that holds phrasing only, so that its text is one block. */
export type Leaf = Heading | Paragraph | TableCell

/**
 * What the tokens said about the nodes, kept beside the tree so that the tree prints and compares as before.
 * The offsets of a segment are those of the node's `value` and of the source without its byte order mark.
 */
const segmentsByNode = new WeakMap<object, Segment[]>()
const atomsByLeaf = new WeakMap<Leaf, readonly Nodes[]>()

/** Note where the characters that were just added to the end of a node's `value` came from. */
export function noteSegment(node: object, segment: Segment): void {
  const segments = segmentsByNode.get(node)
  if (segments) addSegment(segments, segment)
  else segmentsByNode.set(node, [segment])
}

/** The segments of a node's `value`; empty when no token wrote it. */
export function segmentsOf(node: object): readonly Segment[] {
  return segmentsByNode.get(node) ?? []
}

/**
 * Note the childless nodes of every leaf, in order, while they are those that the tokens wrote: a later transform
 * of GFM cuts text nodes at addresses and leaves the parts without a position.
 */
export function noteAtoms(root: Nodes): void {
  let leaf: { readonly depth: number; readonly atoms: Nodes[] } | undefined
  for (const { node, depth } of walkTree(root)) {
    if (leaf && depth <= leaf.depth) leaf = undefined
    if (isLeaf(node)) {
      leaf = { depth, atoms: [] }
      atomsByLeaf.set(node, leaf.atoms)
    } else if (leaf && !('children' in node)) leaf.atoms.push(node)
  }
}

/** The childless nodes of a leaf in order, as the tokens wrote them when they were noted, else as they stand. */
export function atomsOf(leaf: Leaf): readonly Nodes[] {
  const noted = atomsByLeaf.get(leaf)
  return (
    noted ?? [...walkTree(leaf)].map(({ node }) => node).filter((node) => !('children' in node))
  )
}

/** Whether a node's text is one block. */
export function isLeaf(node: Nodes): node is Leaf {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}
