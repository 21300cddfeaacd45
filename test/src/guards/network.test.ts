import { expect, test } from 'vitest'
import { importsOf } from './layering.ts'
import { type GuardedFile, readSources } from './source-tree.ts'

/** `add URL` fetches, the server listens, and its pages ask it: nothing else of the product knows a network. */
const mayUseNetwork =
  /^packages\/retrieve\/src\/|^server\/src\/start\.ts$|^packages\/viewer\/src\/client\//

const network = /^node:(https?|http2|net|tls|dns|dgram|inspector)(\/|$)/

function usesNetwork({ text }: GuardedFile): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const imports = importsOf(text).some(({ from, typeOnly }) => !typeOnly && network.test(from))
  return imports || /\b(fetch|WebSocket|EventSource|XMLHttpRequest)\(/.test(code)
}

test('only fetching a source makes a network call', () => {
  const files = readSources()
  expect(files.length).toBeGreaterThan(180)
  const using = files.filter(usesNetwork).map(({ path }) => path)
  expect(using.filter((path) => !mayUseNetwork.test(path))).toEqual([])
  expect(using).toContain('packages/retrieve/src/ask.ts')
})

test('no variable of the environment has a say in what may be fetched', () => {
  const files = readSources().filter(({ path }) => path.startsWith('packages/retrieve/src/'))
  expect(files.length).toBeGreaterThan(8)
  expect(
    files.filter(({ text }) =>
      /process\.env|\benvironment\b/.test(text.replace(/\/\*[\s\S]*?\*\//g, '')),
    ),
  ).toEqual([])
  const opening = readSources().filter(({ text }) => text.includes('allowsAddress'))
  expect(opening.map(({ path }) => path)).toEqual([
    'packages/cli/src/io.ts',
    'packages/cli/src/text-to-add.ts',
  ])
})

test('a planted call is found', () => {
  const planted = (text: string) => usesNetwork({ path: 'x.ts', workspace: 'x', text })
  expect(planted("import { get } from 'node:https'")).toBe(true)
  expect(planted('const page = await fetch(url)')).toBe(true)
  expect(planted("import type { Server } from 'node:http'")).toBe(false)
})
