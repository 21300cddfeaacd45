import { readFileSync } from 'node:fs'
import { markdown } from '../markdown/markdown.ts'
import { plainText } from '../plain/plain-text.ts'
import { describeFormat, type FormatSample } from './describe-format.ts'

describeFormat(markdown, [
  fromFixture('accord/input.md'),
  fromFixture('awkward/input.md'),
  fromText('brief.md', '\ufeff# Ostia\r\n\r\nThe Parties *shall*\r\nwithdraw &amp; leave.\r\n'),
])

describeFormat(plainText, [
  fromFixture('treaty/input.txt'),
  fromText('talks.txt', 'Talks in Ostia\r\n\r\nThe Parties met \0 and\r\nagreed.\f\r\nThey left.'),
])

function fromFixture(path: string): FormatSample {
  const bytes = readFileSync(new URL(`../fixtures/${path}`, import.meta.url))
  return { name: path, file: { id: 'fixture', path, bytes } }
}

/** The NUL of a text must stand behind the first kilobyte, or the file is refused. */
function fromText(path: string, text: string): FormatSample {
  const padded = text.replace('\0', `${'and talked '.repeat(120)}\0`)
  return { name: path, file: { id: 'text', path, bytes: new TextEncoder().encode(padded) } }
}
