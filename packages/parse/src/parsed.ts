import type { Block, Parsed, Problem, SourceMeta } from '@claimtrail/model'
import { createOffsetMap, type OffsetMap } from '@claimtrail/text'
import type { Root } from 'mdast'
import { toBlockTree } from './block-tree.ts'
import { type CleanText, findUnusable } from './clean-text.ts'
import { lineNumberAt, type SourceText } from './decode.ts'

/** What a format has found in a source. */
export interface Findings {
  readonly source: SourceText
  /** The tree that the blocks make when absent. */
  readonly tree?: Root
  readonly clean: CleanText
  readonly blocks: readonly Block[]
  readonly mediaType: string
  readonly format: Parsed['format']
  readonly meta: SourceMeta
}

/** Put what a format found together, with the problems that every text can have. */
export function assemble(findings: Findings): Parsed {
  const { source, clean, blocks, mediaType, format, meta } = findings
  const map = createOffsetMap(clean.segments)
  const text = clean.toString()
  return {
    tree: findings.tree ?? toBlockTree({ text, sourceText: source.text, map, blocks }),
    text,
    sourceText: source.text,
    map,
    blocks,
    problems: [
      ...source.problems.map((problem) => toCleanSpan(problem, map)),
      ...emptyProblems(source.text, blocks),
      ...unusableProblems(source.text, map),
      ...opaqueProblems(clean),
    ],
    mediaType,
    charset: source.charset,
    format,
    meta,
  }
}

/** The decoder knows places in the source only. */
function toCleanSpan({ span, ...problem }: Problem, map: OffsetMap): Problem {
  const cleanSpan = span && map.toClean(span)
  return cleanSpan ? { ...problem, span: cleanSpan } : problem
}

function emptyProblems(text: string, blocks: readonly Block[]): readonly Problem[] {
  if (blocks.length > 0) return []
  const reason =
    text.trim() === ''
      ? 'The file is empty, so there is nothing to read.'
      : 'The file holds no prose, only code, markup or links, so there is nothing to read.'
  return [{ code: 'empty-source', reason, severity: 'warning' }]
}

function unusableProblems(text: string, map: OffsetMap): readonly Problem[] {
  const { count, first } = findUnusable(text)
  if (count === 0) return []
  const reason = `${count} characters that no store can keep (NUL, halves of surrogate pairs) read U+FFFD in the clean text.`
  const span = { start: first, end: first + 1 }
  const lineNumber = lineNumberAt(text, first)
  const problem: Problem = {
    code: 'unusable-characters',
    reason,
    severity: 'warning',
    span,
    lineNumber,
  }
  return [toCleanSpan(problem, map)]
}

/** Opaque text can be quoted, but its place in the file is known as a whole only. */
function opaqueProblems({ segments }: CleanText): readonly Problem[] {
  const opaque = segments.filter((segment) => segment.kind === 'opaque')
  const [first] = opaque
  if (!first) return []
  const count = opaque.reduce((sum, segment) => sum + segment.end - segment.start, 0)
  const reason = `${count} characters (image texts, markup that cannot be followed) are known by their whole element only, so their place in the file is approximate.`
  return [
    { code: 'opaque-text', reason, severity: 'info', span: { start: first.start, end: first.end } },
  ]
}
