import type { Span } from '@claimtrail/text'
import type { Word } from './word.ts'

/** A stretch of words that may be the name of an actor, and what stands around it. */
export interface Name {
  readonly words: readonly Word[]
  readonly first: Word
  readonly last: Word
  readonly before?: Word
  readonly after?: Word
  /** The word before `before`. */
  readonly earlier?: Word
  /** The word after `after`. */
  readonly next?: Word
  /** A title or office directly before it. */
  readonly title?: Span
  /** Whether it stands at the very start of its sentence. */
  readonly opens: boolean
  /** Whether it stands in quotation marks by itself: the name of a text or a work. */
  readonly quoted: boolean
  /** Whether its acronym follows in brackets. */
  readonly abbreviated: boolean
}

/** Gather the name that reaches from one word to before another; `undefined` when that is no stretch. */
export function toName(
  all: readonly Word[],
  from: number,
  to: number,
  title: Span | undefined,
  lead: string,
): Name | undefined {
  const words = all.slice(from, to)
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return undefined
  const [earlier, before, after, next] = [all[from - 2], all[from - 1], all[to], all[to + 1]]
  return {
    words,
    first,
    last,
    ...(before && !/[.:!?]/.test(before.gap) && { before }),
    ...(after && { after }),
    ...(earlier && { earlier }),
    ...(next && { next }),
    ...(title && { title }),
    opens: before === undefined || /[.:!?"“(]\s*$/.test(before.gap),
    quoted: /["“]$/.test(before?.gap ?? lead) && /^[,.!?]?["”]/.test(last.gap),
    abbreviated:
      /^\s?\($/.test(last.gap) && /^\p{Lu}(?=.*\p{Lu})[\p{L}/.-]{1,8}$/u.test(after?.text ?? ''),
  }
}
