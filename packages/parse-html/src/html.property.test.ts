import { defaultLimits } from '@claimtrail/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlParsed } from './html-parsed.ts'

const patience = { timeout: 30_000 }

const words = fc.constantFrom(
  ...[
    'Norland',
    'shall',
    'a',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\u00a0',
    '\u00ad',
    '👍🏽',
    'e\u0301',
  ],
  ...[
    '&amp;',
    '&amp',
    '&notit;',
    '&#10;',
    '&#13;',
    '&#146;',
    '&#0;',
    '&#xD800;',
    '&NotEqualTilde;',
    '&nosuch;',
    '&',
  ],
  ...[
    '<',
    '>',
    '</',
    '\ud83d',
    '\ude00',
    '\ufeff',
    '"',
    "'",
    '\u2028',
    '\0',
    '</x>',
    '</p>',
    '<!-- c -->',
    '<br>',
    '</br>',
  ],
  ...[
    '<wbr>',
    '<img alt=x>',
    '<hr>',
    '<tr>',
    '<body>',
    '<?x>',
    '<![CDATA[y]]>',
    '<sup>1</sup>',
    '<a href="#n">1</a>',
  ],
)
const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))
const wrappers = [
  ...[
    'p',
    'div',
    'b',
    'a',
    'li',
    'ul',
    'ol',
    'td',
    'tr',
    'table',
    'h2',
    'pre',
    'sup',
    'span',
    'blockquote',
    'nav',
  ],
  ...[
    'main',
    'article',
    'figcaption',
    'dl',
    'dd',
    'form',
    'select',
    'svg',
    'textarea',
    'title',
    'script',
    'caption',
  ],
]
const element = fc
  .tuple(fc.constantFrom(...wrappers), text, text, fc.boolean(), fc.boolean())
  .map(([name, inside, after, isClosed, isNote]) => {
    const id = isNote ? ' id="n"' : ''
    return `<${name}${id}>${inside}${isClosed ? `</${name}>` : ''}${after}`
  })
const page = fc
  .tuple(
    fc.constantFrom('', '\ufeff', '<!doctype html><html>'),
    fc.array(element, { maxLength: 8 }),
  )
  .map(([start, elements]) => start + elements.join(''))

const read = (text: string) =>
  htmlParsed({ path: 'page.html', text, charset: 'unicode', problems: [] }, defaultLimits)

test('whatever the page, copies are the same characters and blocks are whole', patience, () => {
  fc.assert(
    fc.property(page, (source) => {
      const parsed = read(source)
      const wrong = parsed.map.segments.filter(
        ({ kind, start, end, sourceStart, sourceEnd }) =>
          sourceEnd <= sourceStart ||
          (kind === 'copy' &&
            parsed.text.slice(start, end) !== parsed.sourceText.slice(sourceStart, sourceEnd)),
      )
      expect(wrong).toEqual([])
      const blocks = parsed.blocks.map(({ span }) => parsed.text.slice(span.start, span.end))
      expect(blocks.join('\n\n')).toBe(parsed.text)
      expect(blocks.filter((block) => block.trim() !== block || /\n\s*\n/.test(block))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test(
  'whatever the page, unless its tables push text out, a word finds its way to the source and back',
  patience,
  () => {
    fc.assert(
      fc.property(page, (source) => {
        const { text, map } = read(source)
        // Between the two halves of a word that was moved together, other text may stand in the source.
        const isMoved = map.segments.some(
          (segment, index) => segment.sourceStart < (map.segments[index - 1]?.sourceEnd ?? 0),
        )
        if (isMoved) return
        const atoms = map.segments.filter(({ kind }) => kind !== 'copy')
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const span = { start: index, end: index + word.length }
          const isCut = atoms.some(
            ({ start, end }) =>
              (start < span.start && span.start < end) || (start < span.end && span.end < end),
          )
          if (!isCut) expect(map.toClean(map.toSource(span))).toEqual(span)
        }
      }),
      { numRuns: 300 },
    )
  },
)
