import type { DateMention, IsoDate, Mention, Problem, SourceId } from '@claimtrail/model'
import { compareSpans, overlap, type Span } from '@claimtrail/text'
import { shift } from './actors/draft.ts'
import { linkActors } from './actors/link.ts'
import { loadWords, type Term, type Words } from './compromise.ts'
import { isIsoDate } from './dates/calendar.ts'
import { type DatesFound, readAndResolve } from './dates/find-dates.ts'
import { voteDates } from './dates/voter.ts'
import { InvalidDocumentDateError } from './errors.ts'
import { createKnownNames } from './lexicon/known-names.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { normaliseText } from './normalise.ts'
import { type ReadSentence, readSentence } from './sentence.ts'
import { versionWith } from './version.ts'
import { type Stretch, toWindows } from './windows.ts'

/** Settings of a tagger. */
export interface TagOptions {
  /** The day that relative dates count from when the document names none. */
  readonly documentDate?: IsoDate
  /** Own actors; the first lexicon comes before the second, and all before the shipped names. */
  readonly lexicons?: readonly Lexicon[]
  /** How `3/4/2031` is read; without it such a date keeps only its year. */
  readonly dayOrder?: 'day-first' | 'month-first'
  /** Give also words that only point at past, present or future ("recently"). */
  readonly vagueDates?: boolean
}

/** What is known about the document that sentences come from. */
export interface TagDocument {
  readonly date?: IsoDate
  /** Limits lexicon entries with `within`. */
  readonly source?: SourceId
}

/** The mentions of a document, sorted, and what is odd about it. Spans are in the clean text. */
export interface Tagging {
  readonly mentions: readonly Mention[]
  readonly problems: readonly Problem[]
}

/** Finds actors and dates in the sentences of one document at a time. */
export interface Tagger {
  readonly name: string
  /** Code, grammar, lexicons and settings: two taggers with the same version give the same mentions. */
  readonly version: string
  /**
   * Tag the sentences of one document, in the order of its text; `start` is where each begins in the clean text.
   *
   * The first call loads compromise, which takes a moment. The cost is linear in the text.
   *
   * @throws {@link InvalidDocumentDateError} The document date is no day of the calendar.
   */
  tag(
    sentences: readonly { readonly text: string; readonly start: number }[],
    document?: TagDocument,
  ): Promise<Tagging>
}

/** Make a tagger. Nothing in a text makes it throw. */
export function createTagger(options: TagOptions = {}): Tagger {
  const names = createKnownNames(options.lexicons ?? [])
  return {
    name: 'claimtrail-tag',
    version: versionWith(options),
    tag: async (sentences, document = {}) => {
      const date = document.date ?? options.documentDate
      if (date !== undefined && !isIsoDate(date)) throw new InvalidDocumentDateError(date)
      const stretches = sentences.flatMap(toWindows)
      const words = await loadWords()
      const cut = cutInBatches(stretches, words)
      const scope = { ...(date && { date }), ...(document.source && { source: document.source }) }
      const read = stretches.map((stretch) => readSentence(stretch, cut, names, scope))
      return tagDocument(read, words, { ...options, ...(date && { documentDate: date }) })
    },
  }
}

function tagDocument(
  sentences: readonly ReadSentence[],
  words: Words,
  options: TagOptions,
): Tagging {
  const { actors, problems } = linkActors(sentences)
  const dated = sentences.map((sentence) => readDatesOf(sentence, words, options))
  const dates = outside(
    actors.map(({ span }) => span),
    dated.flatMap((found) => found.dates),
  )
  const mentions = [...actors, ...dates].sort((one, other) => compareSpans(one.span, other.span))
  return {
    mentions,
    problems: [
      ...sentences.flatMap((sentence) => sentence.problems),
      ...problems,
      ...dated.flatMap((found) => found.problems),
      ...languageProblems(sentences),
    ],
  }
}

/** Sentences a compromise call: calls of 2 to 4 kB cost least a character. */
const batchSize = 20

/** Terms of all sentences, each batch cut when the first of its sentences is asked for. */
function cutInBatches(
  stretches: readonly Stretch[],
  words: Words,
): (plain: string) => readonly Term[] {
  const plains = [...new Set(stretches.map(({ text }) => normaliseText(text)))]
  const at = new Map(plains.map((plain, index) => [plain, index]))
  const batches = new Map<number, readonly (readonly Term[])[]>()
  return (plain) => {
    const index = at.get(plain) ?? 0
    const from = index - (index % batchSize)
    const batch = batches.get(from) ?? words.terms(plains.slice(from, from + batchSize))
    batches.set(from, batch)
    return batch[index - from] ?? []
  }
}

function readDatesOf(sentence: ReadSentence, words: Words, options: TagOptions): DatesFound {
  const { plain, start, english } = sentence
  const found = readAndResolve(plain, options)
  const iso = { ...found, dates: found.dates.filter(({ rule }) => rule === 'iso-day') }
  const { dates, problems } = english ? voteDates(plain, found, words, options.documentDate) : iso
  return {
    dates: dates.map((date) => moveDate(date, start)),
    problems: problems.map((problem) => ({
      ...problem,
      span: problem.span ? shift(problem.span, start) : { start, end: start + plain.length },
    })),
  }
}

function moveDate(date: DateMention, by: number): DateMention {
  const { anchor, bound } = date
  return {
    ...date,
    span: shift(date.span, by),
    anchor: 'span' in anchor ? { ...anchor, span: shift(anchor.span, by) } : anchor,
    ...(bound && { bound: { ...bound, cue: shift(bound.cue, by) } }),
  }
}

/** "Sixth of May Movement": inside the name of an actor there is no date. */
function outside(actors: readonly Span[], dates: readonly DateMention[]): DateMention[] {
  let at = 0
  return dates.filter(({ span }) => {
    while ((actors[at]?.end ?? span.end) <= span.start) at += 1
    const actor = actors[at]
    return actor === undefined || overlap(actor, span) === 0
  })
}

/** One problem for each stretch of sentences in another language. */
function languageProblems(sentences: readonly ReadSentence[]): Problem[] {
  const problems: Problem[] = []
  let from: number | undefined
  sentences.forEach(({ english, start, text }, index) => {
    if (english) return
    from ??= start
    if (sentences[index + 1]?.english === false) return
    problems.push(notEnglish({ start: from, end: start + text.length }))
    from = undefined
  })
  return problems
}

function notEnglish(span: Span): Problem {
  return {
    code: 'language-not-supported',
    reason:
      'This stretch does not read like English, so only known actors and ISO dates are tagged in it.',
    severity: 'warning',
    span,
  }
}
