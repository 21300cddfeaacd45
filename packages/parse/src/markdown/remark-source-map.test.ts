import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { segmentsOf } from './node-segments.ts'
import { remarkSourceMap } from './remark-source-map.ts'
import { walkTree } from './tree-walk.ts'

const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm)

test.each([
  'a &amp; b\\*c\n  d <b>e</b>  \nf',
  '- [ ] a `b` <https://c.example> d@e.example http://f.example/&amp;',
  'Setext\nheading\n---\n\n![alt *x*](y "z &amp; w") [r][s]\n\n[s]: t',
  '\ufeff> a\0\t`` b ` c ``\r\n> d\n\n| a \\| b | `c \\| d` |\n| - | - |\n| www.e.example | f\\_g@h.example |',
])('the tree of %j is that of plain remark, in either order of plugins', (source) => {
  const expected = plain().parse(source)
  expect(plain().use(remarkSourceMap).parse(source)).toEqual(expected)
  const first = unified()
    .use(remarkSourceMap)
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
  expect(first.parse(source)).toEqual(expected)
})

test('every text node knows where its characters came from', () => {
  const source = 'a &amp; *b\\_c*'
  const tree: Root = unified().use(remarkParse).use(remarkSourceMap).parse(source)
  const texts = [...walkTree(tree)].filter(({ node }) => node.type === 'text')
  const sources = texts.map(({ node }) =>
    segmentsOf(node).map((segment) => source.slice(segment.sourceStart, segment.sourceEnd)),
  )
  expect(sources).toEqual([
    ['a ', '&amp;', ' '],
    ['b', '_c'],
  ])
})
