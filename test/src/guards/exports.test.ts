import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layers } from './layering.ts'
import { type GuardedFile, readManifest, readSources } from './source-tree.ts'

const files = readSources()

/** Names that the entries of a package export, types included, as `entry: name, name`. */
function exportedNames(workspace: string): readonly string[] {
  const folder = workspace === 'server' ? 'server' : `packages/${workspace}`
  return Object.entries(readManifest(workspace).exports).map(([entry, target]) => {
    const source =
      typeof target === 'object' && target !== null && '@claimtrail/source' in target
        ? target['@claimtrail/source']
        : ''
    const path = join(folder, String(source)).split('\\').join('/')
    const file = files.find((each) => each.path === path)
    return `${workspace}${entry.slice(1)}: ${file ? namesIn(file).join(', ') : 'MISSING'}`
  })
}

function namesIn({ text }: GuardedFile): readonly string[] {
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(','),
  )
  const reexported = lists.map((name) =>
    name
      .replace(/^\s*type /, '')
      .replace(/^.* as /, '')
      .trim(),
  )
  const declared = [
    ...text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm),
  ].map(([, name = '']) => name)
  return [...reexported, ...declared].filter((name) => name !== '').sort()
}

test('the names that we promise are a committed list', async () => {
  const lines = Object.keys(layers).flatMap(exportedNames)
  expect(lines.length).toBeGreaterThanOrEqual(Object.keys(layers).length)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./exports.txt')
})

test('no entry exports everything of another file', () => {
  expect(files.filter(({ text }) => /^export \*/m.test(text)).map(({ path }) => path)).toEqual([])
})
