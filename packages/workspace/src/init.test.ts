import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnnotator } from './identity.ts'
import { initWorkspace } from './init.ts'
import { readJson } from './json-file.ts'
import { findRoot, layoutOf } from './layout.ts'

const folder = () => mkdtemp(join(tmpdir(), 'claimtrail-init-'))

test('a folder becomes a project, and a second time changes nothing', async () => {
  const root = await folder()
  expect(await initWorkspace(root)).toContain('source-docs/')
  expect(await initWorkspace(root)).toEqual([])
  expect(findRoot(join(root, 'source-docs'))).toBe(root)
})

test('lines that git needs are added to what is there', async () => {
  const root = await folder()
  await writeFile(join(root, '.gitignore'), 'node_modules')
  await initWorkspace(root)
  expect(await readFile(join(root, '.gitignore'), 'utf8')).toBe('node_modules\n.claimtrail/\n')
})

test('a dry run makes nothing', async () => {
  const root = await folder()
  expect((await initWorkspace(root, { dryRun: true, annotator: 'Ana' })).length).toBeGreaterThan(3)
  expect(await readdir(root)).toEqual([])
})

test('the annotator is kept, and a name given stands before it', async () => {
  const root = await folder()
  await initWorkspace(root, { annotator: 'Ana  Ruiz' })
  const layout = layoutOf(root)
  expect(await readAnnotator(layout)).toEqual({ id: 'ana-ruiz', kind: 'person', name: 'Ana  Ruiz' })
  expect((await readAnnotator(layout, 'Bo')).id).toBe('bo')
})

test('where no folder upwards holds annotations, the way out is named', () => {
  expect(() => findRoot(tmpdir())).toThrow(/claimtrail init/)
})

test('a JSON file that is none is named with its line', async () => {
  const path = join(await folder(), 'x.json')
  await writeFile(path, '{\n  "a": 1,\n  "b": oops\n}')
  await expect(readJson(path, 'x.json')).rejects.toThrow(/x\.json is not JSON: line 3:/)
  await writeFile(path, '{\n  "a": 1')
  await expect(readJson(path, 'x.json')).rejects.toThrow(/line 2:/)
  expect(await readJson(`${path}.none`, 'none')).toBeUndefined()
})
