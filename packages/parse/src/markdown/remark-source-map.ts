import type { SegmentKind } from '@claimtrail/text'
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { noteAtoms, noteSegment } from './node-segments.ts'

/** A node on the compiler's stack. */
type StackNode = CompileContext['stack'][number]
type Point = Pick<Token['start'], 'line' | 'column' | 'offset'>

/**
 * remark plugin: note, token by token, where every character of the tree's text came from. The tree stays as it is.
 *
 * Positions alone cannot tell: entities, escapes, indentation, `> ` prefixes, tabs and table pipes make `node.value`
 * differ from the source between the node's ends. So the exit handlers of mdast-util-from-markdown are repeated here,
 * each with a note. The notes are read by the Markdown format of this package.
 */
export function remarkSourceMap(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  // First, so that the transform sees the text nodes before GFM's transform cuts them at addresses.
  data.fromMarkdownExtensions.unshift(sourceMapExtension)
}

const copy = appendAs('copy')

const sourceMapExtension: Extension = {
  transforms: [noteAtoms],
  exit: {
    data: copy,
    codeTextData: copy,
    characterEscapeValue: copy,
    characterReferenceValue,
    lineEnding,
    autolinkProtocol: autolink(''),
    autolinkEmail: autolink('mailto:'),
  },
}

function appendAs(kind: SegmentKind): Handle {
  return function (token) {
    const tail = this.stack.pop()
    if (!tail) return
    append(this, tail, this.sliceSerialize(token), token, kind)
    if ('position' in tail && tail.position) tail.position.end = placeOf(token.end)
  }
}

/** `<https://…>`, `<a@b>` and GFM's bare addresses: the text is the token, and the link around it gets the URL. */
function autolink(scheme: string): Handle {
  return function (token) {
    copy.call(this, token)
    const link = this.stack.at(-1)
    if (link?.type === 'link') link.url = scheme + this.sliceSerialize(token)
  }
}

function characterReferenceValue(this: CompileContext, token: Token): void {
  const tail = this.stack.at(-1)
  const type = this.data.characterReferenceType
  const digits = this.sliceSerialize(token)
  const isDecimal = type === 'characterReferenceMarkerNumeric'
  const value = type
    ? decodeNumericCharacterReference(digits, isDecimal ? 10 : 16)
    : decodeNamedCharacterReference(digits) || ''
  this.data.characterReferenceType = undefined
  // The whole `&name;`, `&#1;` or `&#x1;` stands for the value, and it never crosses a line.
  const markerLength = type ? (isDecimal ? 2 : 3) : 1
  const start = { ...token.start, offset: token.start.offset - markerLength }
  const end = { ...token.end, offset: token.end.offset + 1 }
  if (tail) append(this, tail, value, { start, end }, 'replaced')
}

function lineEnding(this: CompileContext, token: Token): void {
  const context = this.stack.at(-1)
  if (!context || !('children' in context)) return
  if (this.data.atHardBreak) {
    const position = context.children.at(-1)?.position
    if (position) position.end = placeOf(token.end)
    this.data.atHardBreak = undefined
    return
  }
  const slurp = this.data.setextHeadingSlurpLineEnding
  if (slurp || !this.config.canContainEols.includes(context.type)) return
  this.config.enter.data?.call(this, token)
  copy.call(this, token)
}

function append(
  context: CompileContext,
  tail: StackNode,
  text: string,
  token: { readonly start: Point; readonly end: Point },
  kind: SegmentKind,
): void {
  if (!('value' in tail)) return
  const start = tail.value.length
  tail.value += text
  const [sourceStart, sourceEnd] = [token.start.offset, token.end.offset]
  noteSegment(ownerOf(context, tail), {
    start,
    end: tail.value.length,
    sourceStart,
    sourceEnd,
    kind,
  })
}

/** Inline code collects its text in a fragment that is thrown away: the note belongs to the code node below. */
function ownerOf({ stack }: CompileContext, tail: StackNode): StackNode {
  const parentIndex = stack.at(-1) === tail ? -2 : -1
  const holder = stack.at(parentIndex - 1)
  return stack.at(parentIndex)?.type === 'fragment' && holder?.type === 'inlineCode' ? holder : tail
}

function placeOf({ line, column, offset }: Point): Point {
  return { line, column, offset }
}
