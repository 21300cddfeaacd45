import type { Span } from '@claimtrail/text'

/**
 * Whether a sentence that stands unchanged in a later text is still a sentence there, or words have been put
 * before or behind it ("In no case" + "Norland shall pay").
 */
export type KeepsBorders = (old: Span, now: Span) => boolean

/** Judge by the later text's sentences; where there are none, by the characters next to it. */
export function keepsBorders(
  before: string,
  after: string,
  sentences: readonly Span[] | undefined,
): KeepsBorders {
  if (sentences === undefined) {
    return (old, now) =>
      startsLikeBefore(before, old.start, after, now.start) &&
      endsLikeBefore(before, old.end, after, now.end)
  }
  const starts = new Set(sentences.map(({ start }) => start))
  const ends = new Set(sentences.map(({ end }) => end))
  return (_old, now) => starts.has(now.start) && ends.has(now.end)
}

/** A sentence ends so, perhaps with one closing mark behind; a colon or semicolon never ends one. */
const sentenceEnd = /[.!?…]["”’»)\]]?$/u

function startsLikeBefore(before: string, old: number, after: string, now: number): boolean {
  const left = visibleBefore(after, now)
  return left === '' || sentenceEnd.test(left) || left === visibleBefore(before, old)
}

function endsLikeBefore(before: string, old: number, after: string, now: number): boolean {
  if (sentenceEnd.test(after.slice(Math.max(0, now - 2), now))) return true
  const right = visibleBehind(after, now)
  return right === '' || right === visibleBehind(before, old)
}

/** The two units before an offset and its white space; empty at the start of a text or paragraph. */
function visibleBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - 20), offset)
  return near
    .slice(near.lastIndexOf('\n\n') + 1)
    .trim()
    .slice(-2)
}

/** The two units behind an offset and its white space; empty at the end of a text or paragraph. */
function visibleBehind(text: string, offset: number): string {
  const near = text.slice(offset, offset + 20)
  const blank = near.indexOf('\n\n')
  return (blank < 0 ? near : near.slice(0, blank)).trim().slice(0, 2)
}
