import { expect, test } from 'vitest'
import { matchesGlob } from './glob.ts'

test.each([
  ['sudria/*', 'sudria/a', true],
  ['sudria/*', 'sudria/a/b', false],
  ['sudria/**', 'sudria/a/b', true],
  ['*/a', 'norland/a', true],
  ['a', 'b', false],
  ['**', '', true],
])('%s on %s: %s', (glob, name, expected) => {
  expect(matchesGlob(glob, name)).toBe(expected)
})

test('many stars stay quick', () => {
  expect(matchesGlob('*a'.repeat(200), 'a'.repeat(2_000))).toBe(true)
})
