import { expect, test } from 'vitest'
import { parseText } from '../parse-text.ts'
import { readRows } from './lines.ts'
import { findFurniture } from './page-furniture.ts'

/** The lines that belong to the page. */
function furniture(text: string): readonly string[] {
  const rows = readRows(text)
  return [...findFurniture(rows)]
    .sort((one, other) => one - other)
    .map((row) => rows[row]?.line?.text ?? '')
}

test.each(['- 12 -', 'Page 3 of 10', '[p. 4]', '3 of 10', '*27', '[804 F.3d 933]'])(
  'a line that reads %j is a page mark',
  (mark) => {
    expect(furniture(`They met.\n\n${mark}\n\nThey left.`)).toEqual([mark])
  },
)

test.each(['12', '(12)', 'Page three', '1.', 'Article 4', '...', '* * *', 'Part 3 of 10'])(
  'a line that reads %j is none',
  (line) => {
    expect(furniture(`They met.\n\n${line}\n\nThey left.`)).toEqual([])
  },
)

test('a bare number is a page mark where pages meet and where it interrupts a sentence', () => {
  expect(furniture('They met.\n\n12\f\nThey left.')).toEqual(['12'])
  expect(furniture('They met and\n\n12\n\nleft.')).toEqual(['12'])
})

test('a rule is furniture when it touches text', () => {
  expect(furniture('Background\n==========\nThey met.')).toEqual(['=========='])
  expect(furniture('They met.\n\n_____\n\nThey left.')).toEqual([])
})

test('lines that come back where pages meet are running heads, titles and articles are not', () => {
  const pages = [
    'Varn Accord\n\nThey met.',
    'Varn Accord\n\nThey left.',
    'Varn Accord\n\nThey died.',
  ]
  expect(furniture(pages.join('\n\f\n'))).toEqual(['Varn Accord', 'Varn Accord'])
  expect(furniture('Article 1\nThey met.\n\f\nArticle 2\nThey left.')).toEqual([])
})

test('a line that counts pages is a running head when it comes back', () => {
  const head = 'THE CEASEFIRE          '
  expect(furniture(`${head}17\n\nThey met and\n\n${head}18\n\nleft.`)).toHaveLength(2)
  expect(furniture(`${head}17\n\nThey met.`)).toEqual([])
})

test('a head that shows up once is told by the sentence that it interrupts', () => {
  expect(furniture('They put up notices and\n\n- 4 -\n\nThe Panel\n\nleft.')).toEqual([
    '- 4 -',
    'The Panel',
  ])
  expect(furniture('They put up notices.\n\n- 4 -\n\nThe Panel\n\nThey left.')).toEqual(['- 4 -'])
})

test('a hundred thousand rules in a row are read like any other lines', () => {
  const text = `${'----\n'.repeat(100_000)}They met.`
  expect(parseText(text, { mediaType: 'text/plain' }).blocks).toHaveLength(100_001)
})
