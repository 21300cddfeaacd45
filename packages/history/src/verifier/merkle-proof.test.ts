import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consistencyPath, inclusionPath, isConsistent, rootOfPath } from './merkle-proof.ts'
import { leafHash, MerkleTree } from './merkle-tree.ts'

const lines = Array.from({ length: 70 }, (_, index) => Buffer.from(`line ${index}`))

function rootOf(start: number, end: number): string {
  const tree = new MerkleTree()
  for (const line of lines.slice(start, end)) tree.add(line)
  return tree.root()
}

function stretch(start: number, end: number): Buffer {
  return Buffer.from(rootOf(start, end), 'hex')
}

const size = fc.integer({ min: 1, max: lines.length })

test('a line is shown to be in a tree by log₂ n hashes, and no other line by the same', () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), (count, one, other) => {
      const index = one % count
      const path = inclusionPath(index, count, stretch)
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)))
      const leaf = leafHash(lines[index] ?? Buffer.alloc(0))
      expect(rootOfPath(leaf, index, count, path)).toBe(rootOf(0, count))
      const wrong = leafHash(Buffer.from(`line ${other} `))
      expect(rootOfPath(wrong, index, count, path)).not.toBe(rootOf(0, count))
      expect(rootOfPath(leaf, index, count, [...path, rootOf(0, 1)])).toBeUndefined()
    }),
  )
})

test('a later tree is shown to extend an earlier one, and one that was rewritten is not', () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (one, other, at) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
      const path = consistencyPath(earlier, later, stretch)
      const old = { size: earlier, root: rootOf(0, earlier) }
      const now = { size: later, root: rootOf(0, later) }
      expect(isConsistent(old, now, path)).toBe(true)
      const rewritten = new MerkleTree()
      for (const [index, line] of lines.slice(0, earlier).entries()) {
        rewritten.add(index === at % earlier ? Buffer.from('another') : line)
      }
      expect(isConsistent({ ...old, root: rewritten.root() }, now, path)).toBe(false)
      if (path.length > 0) expect(isConsistent(old, now, path.slice(1))).toBe(false)
    }),
  )
})
