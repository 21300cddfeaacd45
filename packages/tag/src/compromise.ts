import type { IsoDate } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { knownWords } from './lexicon/known-words.ts'

/** A word as compromise cuts it: its span in its sentence and its part-of-speech tags. */
export interface Term extends Span {
  readonly tags: ReadonlySet<string>
}

/** A date as compromise-dates reads it: the first and last day, when it gives them. */
export interface DateVote extends Span {
  readonly first?: IsoDate
  readonly last?: IsoDate
}

/** What the tagger asks of compromise. */
export interface Words {
  /** One list of terms a sentence, in order; the texts hold no U+2029. */
  terms(sentences: readonly string[]): readonly (readonly Term[])[]
  /** Dates of one sentence, or `undefined` when compromise-dates fails on it. */
  voteDates(sentence: string, documentDate: IsoDate | undefined): readonly DateVote[] | undefined
}

/** The parts of compromise that are used, and that its own types leave open. */
interface Nlp {
  tokenize(text: string): View
  hooks(): string[]
  methods(): { one: { tokenize: { splitSentences: (text: string) => string[] } } }
  plugin(plugin: object): void
  (text: string): View
}

interface View {
  docs: readonly (readonly RawTerm[])[]
  compute(hooks: string | readonly string[]): View
  dates(options: object): View & { get(): readonly DateRange[] }
}

interface DateRange {
  readonly start?: string | null
  readonly end?: string | null
}

interface RawTerm {
  readonly tags?: ReadonlySet<string>
  readonly offset?: { readonly start: number; readonly length: number }
}

const separator = '\u2029'
let loading: Promise<Words> | undefined

/**
 * Load compromise and compromise-dates, once a process, and tell them our words.
 *
 * Importing takes seconds on a loaded machine, so it waits for the first text.
 */
export function loadWords(): Promise<Words> {
  loading ??= load()
  return loading
}

async function load(): Promise<Words> {
  const [{ default: compromise }, { default: dates }] = await Promise.all([
    import('compromise'),
    import('compromise-dates'),
  ])
  // compromise types `methods()` as `object` and leaves the date views to its plugin; the contract test proves the shape.
  const nlp = compromise as unknown as Nlp
  nlp.plugin(dates)
  nlp.plugin({ tags: { ArmedGroup: { isA: 'Organization' } }, frozen: knownWords() })
  return {
    terms: (sentences) => readTerms(nlp, sentences),
    voteDates: (sentence, documentDate) => readVotes(nlp, sentence, documentDate),
  }
}

function readTerms(nlp: Nlp, sentences: readonly string[]): Term[][] {
  const joined = sentences.join(separator)
  const view = withOwnSentences(nlp, () => nlp.tokenize(joined).compute(tagHooks(nlp)))
  view.compute('offset')
  let base = 0
  return sentences.map((sentence, index) => {
    const start = base
    base += sentence.length + separator.length
    return (view.docs[index] ?? []).flatMap((term) => toTerm(term, start, sentence))
  })
}

/** Chunks cost time and nothing here reads them; dates are asked for where the grammar leaves something. */
function tagHooks(nlp: Nlp): string[] {
  return nlp.hooks().filter((hook) => hook !== 'chunks' && hook !== 'dates')
}

/** The splitter lives in a registry that the whole process shares, so the standard one is put back at once. */
function withOwnSentences<Result>(nlp: Nlp, read: () => Result): Result {
  const { tokenize } = nlp.methods().one
  const standard = tokenize.splitSentences
  tokenize.splitSentences = (text) => text.split(/(?<=\u2029)/)
  try {
    return read()
  } finally {
    tokenize.splitSentences = standard
  }
}

function toTerm({ offset, tags }: RawTerm, base: number, sentence: string): Term[] {
  if (offset === undefined) return []
  const start = offset.start - base
  const end = Math.min(start + offset.length, sentence.length)
  const words = sentence.slice(Math.max(0, start), end)
  return start >= 0 && words.trim() !== '' ? [{ start, end, tags: tags ?? new Set() }] : []
}

/** A day for compromise-dates to count from when the document has none; its own would be the clock's. */
const someDay = '2000-01-01'

/** compromise-dates throws on some prose ("a third-quarter report"): that is no vote, and no reason to stop. */
function readVotes(nlp: Nlp, sentence: string, today: IsoDate | undefined): DateVote[] | undefined {
  try {
    const view = withOwnSentences(nlp, () => nlp(sentence)).compute('offset')
    const dates = view.dates({ timezone: 'UTC', today: today ?? someDay })
    const read = dates.get()
    return dates.docs.flatMap((terms, index) =>
      toVote(terms, sentence, today === undefined ? undefined : read[index]),
    )
  } catch {
    return undefined
  }
}

function toVote(
  raw: readonly RawTerm[],
  sentence: string,
  read: DateRange | undefined,
): DateVote[] {
  const terms = raw.flatMap((term) => toTerm(term, 0, sentence))
  const [start, end] = [terms[0]?.start, terms.at(-1)?.end]
  if (start === undefined || end === undefined) return []
  const [first, last] = [read?.start?.slice(0, 10), read?.end?.slice(0, 10)]
  return [{ start, end, ...(first && { first }), ...(last && { last }) }]
}
