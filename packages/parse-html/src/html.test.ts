import type { Block, Parsed } from '@claimtrail/model'
import {
  defaultLimits,
  NotTextError,
  parse,
  SourceTooLargeError,
  TooDeepError,
  UnreadableSourceError,
  UnsupportedFormatError,
} from '@claimtrail/parse'
import { describeFormat } from '@claimtrail/parse/contract'
import { describe, expect, test } from 'vitest'
import { html } from './html.ts'

const fileOf = (content: string | Uint8Array, path = 'page.html') => ({
  id: 'page',
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

const read = (content: string | Uint8Array): Promise<Parsed> => parse(fileOf(content), [html])

const wordsOf = (parsed: Parsed, block: Block | undefined): string =>
  block ? parsed.text.slice(block.span.start, block.span.end) : ''

/** Each block as its kind and words. */
async function blocksOf(content: string): Promise<readonly (readonly [string, string])[]> {
  const parsed = await read(content)
  return parsed.blocks.map((block) => [block.kind, wordsOf(parsed, block)] as const)
}

describeFormat(html, [
  {
    name: 'a page',
    file: fileOf(
      '\ufeff<!DOCTYPE html><html lang="en"><title>Accord</title><nav>Home</nav><main><h1>Accord</h1>\r\n' +
        '<p>The Parties <b>shall</b>\r\n  withdraw&nbsp;&amp; leave<sup><a href="#n1">1</a></sup>.<br>They met&#146;s</p>' +
        '<ol start="4"><li>one<li>two<ul><li>three</ul></ol><table><tr><th>A<td>B<tr><td>C<td>D</table>' +
        '<blockquote>said</blockquote><p id="n1">A note.</p></main>',
    ),
  },
  { name: 'an empty page', file: fileOf('<!doctype html>') },
])

describe('what is text', () => {
  test('navigation, banners and side notes are artifacts; scripts, styles and hidden parts are nothing', async () => {
    const page =
      '<header>Ostia Times</header><nav>Home</nav><p>They met.</p><aside>Read more</aside><footer>Imprint</footer>' +
      '<script>x()</script><style>p{}</style><p hidden>a</p><p aria-hidden="true">b</p><p style="display: none">c</p>' +
      '<template>d</template><noscript>e</noscript><textarea>f</textarea><svg><text>g</text></svg><div role="navigation">Up</div>'
    expect(await blocksOf(page)).toEqual([
      ['artifact', 'Ostia Times'],
      ['artifact', 'Home'],
      ['paragraph', 'They met.'],
      ['artifact', 'Read more'],
      ['artifact', 'Imprint'],
      ['artifact', 'Up'],
    ])
  })

  test('the main part is preferred, and a header in it is text', async () => {
    const page =
      '<div>Skip to content</div><main><header><h1>Accord</h1></header><p>They met.</p></main>'
    expect(await blocksOf(page)).toEqual([
      ['artifact', 'Skip to content'],
      ['heading', 'Accord'],
      ['paragraph', 'They met.'],
    ])
  })

  test('an only article is the main part, one of many teasers is not, and an empty main is none', async () => {
    const story = '<article><p>The ministers of Norland and Sudria met in Ostia.</p></article>'
    const [, story1] = await blocksOf(`<p>Share</p>${story}`)
    expect((await blocksOf(`<p>Share</p>${story}`))[0]).toEqual(['artifact', 'Share'])
    expect(story1?.[0]).toBe('paragraph')
    expect((await blocksOf(`<p>Share</p>${story}${story}`))[0]).toEqual(['paragraph', 'Share'])
    expect(await blocksOf('<p>They met.</p><main></main>')).toEqual([['paragraph', 'They met.']])
  })

  test('white space collapses across tags, breaks end lines, two breaks end a paragraph', async () => {
    const page =
      '<p>  The\n\t Parties <b> shall</b>\r\n<i> meet </i> <br>  in Ostia.<br> &nbsp;<br/>They did. </p>'
    expect(await blocksOf(page)).toEqual([
      ['paragraph', 'The Parties shall meet\nin Ostia.'],
      ['paragraph', 'They did.'],
    ])
  })

  test('preformatted text keeps its lines, and blank lines part its paragraphs', async () => {
    const page = '<pre>\r\nArticle 1\r\n  The  Parties\r\n\r\nArticle 2</pre>'
    expect(await blocksOf(page)).toEqual([
      ['paragraph', 'Article 1\n  The  Parties'],
      ['paragraph', 'Article 2'],
    ])
    expect(await blocksOf('<pre><code>a = b</code></pre>')).toEqual([['artifact', 'a = b']])
  })

  test('struck text is left out, with a problem', async () => {
    const parsed = await read('<p>They <del>shall</del><ins>may</ins> go.</p>')
    expect(parsed.text).toBe('They may go.')
    expect(parsed.problems.map(({ code }) => code)).toEqual(['tracked-changes'])
  })

  test('soft hyphens vanish', async () => {
    expect((await read('<p>commit&shy;ment\u00ads</p>')).text).toBe('commitments')
  })
})

describe('structure', () => {
  test('headings have levels, captions and quotes their kinds', async () => {
    const parsed = await read(
      '<h1>A</h1><h3>B</h3><div role="heading" aria-level="4">C</div><figure><img alt="x"><figcaption>D</figcaption></figure><blockquote><p>E</p></blockquote>',
    )
    expect(parsed.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 3],
      ['heading', 4],
      ['caption', undefined],
      ['quote', undefined],
    ])
  })

  test('items have the labels that browsers show, depths, and lead-ins', async () => {
    const parsed = await read(
      '<p>They shall:</p><ol start="3"><li>a<li value="7">b<ol type="a"><li>c<li>d</ol><li>e</ol>' +
        '<ol type="I" reversed><li>f<li>g</ol><ul><li>h</ul><ol style="list-style: none"><li>(i) i</ol>',
    )
    expect(
      parsed.blocks.map((block) => [
        wordsOf(parsed, block),
        block.item?.label,
        block.item?.depth,
        block.leadIn,
      ]),
    ).toEqual([
      ['They shall:', undefined, undefined, undefined],
      ['a', '3.', 1, 0],
      ['b', '7.', 1, 0],
      ['c', 'a.', 2, 0],
      ['d', 'b.', 2, 0],
      ['e', '8.', 1, 0],
      ['f', 'II.', 1, 0],
      ['g', 'I.', 1, 0],
      ['h', '•', 1, 0],
      ['(i) i', '', 1, 0],
    ])
  })

  test('cells have row, column and header, also where cells span', async () => {
    const parsed = await read(
      '<table><caption>T</caption><thead><tr><td>A<td colspan="2">B</thead>' +
        '<tr><th scope="row" rowspan="2">C<td>D<td>E<tr><td>F<td>G</table>',
    )
    expect(
      parsed.blocks.map((block) => [
        wordsOf(parsed, block),
        block.cell?.row,
        block.cell?.column,
        block.cell?.header,
      ]),
    ).toEqual([
      ['T', undefined, undefined, undefined],
      ['A', 0, 0, true],
      ['B', 0, 1, true],
      ['C', 1, 0, false],
      ['D', 1, 1, false],
      ['E', 1, 2, false],
      ['F', 2, 1, false],
      ['G', 2, 2, false],
    ])
  })

  test('tables that lay a page out have no cells', async () => {
    const page = '<table><tr><td>Menu<td><table role="none"><tr><td>They met.<td>x</table></table>'
    expect((await blocksOf(page)).map(([kind]) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  test.each([
    ['a raised link', '<sup id="c"><a href="#n">1</a></sup>', '<a href="#c">^</a> '],
    ['a link around a raised mark', '<a href="#n" id="c"><sup>[1]</sup></a>', ''],
    ['brackets around the link', '<sup>[<a href="#n" name="c">1</a>]</sup>', '<a href="#c">1</a> '],
    ['a note by its role', '<a role="doc-noteref" href="#n">1</a>', ''],
  ])('%s calls its footnote and has no width', async (_, call, back) => {
    const parsed = await read(`<p>They met${call}.</p><p>Later.</p><p id="n">${back}In Ostia.</p>`)
    expect(parsed.text).toBe('They met.\n\nLater.\n\nIn Ostia.')
    expect(parsed.blocks[2]).toMatchObject({ kind: 'footnote', noteOf: 8 })
  })

  test("a note of Word's pages is found by its name", async () => {
    const parsed = await read(
      '<p>They met.<a href="#_ftn1" name="_ftnref1">[1]</a></p><div><p><a href="#_ftnref1" name="_ftn1">[1]</a> In Ostia.</p></div>',
    )
    expect(parsed.text).toBe('They met.\n\nIn Ostia.')
    expect(parsed.blocks[1]).toMatchObject({ kind: 'footnote', noteOf: 9 })
  })

  test('a raised number without a link is a mark behind punctuation only', async () => {
    const page = '<p>They met.<sup>3</sup> It has 4 km<sup>2</sup>, on the 5<sup>th</sup>.</p>'
    expect((await read(page)).text).toBe('They met. It has 4 km2, on the 5th.')
  })

  test('the page says what it is', async () => {
    const head =
      '<html lang="en-GB"><title> The\n Accord </title><meta property="article:published_time" content="2031-05-01T10:00Z">'
    expect((await read(`${head}<p>x`)).meta).toEqual({
      title: 'The Accord',
      language: 'en-GB',
      documentDate: '2031-05-01',
    })
    expect((await read('<h1>A &amp; B</h1><time datetime="2031-02-03">3 Feb</time>')).meta).toEqual(
      {
        title: 'A & B',
        documentDate: '2031-02-03',
      },
    )
    const two = '<time datetime="2031-02-03">a</time><time datetime="2031-02-04">b</time>'
    expect((await read(two)).meta).toEqual({})
  })
})

describe('offsets', () => {
  test.each([
    ['entities', '<p>A &amp; B &eacute &#147;x&#x94; &notit; &NotEqualTilde;', '&eacute', 'é'],
    ['a line end of two characters', '<p>A\r\nB &lt;c&gt;', '&lt;', '<'],
    ['an ignored end tag', '<p>a</x title=">">&lt;b', '&lt;', '<'],
    ['a stray table text', 'one<table>two<tr><td>three</table>', 'two', 'two'],
    ['a preformatted start', '<pre>\r\n&amp;x</pre>', '&amp;', '&'],
    ['a byte order mark', '\ufeff<p>One &para; two', '&para;', '¶'],
  ])('%s: every character is found', async (_, page, inSource, inText) => {
    const parsed = await read(page)
    expect(parsed.map.segments.filter(({ kind }) => kind === 'opaque')).toEqual([])
    const start = parsed.text.indexOf(inText)
    const source = parsed.map.toSource({ start, end: start + inText.length })
    expect(parsed.sourceText.slice(source.start, source.end)).toBe(inSource)
  })
})

describe('which files', () => {
  test('first bytes count more than the extension, with a problem', async () => {
    const parsed = await parse(fileOf('<!-- x --> <!DOCTYPE html><p>a', 'page.txt'), [html])
    expect(parsed.problems.map(({ code }) => code)).toEqual(['unexpected-extension'])
    expect(html.accepts(fileOf('<p>a', 'page.txt'))).toBe(false)
    expect(html.accepts(fileOf('<p>a', 'page.HTM'))).toBe(true)
    expect(html.accepts(fileOf('%PDF-1.7', 'page.html'))).toBe(false)
    expect(html.accepts({ ...fileOf('<html>'), mediaType: 'text/plain' })).toBe(false)
  })

  test.each([
    ['the meta element', '<meta charset="iso-8859-2"><p>\xb1', 'ą'],
    [
      'a meta in the old way',
      '<meta http-equiv=x content="text/html; charset=windows-1251"><p>\xc0',
      'А',
    ],
    ['an XML declaration', '<?xml version="1.0" encoding="iso-8859-1"?><p>\x93', '“'],
    ['nothing', '<p>\x93', '“'],
    ['a meta that is wrong', '<meta charset=utf-8><p>\x93', '“'],
    ['a meta that nobody knows', '<meta charset=klingon><p>\x93', '“'],
  ])('the charset comes from %s', async (_, page, text) => {
    const bytes = Uint8Array.from(page, (character) => character.charCodeAt(0))
    expect((await read(bytes)).text).toBe(text)
  })

  test('bytes that are UTF-8 stand before a declaration that says otherwise, and it is told', async () => {
    const bytes = new TextEncoder().encode('<meta charset=windows-1252><p>“We agree”.')
    const parsed = await parse({ id: 'page', path: 'page.html', bytes }, [html])
    expect(parsed.text).toBe('“We agree”.')
    expect(parsed.charset).toBe('utf-8')
    expect(parsed.problems.map(({ code }) => code)).toContain('charset-mismatch')
    const { sourceStart = 0, sourceEnd } = parsed.map.segments[0] ?? {}
    expect(new TextDecoder().decode(bytes).slice(sourceStart, sourceEnd)).toBe('“We agree”.')
  })

  test('offsets count the decoded file, byte order mark included, whatever the charset', async () => {
    const page = '\ufeff<meta charset=windows-1252><p>“We &amp; they agree”.'
    const wide = new Uint8Array(Buffer.from(page, 'utf16le'))
    for (const bytes of [new TextEncoder().encode(page), wide]) {
      const { sourceText, text, map } = await parse({ id: 'page', path: 'page.html', bytes }, [
        html,
      ])
      expect(sourceText).toBe(page)
      const start = text.indexOf('they')
      const source = map.toSource({ start, end: start + 4 })
      expect(page.slice(source.start, source.end)).toBe('they')
    }
  })

  test('a charset that the user names stands before that of the file', async () => {
    const file = { ...fileOf('<meta charset=windows-1251><p>é'), charset: 'utf-8' }
    expect((await parse(file, [html])).text).toBe('é')
  })
})

describe('bad input', () => {
  test.each([
    ['divisions', '<div>'.repeat(5_000)],
    ['unclosed marks', '<p>'.concat('<b>'.repeat(600))],
    ['tables', '<table><tr><td>'.repeat(501)],
  ])('%s that nest too deep are refused', async (_, page) => {
    await expect(read(`${page}x`)).rejects.toThrow(TooDeepError)
  })

  test('marks that would be opened again in thousands of paragraphs are refused', async () => {
    const marks = Array.from({ length: 400 }, (_, index) => `<font size=${index}>`).join('')
    await expect(read(`<p>${marks}${'<p>x'.repeat(20_000)}`)).rejects.toThrow(TooDeepError)
  })

  test('thousands of paragraphs and items without end tags are no nesting', async () => {
    const parsed = await read(`${'<p>a'.repeat(2_000)}<ul>${'<li>b'.repeat(2_000)}`)
    expect(parsed.blocks).toHaveLength(4_000)
  })

  test('a page over a limit, a binary and an unknown charset are refused', async () => {
    const small = { ...defaultLimits, textLength: 10 }
    await expect(html.parse(fileOf('<p>0123456789'), small)).rejects.toThrow(SourceTooLargeError)
    await expect(read('%PDF-1.7')).rejects.toThrow(UnsupportedFormatError)
    await expect(read('<p>\0')).rejects.toThrow(NotTextError)
    const unknown = { ...fileOf('<p>a'), charset: 'klingon' }
    await expect(html.parse(unknown, defaultLimits)).rejects.toThrow(UnreadableSourceError)
  })

  test.each([
    ['angle brackets', '<p>a < b '],
    ['open tags', '<img x="'],
    ['ampersands', '&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['comments', '<!--'],
    ['end tags', 'x</y>'],
    ['breaks', '<br> '],
    ['rows', '<table><tr><td rowspan=9 colspan=1000>a</table>'],
    ['raised marks', '<sup><a href="#n">1</a></sup>'],
  ])('many %s take no more than their time', async (_, part) => {
    const page = part.repeat(Math.ceil(100_000 / part.length))
    const start = performance.now()
    await read(`<p>${page}`)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
