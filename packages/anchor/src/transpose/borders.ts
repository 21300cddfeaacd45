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

/** Markup, and the white space in it, at the end or start of what lies between two tokens. */
const markupAtEnd = /[*_`#\\|>~][*_`#\\|>~\s]*$/
const gluedAtEnd = /(?:^|\s)[*_`~]+$/
const gluedAtStart = /^[*_`~]+(?=\s|$)/

/** Where a span begins when its first token begins at `start`: with the markup that it had, or has got. */
function leftOf(old: Edge, now: Edge): number {
  const lead = old.text.slice(old.border, old.token)
  const { text, token } = now
  if (lead !== '' && text.slice(Math.max(now.limit, token - lead.length), token) === lead) {
    return token - lead.length
  }
  const gap = text.slice(now.limit, token)
  const line = gap.slice(gap.lastIndexOf('\n') + 1)
  if (/[*_`#\\|>~]/.test(lead)) return token - (markupAtEnd.exec(line)?.[0].length ?? 0)
  const isBare = !/[*_`~]/.test(old.text.charAt(old.border - 1))
  return isBare ? token - (gluedAtEnd.exec(line)?.[0].trimStart().length ?? 0) : token
}

/** Where a span ends when its last token ends at `end`. */
function rightOf(old: Edge, now: Edge): number {
  const trail = old.text.slice(old.token, old.border)
  const { text, token } = now
  if (trail !== '' && text.startsWith(trail, token)) return token + trail.length
  const gap = text.slice(token, now.limit)
  const isBare = !/[*_`~]/.test(old.text.charAt(old.border))
  return isBare ? token + (gluedAtStart.exec(gap)?.[0].length ?? 0) : token
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
