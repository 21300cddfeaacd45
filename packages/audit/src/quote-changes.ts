import { type Claim, claimQuotes, type PlacedQuote, type Quote } from '@claimtrail/model'
import { contains, type Span } from '@claimtrail/text'
import { type KeepsBorders, keepsBorders } from './borders.ts'
import type { CurrentSource } from './input.ts'
import type { QuoteChange } from './report.ts'
import { type SentenceAround, sentenceAround } from './sentence-around.ts'
import { type TextChange, textChange } from './text-change.ts'

/** Looks for the quotes of claims, made on one version, in the source's text of today. */
export type QuoteFollower = (claim: Claim) => readonly QuoteChange[]

interface Texts {
  readonly text: string
  readonly around: SentenceAround
  readonly change: TextChange
  readonly keeps: KeepsBorders
}

/** Follow quotes from a kept text to a current one; each sentence is looked for once. */
export function quoteFollower(
  kept: string,
  sentences: readonly Span[],
  current: CurrentSource,
): QuoteFollower {
  const texts: Texts = {
    text: current.text,
    around: sentenceAround(kept, sentences),
    change: textChange(kept, current.text),
    keeps: keepsBorders(kept, current.text, current.sentences),
  }
  const shifts = new Map<string, number | undefined>()
  const shiftOfSentence = (stretch: Span): number | undefined => {
    const key = `${stretch.start}-${stretch.end}`
    if (!shifts.has(key)) shifts.set(key, sentenceShift(texts, stretch))
    return shifts.get(key)
  }
  return (claim) =>
    claimQuotes(claim).flatMap((placed) => {
      const shift = shiftOfSentence(texts.around(placed.quote))
      if (shift === 0) return []
      return [shift === undefined ? toChanged(texts, placed) : toMoved(texts, placed, shift)]
    })
}

/** How far a whole sentence moved; `undefined` when its words changed, or words were put to its ends. */
function sentenceShift({ change, keeps }: Texts, stretch: Span): number | undefined {
  const shift = change.shiftOf(stretch)
  if (shift === undefined) return undefined
  return keeps(stretch, shifted(stretch, shift)) ? shift : undefined
}

function toMoved({ text }: Texts, { path, quote }: PlacedQuote, shift: number): QuoteChange {
  const explanation = 'Its sentence stands unchanged at another place.'
  const now = quoteAt(text, shifted(quote, shift))
  return { path, standing: 'moved', old: quote, new: now, explanation }
}

function toChanged(texts: Texts, { path, quote }: PlacedQuote): QuoteChange {
  const { text, around, change } = texts
  const sentence = change.insteadOf(around(quote))
  const was = { path, standing: 'changed', old: quote } as const
  const intact = intactQuote(texts, quote, sentence)
  if (intact) {
    const explanation = 'The quote still stands, but its sentence was reworded.'
    return { ...was, new: quoteAt(text, intact), explanation }
  }
  const instead = change.insteadOf(quote) ?? sentence
  return instead
    ? { ...was, new: quoteAt(text, instead), explanation: 'Other words stand in its place.' }
    : { ...was, explanation: 'The text does not say it any more.' }
}

/** Length from which words are taken for the same words although nobody knows where their sentence went. */
const tellingLength = 32

/** Where an unchanged quote stands in its changed sentence. */
function intactQuote(
  { change }: Texts,
  quote: Quote,
  sentence: Span | undefined,
): Span | undefined {
  const shift = change.shiftOf(quote)
  if (shift === undefined) return undefined
  const now = shifted(quote, shift)
  const known = sentence ? contains(sentence, now) : quote.quote.length >= tellingLength
  return known ? now : undefined
}

function shifted({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift }
}

function quoteAt(text: string, { start, end }: Span): Quote {
  return { start, end, quote: text.slice(start, end) }
}
