import { createHash } from 'node:crypto'
import type { Sha256, SourceId } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'

/** What a checkpoint pins down. */
export interface CheckpointContents {
  readonly sources: readonly { readonly id: SourceId; readonly sha256: Sha256 }[]
  /** Hashes of the version records' bytes. */
  readonly versions: readonly { readonly id: string; readonly sha256: Sha256 }[]
  readonly writers: readonly {
    readonly writer: string
    readonly seq: number
    readonly head: Sha256
    /** {@link merkleRoot} of the writer's lines. */
    readonly tree: Sha256
  }[]
}

/** A short text to keep where the project's keeper cannot reach it; `root` is what `sha256sum` says of it. */
export interface Checkpoint {
  readonly root: Sha256
  readonly text: string
}

/** The checkpoint of a project. It holds no time: the same contents give the same bytes. */
export function createCheckpoint({ sources, versions, writers }: CheckpointContents): Checkpoint {
  const lines = [
    ...sources.map(({ id, sha256 }) => `source ${oneWord(id)} ${sha256}`).sort(),
    ...versions.map(({ id, sha256 }) => `version ${id} ${sha256}`).sort(),
    ...writers
      .map(({ writer, seq, head, tree }) => `writer ${writer} ${seq} ${head} ${tree}`)
      .sort(),
  ]
  const text = ['claimtrail checkpoint 1', ...lines, ''].join('\n')
  return { root: sha256(text), text }
}

/**
 * The Merkle tree hash of lines (RFC 6962: leaves behind 0x00, nodes behind 0x01), in one pass with memory for
 * log₂ n hashes. A later root can be shown to extend an earlier one.
 */
export function merkleRoot(lines: Iterable<Uint8Array>): Sha256 {
  const subtrees: Subtree[] = []
  for (const line of lines) {
    let tree: Subtree = { size: 1, hash: hashOf(0, line) }
    while (subtrees.at(-1)?.size === tree.size) tree = above(subtrees.pop(), tree)
    subtrees.push(tree)
  }
  let root = subtrees.pop()
  while (root && subtrees.length > 0) root = above(subtrees.pop(), root)
  return root ? root.hash.toString('hex') : sha256('')
}

interface Subtree {
  readonly size: number
  readonly hash: Buffer
}

function above(left: Subtree | undefined, right: Subtree): Subtree {
  if (!left) return right
  return { size: left.size + right.size, hash: hashOf(1, left.hash, right.hash) }
}

function hashOf(kind: 0 | 1, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(Buffer.of(kind))
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** An id without white space, so that no id can look like another line. */
function oneWord(id: SourceId): string {
  return id.replace(/[\s%\p{Cc}]/gu, (unit) => encodeURIComponent(unit))
}
