/// <reference types="vite/client" />
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(
  ['./**/*.ts', './**/*.tsx', '!./**/*.test.ts', '!./**/*.fixture.ts'],
  { query: '?raw', import: 'default', eager: true },
)

/** What makes markup of a string, or runs it. */
const dangerous =
  /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc|renderToString|createContextualFragment|DOMParser|\beval\b|new Function/u

test('only the html template makes markup', () => {
  const files = Object.entries(sources)
  expect(files.length).toBeGreaterThan(50)
  const found = files.filter(([path, text]) => path !== './html.ts' && dangerous.test(text))
  expect(found.map(([path]) => path)).toEqual([])
})

test('no string begins with a tag, and no attribute takes a value without quotes', () => {
  for (const [path, text] of Object.entries(sources)) {
    if (path === './html.ts' || path.endsWith('.tsx')) continue
    const code = text.replaceAll(/^\s*(?:\/?\*|\/\/).*$/gmu, '')
    const bare = /(?<!html)[`'"]\s*<\/?[a-z]/u.exec(code)?.[0]
    const unquoted = /<[a-z][^>`]*\s[a-z-]+=\$\{/u.exec(code)?.[0]
    expect([path, bare, unquoted]).toEqual([path, undefined, undefined])
  }
})

test('nothing that runs on the server reads the browser, and nothing here imports Node', () => {
  for (const [path, text] of Object.entries(sources)) {
    expect([path, /from 'node:/u.test(text)]).toEqual([path, false])
    if (path.startsWith('./client/')) continue
    expect([
      path,
      /\b(?:document\.(?:get|query|create|body|add)|window\.|localStorage)/u.test(text),
    ]).toEqual([path, false])
  }
})
