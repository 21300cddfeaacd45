import type { Segment } from '@claimtrail/text'
import type { Image, ImageReference, InlineCode, Nodes, Text } from 'mdast'
import type { Piece } from '../clean-text.ts'
import { atomsOf, type Leaf, segmentsOf } from './node-segments.ts'

/** The Markdown that a tree was made from. */
export interface MarkdownSource {
  readonly text: string
  /** 1 when the text starts with a byte order mark, which Markdown positions do not count. */
  readonly shift: number
}

/** A line break in HTML, which is the only one that a table cell can have. */
const lineBreakTag = /^<br\s*\/?>$/i

/** The pieces of clean text that a leaf stands for, in order. Markup has no width. */
export function piecesOf(leaf: Leaf, source: MarkdownSource): readonly Piece[] {
  return atomsOf(leaf).flatMap((atom) => atomPieces(atom, source))
}

function atomPieces(atom: Nodes, source: MarkdownSource): readonly Piece[] {
  switch (atom.type) {
    case 'text':
    case 'inlineCode':
      return valuePieces(atom, source)
    case 'break':
      return [wholePiece('\n', atom, source, 'replaced')]
    case 'html':
      return lineBreakTag.test(atom.value) ? [wholePiece('\n', atom, source, 'replaced')] : []
    case 'image':
    case 'imageReference':
      return atom.alt ? [quotedPiece(atom.alt, atom, source)] : []
    case 'footnoteReference':
      return [{ ...wholePiece('', atom, source, 'replaced'), call: atom.identifier }]
    default:
      return []
  }
}

/** What the tokens said about a value. When it does not read as the value, only the whole is known. */
function valuePieces(node: Text | InlineCode, source: MarkdownSource): readonly Piece[] {
  const pieces = notedSegments(node, source).map((segment): Piece => {
    const sourceStart = segment.sourceStart + source.shift
    const sourceEnd = segment.sourceEnd + source.shift
    const text =
      segment.kind === 'copy'
        ? source.text.slice(sourceStart, sourceEnd)
        : decodedText(node.value.slice(segment.start, segment.end))
    return { text, sourceStart, sourceEnd, kind: segment.kind }
  })
  const words = pieces.map((piece) => piece.text).join('')
  return isSameText(words, node.value) ? pieces : [quotedPiece(node.value, node, source)]
}

/** A line end that somebody wrote as a reference ends no line. */
function decodedText(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}

/** Markdown reads NUL as U+FFFD, and we read decoded line ends as spaces. */
function isSameText(words: string, value: string): boolean {
  const fold = (text: string) => decodedText(text.replaceAll('\0', '\ufffd'))
  return words === value || fold(words) === fold(value)
}

/** The segments of a value, after what GFM takes out of it when its tokens have been read. */
function notedSegments(node: Text | InlineCode, source: MarkdownSource): readonly Segment[] {
  const segments = segmentsOf(node)
  const lost = (segments.at(-1)?.end ?? 0) - node.value.length
  if (lost === 0) return segments
  return node.type === 'text'
    ? withoutStart(segments, lost)
    : segments.flatMap((segment) => withoutPipeEscapes(segment, source))
}

/** The text of a task item loses its first character, the white space after the box. */
function withoutStart(segments: readonly Segment[], count: number): readonly Segment[] {
  return segments
    .map((segment): Segment => {
      const cut = segment.kind === 'copy' ? Math.max(0, count - segment.start) : 0
      const start = Math.max(0, segment.start - count)
      const sourceStart = segment.sourceStart + cut
      return { ...segment, start, end: segment.end - count, sourceStart }
    })
    .filter((segment) => segment.end > segment.start)
}

/** Inline code in a table cell loses the backslash before each pipe; `\\` is read as a pair and stays. */
function withoutPipeEscapes(segment: Segment, source: MarkdownSource): readonly Segment[] {
  const from = segment.sourceStart + source.shift
  const code = source.text.slice(from, segment.sourceEnd + source.shift)
  const parts: Segment[] = []
  let { sourceStart } = segment
  for (const { 0: pair, index } of code.matchAll(/\\[\\|]/g)) {
    if (pair === '\\\\') continue
    parts.push({ ...segment, sourceStart, sourceEnd: segment.sourceStart + index })
    sourceStart = segment.sourceStart + index + 1
  }
  return [...parts, { ...segment, sourceStart }]
}

/** A node that stands for a text as a whole: a break, or a footnote call without width. */
function wholePiece(
  text: string,
  node: Nodes,
  source: MarkdownSource,
  kind: 'replaced' | 'opaque',
): Piece {
  const sourceStart = (node.position?.start.offset ?? 0) + source.shift
  const sourceEnd = (node.position?.end.offset ?? 0) + source.shift
  return { text, sourceStart, sourceEnd, kind }
}

/**
 * A text without notes: a copy where it stands right behind the node's opening mark, as image texts mostly do,
 * else opaque.
 */
function quotedPiece(
  text: string,
  node: Image | ImageReference | InlineCode | Text,
  source: MarkdownSource,
): Piece {
  const whole = wholePiece(text, node, source, 'opaque')
  const openings = { text: 0, inlineCode: 1, image: 2, imageReference: 2 }
  const sourceStart = whole.sourceStart + openings[node.type]
  if (!node.position || !source.text.startsWith(text, sourceStart)) return whole
  return { text, sourceStart, sourceEnd: sourceStart + text.length, kind: 'copy' }
}
