import { describe, expect, test } from 'vitest'
import { expectSound } from '../contract/sound.ts'
import { parseText } from '../parse-text.ts'

/** The source that a stretch of clean text stands for. */
function sourceOf(source: string, words: string): string {
  const parsed = parseText(source, { mediaType: 'text/markdown' })
  expectSound(parsed)
  const start = parsed.text.indexOf(words)
  expect(start, `"${words}" stands in "${parsed.text}"`).toBeGreaterThanOrEqual(0)
  const { start: from, end } = parsed.map.toSource({ start, end: start + words.length })
  return parsed.sourceText.slice(from, end)
}

describe('a sentence is shown in its source across', () => {
  test.each([
    ['emphasis', 'All **must *go* now**.', 'All must go now.', 'All **must *go* now**.'],
    [
      'a link',
      'See [the *Accord*](x "y") today.',
      'See the Accord today.',
      'See [the *Accord*](x "y") today.',
    ],
    ['a reference link', 'See [it][a] now.\n\n[a]: x', 'See it now.', 'See [it][a] now.'],
    ['entities', 'A &amp; B &#8212; C &hellip;', 'A & B — C …', 'A &amp; B &#8212; C &hellip;'],
    ['an entity of two characters', 'a &NotEqualTilde; b', '≂̸', '&NotEqualTilde;'],
    ['escapes', 'A \\*b\\* c\\_d.', 'A *b* c_d.', 'A \\*b\\* c\\_d.'],
    ['a soft line end', 'one\ntwo', 'one\ntwo', 'one\ntwo'],
    ['CRLF', 'one\r\n  two\r\n\r\nnext', 'one\r\ntwo', 'one\r\n  two'],
    ['a lone CR', 'one\rtwo', 'one\rtwo', 'one\rtwo'],
    ['a byte order mark', '\ufeffone *two*', 'one two', 'one *two'],
    ['NUL', 'one \0 two', 'one \ufffd two', 'one \0 two'],
    ['a lone surrogate', 'one \ud83d two', 'one \ufffd two', 'one \ud83d two'],
    ['surrogates that markup parts', 'a\ud83d<i>\ude00b', 'a\ufffd\ufffdb', 'a\ud83d<i>\ude00b'],
    ['an emoji', '**👍🏽** e\u0301', '👍🏽 e\u0301', '👍🏽** e\u0301'],
    ['tabs', 'one\ttwo\n\tthree', 'one\ttwo\nthree', 'one\ttwo\n\tthree'],
    ['quote marks', '> one\n> > two\n> three', 'two\nthree', 'two\n> three'],
    ['items', '- one\n  - two\n    three', 'two\nthree', 'two\n    three'],
    ['a task item', '- [x] do &amp; go', 'do & go', 'do &amp; go'],
    ['a task item behind a tab', '- [ ]\tdo\\!', 'do!', 'do\\!'],
    ['a task item of one link', '- [ ] [do](x)', 'do', 'do'],
    ['a pipe in a cell', '| a \\| b |\n| - |', 'a | b', 'a \\| b'],
    ['a pipe in code in a cell', '| `a \\| b` |\n| - |', 'a | b', 'a \\| b'],
    ['inline code', 'Use ``a ` b`` now.', 'Use a ` b now.', 'Use ``a ` b`` now.'],
    ['code over two lines', '> `a\n> b` c', 'b c', 'b` c'],
    [
      'a bare address',
      'At www.a.example, then',
      'At www.a.example, then',
      'At www.a.example, then',
    ],
    [
      'a bare mail address',
      'To a_b@c.example &amp; d',
      'a_b@c.example & d',
      'a_b@c.example &amp; d',
    ],
    ['an escaped mail address', 'To a\\_b@c.example d', 'a_b@c.example d', 'a\\_b@c.example d'],
    [
      'an address in brackets',
      'At <https://a.example/x> d',
      'https://a.example/x d',
      'https://a.example/x> d',
    ],
    ['inline HTML', 'a <b>bold</b> one', 'a bold one', 'a <b>bold</b> one'],
    ['a hard break', 'one  \ntwo', 'one\ntwo', 'one  \ntwo'],
    ['a hard break by backslash', 'one\\\n  two', 'one\ntwo', 'one\\\n  two'],
    ['a break in HTML', 'one<br/>two', 'one\ntwo', 'one<br/>two'],
    ['a footnote call', 'one[^1] two\n\n[^1]: n', 'one two', 'one[^1] two'],
    ['a setext heading', 'one *two*\nthree\n===', 'one two\nthree', 'one *two*\nthree'],
    ['struck words', '~~one~~ two', 'one two', 'one~~ two'],
    ['an image text', 'an ![old map](m.png) of', 'an old map of', 'an ![old map](m.png) of'],
  ])('%s', (_, source, words, expected) => {
    expect(sourceOf(source, words)).toBe(expected)
  })
})

test('an image text that is not as written is known as a whole', () => {
  const parsed = parseText('an ![a &amp; b](m.png) of', { mediaType: 'text/markdown' })
  expect(parsed.text).toBe('an a & b of')
  expect(parsed.map.segments.map((segment) => segment.kind)).toEqual(['copy', 'opaque', 'copy'])
  expect(parsed.problems.map((problem) => problem.code)).toEqual(['opaque-text'])
})

test('a decoded line feed, and a line of nothing but markup, make no blank line', () => {
  const parsed = parseText('a\n<i>\nb &#10;&#10; c\n&#32;\nd', { mediaType: 'text/markdown' })
  expectSound(parsed)
  expect(parsed.blocks).toHaveLength(1)
  expect(parsed.text).toBe('a\n b    c\n  d')
})
