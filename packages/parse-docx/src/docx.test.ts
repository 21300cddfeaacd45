import type { Parsed } from '@claimtrail/model'
import { parse } from '@claimtrail/parse'
import { describeFormat } from '@claimtrail/parse/contract'
import { describe, expect, test } from 'vitest'
import { docx } from './docx.ts'
import { type DocxParts, line, paragraph, run, writeDocx } from './write-docx.test.fixture.ts'

const fileOf = (bytes: Uint8Array, path = 'accord.docx') => ({ id: 'accord', path, bytes })
const read = (parts: DocxParts): Promise<Parsed> => parse(fileOf(writeDocx(parts)), [docx])

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbered = (id: number, at: number): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
const cell = (text: string, more = ''): string =>
  `<w:tc>${more && `<w:tcPr>${more}</w:tcPr>`}${line(text)}</w:tc>`

const treaty: DocxParts = {
  body:
    line('Accord of Ostia', '<w:pStyle w:val="Title"/>') +
    line('Withdrawal', `<w:pStyle w:val="H1"/>`) +
    paragraph(
      run('The Parties shall: ') +
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:tab/><w:t>now</w:t><w:br/><w:t>cease</w:t><w:noBreakHyphen/><w:t>fire, com</w:t><w:softHyphen/><w:t>ply &amp; report:</w:t></w:r>',
    ) +
    line('withdraw 👍🏽', numbered(1, 1)) +
    line('report', numbered(1, 1)) +
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A', '<w:gridSpan w:val="2"/>')}${cell('B')}</w:tr><w:tr>${cell('C')}${cell('')}${cell('D')}</w:tr></w:tbl>`,
  styles:
    style('Title', 'Title') +
    style('H1', 'heading 1', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Article %1.', '<w:pStyle w:val="H1"/>')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  footnotes: `<w:footnote w:id="0" w:type="separator">${line('---')}</w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' In Ostia.')}`)}</w:footnote>`,
  core: '<dc:title>The Accord</dc:title><dcterms:created>2031-05-01T10:00:00Z</dcterms:created>',
}

describeFormat(docx, [
  { name: 'a treaty', file: fileOf(writeDocx(treaty)) },
  { name: 'an empty document', file: fileOf(writeDocx({ body: '' })) },
])

test('a treaty is read with its labels, cells and notes', async () => {
  const parsed = await read(treaty)
  const { text, blocks } = parsed
  expect(
    blocks.map(({ kind, span, item, leadIn }) => [
      kind,
      text.slice(span.start, span.end),
      item?.label,
      leadIn,
    ]),
  ).toEqual([
    ['heading', 'Accord of Ostia', undefined, undefined],
    ['heading', 'Withdrawal', 'Article 1.', undefined],
    ['paragraph', 'The Parties shall: \tnow\ncease‑fire, comply & report:', undefined, undefined],
    ['listItem', 'withdraw 👍🏽', '(a)', 2],
    ['listItem', 'report', '(b)', 2],
    ['tableCell', 'A', undefined, undefined],
    ['tableCell', 'B', undefined, undefined],
    ['tableCell', 'C', undefined, undefined],
    ['tableCell', 'D', undefined, undefined],
    ['footnote', 'In Ostia.', undefined, undefined],
  ])
  expect(blocks.flatMap((block) => (block.cell ? [block.cell] : []))).toEqual([
    { row: 0, column: 0, header: true },
    { row: 0, column: 2, header: true },
    { row: 1, column: 0, header: false },
    { row: 1, column: 2, header: false },
  ])
  expect(text.slice(0, blocks[9]?.noteOf)).toMatch(/shall: $/)
  expect(parsed.meta).toEqual({ title: 'The Accord', documentDate: '2031-05-01' })
  expect(parsed.sourceText.split('\n').slice(0, 3)).toEqual([
    'Accord of Ostia',
    'Withdrawal',
    'The Parties shall: \tnow',
  ])
  const start = text.indexOf('comply')
  const source = parsed.map.toSource({ start, end: start + 6 })
  expect(parsed.sourceText.slice(source.start, source.end)).toBe('com\u00adply')
})

describe('what is text', () => {
  test('tracked changes are accepted, with a problem that counts them', async () => {
    const parsed = await read({
      body:
        paragraph(
          `${run('They ')}<w:del>${'<w:r><w:delText>shall</w:delText></w:r>'}</w:del><w:ins>${run('may')}</w:ins>${run(' go.')}<w:moveFrom>${run('x')}</w:moveFrom>`,
        ) +
        line('One ', '<w:rPr><w:del/></w:rPr>') +
        line('sentence.') +
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}</w:tr><w:tr>${cell('kept')}</w:tr></w:tbl>`,
    })
    expect(parsed.text).toBe('They may go.\n\nOne sentence.\n\nkept')
    expect(parsed.problems).toMatchObject([{ code: 'tracked-changes', span: { start: 5, end: 6 } }])
    expect(parsed.problems[0]?.reason).toContain('1 insertions, 3 deletions and 0 moves')
  })

  test('older properties of a changed paragraph do not count', async () => {
    const { blocks } = await read({
      body: line('a', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'),
    })
    expect(blocks[0]?.kind).toBe('paragraph')
  })

  test('field codes, comments, hidden text and doubles for old readers are none', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const { text } = await read({
      body: paragraph(
        `${run('See ')}${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${run('code')}${field('separate')}${run('Article 5')}${field('end')}` +
          `<w:r><w:commentReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>` +
          `<w:hyperlink>${run(' here.')}</w:hyperlink><Fallback>${run('twice')}</Fallback>`,
      ),
    })
    expect(text).toBe('See Article 5 here.')
  })

  test('a field without an end swallows its paragraph only', async () => {
    const body = `${paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')}${line('Later.')}`
    expect((await read({ body })).text).toBe('Later.')
  })

  test('a text box follows the paragraph that it hangs on', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${line('In the box.')}</w:txbxContent></w:pict></w:r>`
    const { text } = await read({ body: paragraph(`${run('Before')}${box}${run(' after.')}`) })
    expect(text).toBe('Before after.\n\nIn the box.')
  })

  test('white space at the edges counts only where it is preserved', async () => {
    const body = paragraph(`${run('a ')}<w:r><w:t>\n b </w:t></w:r>${run('c')}`)
    expect((await read({ body })).text).toBe('a bc')
  })

  test('a table of contents is an artifact; quotes and captions have their kinds', async () => {
    const styles = style('T', 'toc 1') + style('Q', 'Quote') + style('C', 'caption')
    const body = ['T', 'Q', 'C'].map((id) => line('x', `<w:pStyle w:val="${id}"/>`)).join('')
    const { blocks } = await read({ body, styles })
    expect(blocks.map(({ kind }) => kind)).toEqual(['artifact', 'quote', 'caption'])
  })

  test('a style takes its level from the one that it is based on, also in a circle', async () => {
    const styles =
      style('A', 'heading 2') +
      style('B', 'Own', '<w:basedOn w:val="A"/>') +
      style('X', 'X', '<w:basedOn w:val="Y"/>') +
      style('Y', 'Y', '<w:basedOn w:val="X"/>')
    const body = ['B', 'X'].map((id) => line('x', `<w:pStyle w:val="${id}"/>`)).join('')
    expect((await read({ body, styles })).blocks.map(({ level }) => level)).toEqual([2, undefined])
  })

  test('parts are found by their relationships, and strict documents are read', async () => {
    const strict = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    const files = {
      '_rels/.rels':
        '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/main2.xml"/></Relationships>',
      'word/main2.xml': `<x:document ${strict}><x:p><x:r><x:t>Strict.</x:t></x:r></x:p></x:document>`,
    }
    expect((await read({ body: '', files })).text).toBe('Strict.')
  })
})

describe('numbering', () => {
  const labels = async (numbering: string, refs: readonly (readonly [number, number])[]) => {
    const body = refs.map(([id, at]) => line('x', numbered(id, at))).join('')
    return (await read({ body, numbering })).blocks.map(({ item }) => item?.label)
  }
  const kind = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`

  test('levels count, restart and show each other', async () => {
    const levels =
      level(0, 'upperRoman', 'Part %1') +
      level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
      level(2, 'ordinalText', '%3', '<w:lvlRestart w:val="0"/>')
    const refs = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => [1, at] as const)
    expect(await labels(kind(levels), refs)).toEqual([
      'Part I',
      '1.1',
      'First',
      '1.2',
      'Second',
      'Part II',
      '2.1',
      'Third',
    ])
  })

  test('instances count on together unless one starts anew', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const refs = [1, 2, 3, 3].map((id) => [id, 0] as const)
    expect(await labels(kind(level(0, 'decimal', '%1)'), nums), refs)).toEqual([
      '1)',
      '2)',
      '5)',
      '6)',
    ])
  })

  test('bullets are no numbers, and an unknown or switched off numbering is none', async () => {
    const numbering = kind(level(0, 'bullet', '\uf0b7'))
    const body = [1, 9, 0].map((id) => line('x', numbered(id, 0))).join('')
    const { blocks } = await read({ body, numbering })
    expect(blocks.map(({ kind, item }) => [kind, item?.label, item?.ordered])).toEqual([
      ['listItem', '•', false],
      ['paragraph', undefined, undefined],
      ['paragraph', undefined, undefined],
    ])
  })
})
