import type { Parsed } from '@claimtrail/model'
import type { Heading, Root } from 'mdast'
import { toString as toWords } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { toUsable } from '../clean-text.ts'
import type { SourceText } from '../decode.ts'
import { TooDeepError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { assemble } from '../parsed.ts'
import { toBlocks } from './blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { remarkSourceMap } from './remark-source-map.ts'
import { walkTree } from './tree-walk.ts'

const commonMark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkSourceMap).freeze()
const gfm = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkSourceMap)
  .freeze()

/**
 * Whatever GFM adds to CommonMark holds one of these (a table may be a colon and dashes, and an address may be written
 * with escapes or entities). Where none stands, its extensions change nothing and cost half as much again (bench/parse).
 */
const gfmSign = /[|~@&\\]|:-|-:|\[\^|\[[\sx]\]|www\.|https?:\/\//i

/**
 * Take a decoded Markdown file apart: GFM with YAML front matter.
 *
 * @throws {@link TooDeepError} It nests deeper than the limit, or than the parser's stack.
 */
export function markdownParsed(source: SourceText, limits: Limits): Parsed {
  const tree = parseTree(source, limits)
  const shift = source.text.startsWith('\ufeff') ? 1 : 0
  const { clean, blocks } = toBlocks(tree, { text: source.text, shift })
  const frontMatter = readFrontMatter(tree)
  const title = frontMatter.meta.title ?? findTitle(tree)
  return assemble({
    source: { ...source, problems: [...source.problems, ...frontMatter.problems] },
    tree,
    clean,
    blocks,
    mediaType: 'text/markdown',
    format: { name: 'markdown', version: '1' },
    meta: { ...frontMatter.meta, ...(title !== undefined && { title }) },
  })
}

function parseTree({ text, path }: SourceText, limits: Limits): Root {
  // The parser needs seconds to find out, since its time grows with the square of this depth.
  if (quoteDepth(text) > limits.depth) throw new TooDeepError(path, limits.depth)
  const tree = parseOrRefuse(text, path, limits)
  for (const { depth } of walkTree(tree)) {
    if (depth > limits.depth) throw new TooDeepError(path, limits.depth)
  }
  return tree
}

/** The largest number of `>` that open a line. */
function quoteDepth(text: string): number {
  let deepest = 0
  for (const [prefix] of text.matchAll(/^[ \t]*>[ \t>]*/gm)) {
    deepest = Math.max(deepest, prefix.replace(/[ \t]/g, '').length)
  }
  return deepest
}

/** The parser walks its tree by recursion, so that a deep one overflows the stack: a `RangeError`. */
function parseOrRefuse(text: string, path: string, limits: Limits): Root {
  try {
    return (gfmSign.test(text) ? gfm : commonMark).parse(text)
  } catch (cause) {
    if (cause instanceof RangeError) throw new TooDeepError(path, limits.depth, { cause })
    throw cause
  }
}

/** The words of the first heading of level 1. */
function findTitle(tree: Root): string | undefined {
  for (const { node } of walkTree(tree)) {
    if (isTitle(node)) {
      const words = toUsable(toWords(node, { includeHtml: false }))
        .replace(/\s+/g, ' ')
        .trim()
      if (words !== '') return words
    }
  }
  return undefined
}

function isTitle(node: { readonly type: string; readonly depth?: number }): node is Heading {
  return node.type === 'heading' && node.depth === 1
}
