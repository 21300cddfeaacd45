import { expect, test } from 'vitest'
import { readSources } from './source-tree.ts'

/** A string or template that holds a tag, outside the one template that escapes. */
const rawMarkup = /(?<!html)[`'"]\s*<\/?[a-z][a-z0-9-]*[\s>]/i

test('only the escaping template makes markup', () => {
  const files = readSources().filter(
    ({ workspace }) => workspace === 'viewer' || workspace === 'server',
  )
  expect(files.length).toBeGreaterThan(30)
  const faults = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, at) => ({ line, place: `${path}:${at + 1}` }))
      .filter(({ line }) => rawMarkup.test(line) && !/^\s*(\*|\/\/)/.test(line))
      .map(({ place }) => place),
  )
  expect(faults).toEqual([])
})
