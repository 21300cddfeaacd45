import type { ActorMention, ClaimDraft, Fill, Mention, Quote } from '@claimtrail/model'
import { slotsOf, withSlot } from './slots.ts'
import { fillName } from './summary.ts'
import { slotWords } from './words.ts'

/** One line of the form that edits a claim: the words of its quote, or of one filler of a slot. */
export interface EditField {
  /** `quote`, or the name of a slot. */
  readonly name: string
  readonly label: string
  /** What stands in the input. */
  readonly words: string
  /** What the words stood for when they were put there. */
  readonly fill?: Fill
  readonly error?: string
}

/** What a form becomes: a new body, or the same form with what is wrong. */
export type EditResult =
  | { readonly draft: ClaimDraft }
  | { readonly draft?: undefined; readonly fields: readonly EditField[] }

/** Slots that take several fillers: the form offers one line more than there are. */
const severalSlots = new Set(['actor', 'counterparty', 'beneficiary', 'thirdParty'])

/** The lines of the form for a claim, its quote first. */
export function editFields(draft: ClaimDraft): readonly EditField[] {
  const [quote] = draft.quotes
  const slots = slotsOf(draft).flatMap(({ slot, fills }) => {
    const blank = fills.length === 0 || severalSlots.has(slot) ? [undefined] : []
    return [...fills, ...blank].map((fill) => slotField(slot, fill))
  })
  return [{ name: 'quote', label: 'Quote', words: quote.quote, fill: { quote } }, ...slots]
}

/** A line with other words in it: those of a quote that was selected in the text. */
export function withQuote(field: EditField, quote: Quote, mentions: readonly Mention[]): EditField {
  const { name, label } = field
  return { name, label, words: quote.quote, fill: fillOf(quote, mentions) }
}

/**
 * The body that the form says.
 *
 * @param find - Finds typed words in the text; words that it does not find are an error of their line.
 * @param mentions - Known actors: a filler whose words are a mention carries its actor.
 */
export function readFields(
  draft: ClaimDraft,
  fields: readonly EditField[],
  find: (words: string) => Quote | undefined,
  mentions: readonly Mention[],
): EditResult {
  const read = fields.map((field) => ({ field, fill: readField(field, find, mentions) }))
  const quote = read.find(({ field }) => field.name === 'quote')?.fill?.quote
  const wrong = read.some(({ field, fill }) => !fill && field.words.trim() !== '')
  if (!quote || wrong) return { fields: read.map(({ field, fill }) => checked(field, fill)) }
  let body: ClaimDraft = { ...draft, quotes: [quote, ...draft.quotes.slice(1)] }
  for (const { slot } of slotsOf(draft)) {
    const fills = read.flatMap(({ field, fill }) => (field.name === slot && fill ? [fill] : []))
    body = withSlot(body, slot, fills)
  }
  return { draft: body }
}

function slotField(slot: string, fill: Fill | undefined): EditField {
  const field = { name: slot, label: slotWords(slot), words: fill ? wordsOf(fill) : '' }
  return fill ? { ...field, fill } : field
}

/** The words themselves, not what a pronoun stands for: they are looked for in the text. */
function wordsOf(fill: Fill): string {
  return fill.quote ? fill.quote.quote : fillName(fill)
}

function readField(
  field: EditField,
  find: (words: string) => Quote | undefined,
  mentions: readonly Mention[],
): Fill | undefined {
  const words = field.words.trim()
  if (words === '') return undefined
  if (field.fill && wordsOf(field.fill).trim() === words) return field.fill
  const role = (['author', 'unspecified'] as const).find(
    (each) => fillName({ role: each }) === words,
  )
  if (role && field.name !== 'quote') return { role }
  const quote = find(words)
  return quote && fillOf(quote, mentions)
}

function fillOf(quote: Quote, mentions: readonly Mention[]): Fill {
  const mention = mentions.find(
    (each): each is ActorMention =>
      each.kind === 'actor' && [each.span, each.extent].some((span) => isSame(span, quote)),
  )
  return mention ? { quote, actor: mention.actor } : { quote }
}

function isSame(one: { start: number; end: number }, other: Quote): boolean {
  return one.start === other.start && one.end === other.end
}

function checked(field: EditField, fill: Fill | undefined): EditField {
  const { error: _before, ...rest } = field
  if (fill) return rest
  if (field.words.trim() !== '') return { ...rest, error: 'The text does not say these words.' }
  return field.name === 'quote' ? { ...rest, error: 'A claim needs its quote.' } : rest
}
