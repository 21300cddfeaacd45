import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { expectRoundTrip, expectSound } from '../contract/sound.ts'
import { parseText } from '../parse-text.ts'

/** A busy machine is no failure. */
const patience = { timeout: 30_000 }

const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()

const word = fc.constantFrom(
  ...[
    'Norland',
    'shall',
    'the',
    'a.',
    '(b)',
    '1.',
    'é',
    'e\u0301',
    '👍🏽',
    '𝔘',
    '\0',
    '\ud83d',
    '\ude00',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '&amp;',
    '&#10;',
    '&#x20;',
    '&NotEqualTilde;',
    '&nosuch;',
    '\\*',
    '\\|',
    '\\',
    '*',
    '_',
    '`',
    '[',
    ']',
    '<',
    '|',
    '!',
  ],
  ...[
    'www.a.example',
    'b@c.example',
    'd\\_e@f.example',
    '<https://g.example>',
    '<b>',
    '</b>',
    '<br>',
    '<!-- x -->',
  ],
  ...[
    '[^1]',
    '![](x)',
    '![i *j*](x)',
    '[r]',
    '`k \\| l`',
    '`` m ` n ``',
    '\t',
    '\f',
    '\ufeff',
    '$',
    '~~',
  ],
)
const space = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '  \n',
  '\\\n',
  '\n  ',
  '\n\t',
)
const words = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.flat().join(''))
const phrasing = fc.oneof(
  { weight: 3, arbitrary: words },
  fc
    .tuple(fc.constantFrom('*', '**', '_', '~~', '`', '``'), words)
    .map(([mark, text]) => mark + text + mark),
  words.map((text) => `[${text}](x "y")`),
  words.map((text) => `![${text}](x)`),
  words.map((text) => `[${text}][r]`),
)
const line = fc.array(phrasing, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const block = fc.oneof(
  { weight: 3, arbitrary: line },
  line.map((text) => `# ${text}`),
  line.map((text) => `${text}\n===`),
  line.map((text) => `| ${text} | b |\n| - | - |\n| ${text} | |`),
  line.map((text) => `[^1]: ${text}\n\n    ${text}`),
  fc.constantFrom('[r]: u', '---', '```\ncode\n```', '<div>\nx', 'They shall:', '    code'),
)
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '> ',
  '>',
  '- ',
  '1. ',
  '- [ ] ',
  '- [x]\t',
  '7) ',
  '> > ',
  '  - ',
  '> - ',
)
const end = fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n\n\n', '\r\r')
const source = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff', '---\ntitle: t\n---\n', '\ufeff---\nlang: en\n---\n\n'),
    fc.array(fc.tuple(prefix, block, end), { maxLength: 6 }),
  )
  .map(([start, blocks]) => start + blocks.flat().join(''))

test('whatever the Markdown, the map is exact and the blocks are whole', patience, () => {
  fc.assert(
    fc.property(source, (text) => expectSound(parseText(text, { mediaType: 'text/markdown' }))),
    { numRuns: 300 },
  )
})

test('whatever the Markdown, the tree is that of plain remark', patience, () => {
  fc.assert(
    fc.property(source, (text) => {
      expect(parseText(text, { mediaType: 'text/markdown' }).tree).toEqual(plain.parse(text))
    }),
    { numRuns: 300 },
  )
})

/** What GFM is made of, in pieces too small to be it. */
const almostGfm = fc
  .array(
    fc.constantFrom(
      ...['a', 'b', ' ', '\n', '\n', ':', '-', '--', '[', ']', 'x', '^', '(', ')', '"'],
      ...['http', 'https:', '/', 'www', '.', 'mailto:', 'c.example', '1. ', '- ', '> ', '# ', '*'],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

test('GFM that is only hinted at reads as GFM reads it', patience, () => {
  fc.assert(
    fc.property(almostGfm, (text) => {
      expect(parseText(text, { mediaType: 'text/markdown' }).tree).toEqual(plain.parse(text))
    }),
    { numRuns: 2_000 },
  )
})

test(
  'whatever the Markdown, a span in a block finds its way to the source and back',
  patience,
  () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), fc.nat(), (text, which, from, length) => {
        const parsed = parseText(text, { mediaType: 'text/markdown' })
        const { span } = parsed.blocks[which % Math.max(1, parsed.blocks.length)] ?? {}
        if (!span) return
        const start = span.start + (from % (span.end - span.start))
        expectRoundTrip(parsed, { start, end: start + 1 + (length % (span.end - start)) })
      }),
      { numRuns: 300 },
    )
  },
)
