import type { Parsed, Problem } from '@claimtrail/model'
import { type Limits, TooDeepError } from '@claimtrail/parse'
import { assemble, type SourceText } from '@claimtrail/parse/format-kit'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toBlocks } from './blocks.ts'
import { findFootnotes } from './footnotes.ts'
import { findMainPart } from './main-part.ts'
import { measureNesting } from './nesting.ts'
import { readPageMeta } from './page-meta.ts'
import { findLayoutTables } from './table-cells.ts'
import { walkElements, walkHtml } from './tree-walk.ts'

/**
 * Take a decoded HTML file apart.
 *
 * @throws {@link TooDeepError} It nests deeper than the limit.
 */
export function htmlParsed(source: SourceText, limits: Limits): Parsed {
  const root = parseTree(source, limits)
  const mainPart = findMainPart(root)
  const footnotes = findFootnotes(root)
  const layoutTables = findLayoutTables(root)
  const page = { source: source.text, footnotes, layoutTables, mainPart }
  const { clean, blocks } = toBlocks(root, page)
  return assemble({
    source: { ...source, problems: [...source.problems, ...changeProblems(root)] },
    clean,
    blocks,
    mediaType: 'text/html',
    format: { name: 'html', version: '1' },
    meta: readPageMeta(root),
  })
}

function parseTree({ text, path }: SourceText, limits: Limits): Root {
  const { depth, reopened } = measureNesting(text)
  if (depth > limits.depth || reopened > text.length) throw new TooDeepError(path, limits.depth)
  const root = parseOrRefuse(text, path, limits)
  for (const visit of walkHtml(root)) {
    // Text is no level of its own, and neither are the root, `html` and `body`.
    if (visit.depth > limits.depth + 4) throw new TooDeepError(path, limits.depth)
  }
  return root
}

/** The parser's tree is converted by recursion, so that a deep one overflows the stack: a `RangeError`. */
function parseOrRefuse(text: string, path: string, limits: Limits): Root {
  try {
    // To the parser a byte order mark is the first word of the body; a space keeps every offset.
    return fromHtml(text.replace(/^\ufeff/, ' '))
  } catch (cause) {
    if (cause instanceof RangeError) throw new TooDeepError(path, limits.depth, { cause })
    throw cause
  }
}

/** Struck text is left out, as an editor who accepts all changes would. */
function changeProblems(root: Root): readonly Problem[] {
  const counts = { del: 0, ins: 0 }
  for (const { tagName } of walkElements(root)) {
    if (tagName === 'del' || tagName === 'ins') counts[tagName] += 1
  }
  if (counts.del === 0) return []
  const reason = `The page marks ${counts.ins} insertions and ${counts.del} deletions. It was read with all of them accepted.`
  return [{ code: 'tracked-changes', reason, severity: 'warning' }]
}
