import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layoutOf } from './layout.ts'
import { scanSources, sidecarPath } from './scan.ts'

async function project(files: Readonly<Record<string, string>>) {
  const layout = layoutOf(await mkdtemp(join(tmpdir(), 'claimtrail-scan-')))
  await mkdir(layout.sources, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const path = join(layout.sources, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, content)
  }
  return layout
}

test('an id is the path below source-docs without the extension', async () => {
  const layout = await project({
    'b.txt': 'B',
    'treaties/1998/a.md': 'A',
    '.hidden.md': 'no',
    'b.source.json': '{}',
  })
  const found = await scanSources(layout)
  expect(found.map(({ id, path }) => [id, path])).toEqual([
    ['b', 'source-docs/b.txt'],
    ['treaties/1998/a', 'source-docs/treaties/1998/a.md'],
  ])
  expect(sidecarPath('source-docs/b.txt')).toBe('source-docs/b.source.json')
})

test('two files with one id are both named', async () => {
  const layout = await project({ 'accord.md': 'A', 'accord.txt': 'B', 'other.md': 'C' })
  const found = await scanSources(layout)
  const failed = found.filter(({ failure }) => failure)
  expect(failed).toHaveLength(2)
  expect(failed[0]?.failure?.message).toContain('source-docs/accord.md and source-docs/accord.txt')
  expect(found.find(({ id }) => id === 'other')?.failure).toBeUndefined()
})

test('a symbolic link out of source-docs is no source, one inside is', async () => {
  const layout = await project({ 'real.md': 'A' })
  await writeFile(join(layout.root, 'secret.txt'), 'secret')
  await symlink(join(layout.root, 'secret.txt'), join(layout.sources, 'leak.txt'))
  await symlink(join(layout.sources, 'real.md'), join(layout.sources, 'alias.md'))
  await symlink(join(layout.root, 'nowhere'), join(layout.sources, 'dangling.md'))
  const codes = (await scanSources(layout)).map(({ id, failure }) => [id, failure?.code])
  expect(codes).toEqual([
    ['alias', undefined],
    ['dangling', 'FILE_ACCESS'],
    ['leak', 'OUTSIDE_SOURCES'],
    ['real', undefined],
  ])
})

test('a project without source-docs has no sources', async () => {
  expect(await scanSources(layoutOf(join(tmpdir(), 'claimtrail-none')))).toEqual([])
})
