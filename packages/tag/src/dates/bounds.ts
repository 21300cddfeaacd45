import type { DateAnchor, DateBound } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

interface Cue {
  readonly kind: DateBound['kind']
  readonly words: string
  readonly inclusive?: boolean
}

/** Words directly before a date that make it a limit; what law leaves unsaid (`until`) stays unsaid. */
const cues: readonly Cue[] = [
  {
    kind: 'by',
    words: 'no later than|not later than|on or before|by no later than|at the latest by',
    inclusive: true,
  },
  { kind: 'until', words: 'until and including|up to and including|through', inclusive: true },
  { kind: 'until', words: 'until|till|up to' },
  { kind: 'by', words: 'by', inclusive: true },
  { kind: 'before', words: 'before|prior to|in advance of', inclusive: false },
  {
    kind: 'since',
    words: 'since|as of|as from|from|on and after|on or after|starting|beginning|effective',
  },
  { kind: 'after', words: 'after|following|later than', inclusive: false },
  { kind: 'within', words: 'within|in less than|not more than|no more than' },
]

const patterns = cues.map((cue) => ({
  ...cue,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${cue.words})(?=(?: (?:the|a|an|about|approximately|early|late|mid))? {0,3}$)`,
    'iu',
  ),
}))

/** Longest cue with the article after it, in characters. */
const reach = 40

/** The limit that the words before a date make of it. Offsets are in the text. */
export function findBound(text: string, start: number): DateBound | undefined {
  const from = Math.max(0, start - reach)
  const before = text.slice(from, start)
  for (const { kind, inclusive, pattern } of patterns) {
    const match = pattern.exec(before)
    if (match === null) continue
    const cue = { start: from + match.index, end: from + match.index + match[0].length }
    return { kind, cue, ...(inclusive !== undefined && { inclusive }) }
  }
  return undefined
}

/** Words that end the noun phrase after "of" or "after": a verb, a comma, another clause. */
const phraseEnd =
  /[,;:.()]|(?<= )(?:and|or|shall|will|must|may|can|is|are|was|were|has|have|had|unless|if|which|that|who|when|to|in accordance|by|as|with|on|at|in)(?= )/i

/** Longest event in characters; what goes on beyond is cut at a space. */
const longestEvent = 120

/**
 * The event that a length of time is counted from ("135 days of *the announcement*").
 * The offset of the end of the length is in the text; the span is in the text.
 */
export function findEvent(text: string, end: number): DateAnchor | undefined {
  const link = /^ {1,3}(?:of|after|from|following|before|prior to|since) {1,3}/i.exec(
    text.slice(end, end + 24),
  )?.[0]
  if (link === undefined) return undefined
  const start = end + link.length
  const rest = text.slice(start, start + longestEvent)
  const stop = rest.search(phraseEnd)
  const words = (stop < 0 ? rest : rest.slice(0, stop)).trimEnd()
  const noun =
    /^(?:(?:the|this|that|its|their|such|his|her|a|an|each) )?\p{L}/iu.test(words) &&
    words.length > 2
  return noun ? { by: 'event', span: spanOf(start, words) } : undefined
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length }
}
