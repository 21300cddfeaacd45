import { expect, test } from 'vitest'
import { isHarmless } from './harmless.ts'

const fileOf = (path: string, text: string) => {
  return { id: 'a', path, bytes: new TextEncoder().encode(text) }
}

test.each([
  ['a brief', 'a.md', '# The *Accord*\n\nNorland shall open the ferry.\n', true],
  ['a file that a parser of its own reads', 'a.html', '<p>Norland', false],
  ['a line with too much markup', 'a.md', '**a '.repeat(1_000), false],
  ['lines that remark asks again and again', 'a.md', 'a\n-\n'.repeat(2_000), false],
  ['a long text', 'a.txt', 'Norland. '.repeat(40_000), false],
  ['what is no text', 'a.txt', 'Norland\0', false],
])('%s', (_, path, text, harmless) => {
  expect(isHarmless(fileOf(path, text))).toBe(harmless)
})
