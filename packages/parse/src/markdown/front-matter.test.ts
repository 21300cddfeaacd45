import { expect, test } from 'vitest'
import { parseText } from '../parse-text.ts'

function read(source: string) {
  const { meta, problems } = parseText(`---\n${source}\n---\n\n# Heading *one*\n\nText.`, {
    mediaType: 'text/markdown',
  })
  return { meta, problems: problems.map(({ code, lineNumber }) => ({ code, lineNumber })) }
}

const heading = { title: 'Heading one' }

test('front matter becomes metadata, under our names', () => {
  const source =
    'title: "On: Ostia"\ndate: 2020-02-29\nlang: en\npublisher: Ostia Press\nlicense: CC0-1.0\nurl: https://a.example\nmore: [x]'
  expect(read(source)).toEqual({
    meta: {
      title: 'On: Ostia',
      documentDate: '2020-02-29',
      language: 'en',
      publisher: 'Ostia Press',
      licence: 'CC0-1.0',
      url: 'https://a.example',
    },
    problems: [],
  })
})

test('without a title the first heading of level 1 is the title', () => {
  expect(read('lang: en').meta).toEqual({ ...heading, language: 'en' })
  const { meta } = parseText('## Two\n\n# A *b* &amp; <i>c</i>\n\n# D', {
    mediaType: 'text/markdown',
  })
  expect(meta).toEqual({ title: 'A b & c' })
})

test('a date with a time gives its day; one that the calendar does not have is a problem', () => {
  expect(read('date: 2020-02-29T10:00:00Z').meta.documentDate).toBe('2020-02-29')
  const problems = [{ code: 'bad-document-date', lineNumber: 1 }]
  expect(read('date: 2021-02-29')).toEqual({ meta: heading, problems })
  expect(read('date: last week')).toEqual({ meta: heading, problems })
})

test('characters that no store can keep do not reach the metadata', () => {
  expect(read('title: "a\\0b"').meta.title).toBe('a\ufffdb')
})

test.each([
  ['broken YAML', 'a: [b'],
  ['a list', '- a'],
  [
    'aliases that multiply',
    'a: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c]',
  ],
  ['brackets without end', `a: ${'['.repeat(20_000)}`],
  ['more text than front matter has', `a: ${'x'.repeat(40_000)}`],
])('%s is a problem, and the text is still read', (_, source) => {
  expect(read(source)).toEqual({
    meta: heading,
    problems: [{ code: 'bad-front-matter', lineNumber: 1 }],
  })
})
