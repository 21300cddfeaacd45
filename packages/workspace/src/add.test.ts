import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addSource } from './add.ts'
import { initWorkspace } from './init.ts'
import { layoutOf } from './layout.ts'

const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a, 0xff])

async function project() {
  const root = await mkdtemp(join(tmpdir(), 'claimtrail-add-'))
  await initWorkspace(root)
  return layoutOf(root)
}

test('a source is copied byte for byte, with its sidecar', async () => {
  const layout = await project()
  const added = await addSource(layout, {
    name: 'Ferry Accord.md',
    bytes,
    meta: { title: 'The accord' },
  })
  expect(added.path).toBe('source-docs/Ferry-Accord.md')
  expect(new Uint8Array(await readFile(join(layout.root, added.path)))).toEqual(bytes)
  const sidecar = await readFile(join(layout.sources, 'Ferry-Accord.source.json'), 'utf8')
  expect(JSON.parse(sidecar)).toEqual({ title: 'The accord' })
})

test('an existing source is never overwritten, also not by another extension', async () => {
  const layout = await project()
  await addSource(layout, { name: 'a.md', bytes, meta: {} })
  await expect(addSource(layout, { name: 'a.txt', bytes, meta: {} })).rejects.toThrow(/same id "a"/)
  expect(await readdir(layout.sources)).toEqual(['a.md', 'a.source.json'])
})

test('a sidecar that is there already is not overwritten, and no source takes the name of one', async () => {
  const layout = await project()
  await writeFile(join(layout.sources, 'a.source.json'), '{"title":"Mine"}')
  await expect(addSource(layout, { name: 'a.md', bytes, meta: {} })).rejects.toThrow(
    /a\.source\.json/,
  )
  expect(await readdir(layout.sources)).toEqual(['a.source.json'])
  const meant = addSource(layout, { name: 'b.source.json', bytes, meta: {} })
  await expect(meant).rejects.toThrow(/cannot be the id/)
})

test('of two that add the same at once one is refused, and the other is whole', async () => {
  const layout = await project()
  const both = [0, 1].map((byte) =>
    addSource(layout, { name: 'a.md', bytes: new Uint8Array(9).fill(byte), meta: {} }),
  )
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const written = outcomes.findIndex(({ status }) => status === 'fulfilled')
  expect([...(await readFile(join(layout.sources, 'a.md')))]).toEqual(Array(9).fill(written))
  expect(await readdir(layout.sources)).toEqual(['a.md', 'a.source.json'])
})

test.each(['../evil', '/etc/passwd', 'a/../../b'])(
  'the id %j leads outside and is refused',
  async (id) => {
    const layout = await project()
    await expect(addSource(layout, { name: 'x.md', id, bytes, meta: {} })).rejects.toThrow(
      /outside source-docs/,
    )
  },
)

test.each(['', '.hidden', 'a b', 'a\u0000b', 'a//b', 'x'.repeat(201)])(
  'the id %j is refused',
  async (id) => {
    const layout = await project()
    await expect(addSource(layout, { name: 'x.md', id, bytes, meta: {} })).rejects.toThrow(
      /cannot be the id/,
    )
    expect(await readdir(layout.sources)).toEqual([])
  },
)

test('a dry run writes nothing', async () => {
  const layout = await project()
  await addSource(layout, { name: 'a.md', bytes, meta: {} }, true)
  expect(await readdir(layout.sources)).toEqual([])
})
