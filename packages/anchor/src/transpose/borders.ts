import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
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
  return {
    start:
      span.start > oldStart
        ? isFirstSame
          ? start + span.start - oldStart
          : start
        : leftOf(before.text.slice(span.start, oldStart), after.text, start),
    end:
      span.end < oldEnd
        ? isLastSame
          ? end - (oldEnd - span.end)
          : end
        : rightOf(before.text.slice(oldEnd, span.end), after.text, end),
  }
}

/** Characters that set words without being words. */
const markup = /[*_`#\\|>~\u00ad\u200b-\u200d]/

/** Take along what stood before the first token. */
function leftOf(lead: string, text: string, start: number): number {
  if (lead === '') return start
  if (text.slice(Math.max(0, start - lead.length), start) === lead) return start - lead.length
  let offset = start
  let left = lead.length
  while (left > 0 && offset > 0 && markup.test(text.charAt(offset - 1))) {
    offset -= 1
    left -= 1
  }
  return offset
}

/** Take along what stood behind the last token. */
function rightOf(trail: string, text: string, end: number): number {
  return trail !== '' && text.startsWith(trail, end) ? end + trail.length : end
}

type Texts = Alignment['before']

function sameUnits(one: Texts, index: number, other: Texts, otherIndex: number): boolean {
  const words = one.text.slice(at(one.start, index), at(one.end, index))
  return words === other.text.slice(at(other.start, otherIndex), at(other.end, otherIndex))
}
