import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'
import type { TokenStretch } from './stretch.ts'

/**
 * The span of a place: from its first token to its last, with the part of a token where the old span began or
 * ended inside one, and with what the old span had outside its tokens (white space, markup) where that stands
 * here too.
 */
export function bordersOf(
  { before, after }: Alignment,
  span: Span,
  old: TokenStretch,
  { first, last }: TokenStretch,
): Span {
  const [oldStart, oldEnd] = [at(before.start, old.first), at(before.end, old.last - 1)]
  const [start, end] = [at(after.start, first), at(after.end, last - 1)]
  const isFirstSame = sameUnits(before, old.first, after, first)
  const isLastSame = sameUnits(before, old.last - 1, after, last - 1)
  const left = { text: after.text, border: start, token: start, limit: endBefore(after, first) }
  const right = { text: after.text, border: end, token: end, limit: startBehind(after, last) }
  const oldLeft = { text: before.text, border: span.start, token: oldStart, limit: 0 }
  const oldRight = { text: before.text, border: span.end, token: oldEnd, limit: 0 }
  return {
    start:
      span.start > oldStart
        ? isFirstSame
          ? start + span.start - oldStart
          : start
        : leftOf(oldLeft, left),
    end:
      span.end < oldEnd ? (isLastSame ? end - (oldEnd - span.end) : end) : rightOf(oldRight, right),
  }
}

function endBefore({ end }: Tokens, index: number): number {
  return index === 0 ? 0 : at(end, index - 1)
}

function startBehind({ text, start, count }: Tokens, index: number): number {
  return index === count ? text.length : at(start, index)
}

const markup = /[*_`#\\|>~]/
/** Markup, and the white space in it, at the end of what lies between two tokens. */
const markupAtEnd = /[*_`#\\|>~][*_`#\\|>~\s]*$/

/** Where a span begins: with what stood before its first token, or with other markup in the place of its own. */
function leftOf(old: Edge, now: Edge): number {
  const lead = old.text.slice(old.border, old.token)
  const { text, token } = now
  if (lead !== '' && text.slice(Math.max(now.limit, token - lead.length), token) === lead) {
    return token - lead.length
  }
  if (!markup.test(lead)) return token
  const gap = text.slice(now.limit, token)
  const line = gap.slice(gap.lastIndexOf('\n') + 1)
  return token - (markupAtEnd.exec(line)?.[0].length ?? 0)
}

/** Where a span ends: with what stood behind its last token, if that stands here too. */
function rightOf(old: Edge, now: Edge): number {
  const trail = old.text.slice(old.token, old.border)
  return now.text.startsWith(trail, now.token) ? now.token + trail.length : now.token
}

/** One end of a span: its border, the token next to it, and the next token outside. */
interface Edge {
  readonly text: string
  readonly border: number
  readonly token: number
  readonly limit: number
}

function sameUnits(one: Tokens, index: number, other: Tokens, otherIndex: number): boolean {
  const words = one.text.slice(at(one.start, index), at(one.end, index))
  return words === other.text.slice(at(other.start, otherIndex), at(other.end, otherIndex))
}
