import { hash } from 'node:crypto'

/** Subtree over a power of two of lines. */
interface Subtree {
  readonly size: number
  readonly hash: Buffer
}

/**
 * The Merkle tree hash of lines as they come (RFC 6962, section 2.1: leaves behind 0x00, nodes behind 0x01).
 * Memory for log₂ n hashes and the longest line.
 */
export class MerkleTree {
  readonly #subtrees: Subtree[] = []
  #scratch: Buffer = Buffer.alloc(4096)
  #size = 0

  /** Lines so far. */
  get size(): number {
    return this.#size
  }

  /** Add a line, without its LF. O(bytes), and O(1) hashes on average. */
  add(line: Uint8Array): void {
    this.addLeaf(this.#leaf(line))
  }

  /** Add a leaf by its hash; see {@link leafHash}. */
  addLeaf(leaf: Buffer): void {
    let tree: Subtree = { size: 1, hash: leaf }
    for (let left = this.#subtrees.at(-1); left?.size === tree.size; left = this.#subtrees.at(-1)) {
      this.#subtrees.pop()
      tree = { size: tree.size * 2, hash: nodeHash(left.hash, tree.hash) }
    }
    this.#subtrees.push(tree)
    this.#size += 1
  }

  /** The root over the lines so far, in hex. O(log lines). */
  root(): string {
    const [last, ...above] = [...this.#subtrees].reverse()
    if (!last) return hash('sha256', '', 'hex')
    return above.reduce((right, left) => nodeHash(left.hash, right), last.hash).toString('hex')
  }

  /** Copied behind its prefix, since hashing in one go is twice as fast as in two. */
  #leaf(line: Uint8Array): Buffer {
    if (line.length >= this.#scratch.length) this.#scratch = Buffer.alloc(line.length * 2)
    this.#scratch.set(line, 1)
    return hash('sha256', this.#scratch.subarray(0, line.length + 1), 'buffer')
  }
}

/** Hash of a leaf: SHA-256 of 0x00 and the line. */
export function leafHash(line: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), line]), 'buffer')
}

/** Hash of a node: SHA-256 of 0x01 and its children. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer')
}
