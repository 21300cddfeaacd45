import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectRoundTrip, expectSound } from '../contract/sound.ts'
import { walkTree } from '../markdown/tree-walk.ts'
import { parseText } from '../parse-text.ts'

const piece = fc.constantFrom(
  ...[
    'The Parties',
    'shall',
    'leave.',
    'NORLAND',
    'Article 5',
    'Page 3 of 7',
    '- 4 -',
    '____',
    '1.',
    '(a)',
    '(i)',
    '1.1',
    '-',
    '•',
    ':',
    ',',
    '—',
  ],
  ...[
    'é',
    'e\u0301',
    '👍🏽',
    '\0',
    '\ud83d',
    '\ude00',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\f',
    '\t',
    '\v',
    ' ',
    ' ',
    ' ',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\r\n\r\n',
    '\n \n',
    'A sentence that is long enough to look like a wrapped line of prose',
  ],
)
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

function parsePlain(text: string) {
  return parseText(text, { mediaType: 'text/plain' })
}

test('whatever the text, the map is exact and every word is in a block', () => {
  fc.assert(
    fc.property(source, (text) => {
      const parsed = parsePlain(text)
      expectSound(parsed)
      expect(letters(parsed.text)).toEqual(letters(usable(text)))
    }),
    { numRuns: 500 },
  )
})

test('whatever the text, a span in a block finds its way to the source and back', () => {
  fc.assert(
    fc.property(source, fc.nat(), fc.nat(), fc.nat(), (text, which, from, length) => {
      const parsed = parsePlain(text)
      const { span } = parsed.blocks[which % Math.max(1, parsed.blocks.length)] ?? {}
      if (!span) return
      const start = span.start + (from % (span.end - span.start))
      expectRoundTrip(parsed, { start, end: start + 1 + (length % (span.end - start)) })
    }),
    { numRuns: 500 },
  )
})

test('paragraphs that blank lines part read as the file does', () => {
  const sentence = fc.constantFrom(
    'The Parties met.',
    'They left\r\nfor good.',
    'Nothing\nhappened, they said.',
  )
  fc.assert(
    fc.property(fc.array(sentence), (sentences) => {
      const text = sentences.join('\n\n')
      expect(parsePlain(text).text).toBe(text)
    }),
  )
})

test('the tree holds the words of every block at their place in the source', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { tree, blocks } = parsePlain(text)
      const nodes = [...walkTree(tree)].flatMap(({ node }) => (node.type === 'text' ? [node] : []))
      expect(nodes.length).toBeGreaterThanOrEqual(blocks.length)
      for (const { value, position } of nodes) {
        expect(text.slice(position?.start.offset, position?.end.offset)).toBe(value)
      }
    }),
  )
})

/** Page furniture comes behind the paragraph that it interrupts, so order is no measure. */
function letters(text: string): readonly string[] {
  return Array.from(text.replace(/\s/g, '')).sort()
}

function usable(text: string): string {
  return Array.from(text, (character) =>
    character === '\0' || /^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character,
  ).join('')
}
