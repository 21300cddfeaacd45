import { createHash } from 'node:crypto'
import { sha256 } from '@claimtrail/model/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCheckpoint, MerkleTree, readCheckpoint } from './index.ts'

/** The definition of RFC 6962, section 2.1, word for word. */
function byDefinition(lines: readonly Uint8Array[]): Buffer {
  const [only] = lines
  if (!only) return createHash('sha256').digest()
  if (lines.length === 1) return createHash('sha256').update(Buffer.of(0)).update(only).digest()
  let split = 1
  while (split * 2 < lines.length) split *= 2
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(byDefinition(lines.slice(0, split)))
    .update(byDefinition(lines.slice(split)))
    .digest()
}

describe('the Merkle root', () => {
  test('is the tree hash of RFC 6962 for any number of lines', () => {
    const lines = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 40 })
    fc.assert(
      fc.property(lines, (each) => {
        const tree = new MerkleTree()
        for (const line of each) tree.add(line)
        expect(tree.root()).toBe(byDefinition(each).toString('hex'))
      }),
    )
  })
})

describe('a checkpoint', () => {
  const hash = 'a'.repeat(64)

  test('is the same text whatever the order, and its root is the hash of it', () => {
    const sources = [
      { id: 'b', sha256: hash },
      { id: 'a', sha256: hash },
    ]
    const writers = [{ writer: 'w', seq: 2, head: hash, tree: hash }]
    const one = createCheckpoint({ sources, sidecars: [], versions: [], writers })
    const other = createCheckpoint({
      sources: [...sources].reverse(),
      sidecars: [],
      versions: [],
      writers,
    })
    expect(other).toEqual(one)
    expect(one.root).toBe(sha256(one.text))
    expect(one.text.split('\n')).toEqual([
      'claimtrail checkpoint 1',
      `source a ${hash}`,
      `source b ${hash}`,
      `writer w 2 ${hash} ${hash}`,
      '',
    ])
  })

  test('has one line for an id with a line end in it', () => {
    const { text } = createCheckpoint({
      sources: [{ id: 'a\nsource b', sha256: hash }],
      sidecars: [],
      versions: [],
      writers: [],
    })
    expect(text).toContain(`source a%0Asource%20b ${hash}\n`)
  })

  test('reads back, and nothing else is one', () => {
    const pinned = fc.record({ id: fc.string({ minLength: 1 }), sha256: fc.constant(hash) })
    const files = fc.uniqueArray(pinned, { selector: ({ id }) => id, maxLength: 5 })
    fc.assert(
      fc.property(files, files, (sources, sidecars) => {
        const { text, root } = createCheckpoint({ sources, sidecars, versions: [], writers: [] })
        const read = readCheckpoint(text)
        expect(read && createCheckpoint(read)).toEqual({ text, root })
        expect(new Set(read?.sources.map(({ id }) => id))).toEqual(
          new Set(sources.map(({ id }) => id)),
        )
        expect(readCheckpoint(`${text}\n`)).toBeUndefined()
        expect(readCheckpoint(text.replace(' 1', ' 2'))).toBeUndefined()
      }),
    )
  })
})
