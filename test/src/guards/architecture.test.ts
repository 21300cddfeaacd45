import { expect, test } from 'vitest'
import { importsOf, layeringFaults, layers, packageName } from './layering.ts'
import { type GuardedFile, readManifest, readSources } from './source-tree.ts'

const files = readSources()

/** Every specifier of ours that some package.json exports. */
const declared = new Set(
  Object.keys(layers).flatMap((workspace) =>
    Object.keys(readManifest(workspace).exports).map(
      (entry) => `@claimtrail/${workspace}${entry.slice(1)}`,
    ),
  ),
)

test('the guard sees the whole house', () => {
  expect(files.length).toBeGreaterThan(180)
  expect(new Set(files.map(({ workspace }) => workspace)).size).toBe(Object.keys(layers).length)
})

test('layers point down and nobody imports a path inside another package', () => {
  expect(files.flatMap((file) => layeringFaults(file, declared))).toEqual([])
})

test('every import is declared by the package that imports', () => {
  const undeclared = files.flatMap((file) => {
    const { dependencies, devDependencies } = readManifest(file.workspace)
    return importsOf(file.text)
      .map(({ from }) => from)
      .filter(
        (from) =>
          !from.startsWith('.') && !from.startsWith('node:') && !from.startsWith('virtual:'),
      )
      .map((from) => packageName(from).replace(/^(mdast|hast)$/, '@types/$1'))
      .filter((name) => !(name in dependencies) && !(name in devDependencies))
      .map((name) => `${file.path}: ${name}`)
  })
  expect(undeclared).toEqual([])
})

test('the viewer reaches no disk, no unified and no compromise', () => {
  const seen = new Set<string>()
  const queue = files.filter(({ path }) => path === 'packages/viewer/src/index.ts')
  const faults: string[] = []
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (seen.has(file.path)) continue
    seen.add(file.path)
    for (const { from, typeOnly } of importsOf(file.text)) {
      if (typeOnly) continue
      if (/^(node:|unified|remark|compromise)/.test(from)) faults.push(`${file.path}: ${from}`)
      const next = resolve(file, from)
      if (next) queue.push(next)
    }
  }
  expect(seen.size).toBeGreaterThan(20)
  expect(faults).toEqual([])
})

test('a planted fault is found', () => {
  const planted = (workspace: string, text: string): GuardedFile => ({
    path: `packages/${workspace}/src/x.ts`,
    workspace,
    text,
  })
  const faults = (workspace: string, text: string) =>
    layeringFaults(planted(workspace, text), declared)
  expect(faults('text', "import { z } from 'zod'")).toHaveLength(1)
  expect(faults('suggest', "import nlp from 'compromise'")).toHaveLength(1)
  expect(faults('model', "export { quote } from '@claimtrail/text/src/span.ts'")).toHaveLength(1)
  expect(faults('viewer', "import type { Root } from 'mdast'")).toHaveLength(1)
  expect(faults('sentences', "import type { Root } from 'mdast'")).toHaveLength(0)
  expect(faults('parse', "const store = await import('@claimtrail/store')")).toHaveLength(1)
  expect(faults('attic', "import 'node:fs'")).toHaveLength(1)
})

function resolve(file: GuardedFile, from: string): GuardedFile | undefined {
  const path = from.startsWith('.')
    ? new URL(from, `file:///${file.path}`).pathname.slice(1)
    : from.startsWith('@claimtrail/')
      ? `packages/${from.slice('@claimtrail/'.length)}/src/index.ts`
      : undefined
  return files.find((each) => each.path === path)
}
