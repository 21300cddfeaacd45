import { expect, test } from 'vitest'
import type { ClaimDraft } from './claim.ts'
import { checkQuotes, claimQuotes, fillWords, missingSlots, quoteOf } from './claim-quotes.ts'
import { claimDraftSchema } from './claim-schema.ts'
import { QuoteMismatchError } from './errors.ts'

const text = 'Norland shall hand over the maps by 1 May.'
const words = (quote: string) =>
  quoteOf(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

const commitment: ClaimDraft = {
  type: 'commitment',
  version: 'a'.repeat(64),
  quotes: [words('Norland shall hand over the maps by 1 May')],
  cue: words('shall'),
  sourceChain: [],
  actor: [{ quote: words('Norland'), actor: 'state/NOR-X' }],
  action: words('hand over the maps'),
  polarity: 'do',
  timing: { kind: 'deadline', quote: words('by 1 May') },
}

test('every quote of a claim is found with its place', () => {
  expect(claimQuotes(commitment).map(({ path, quote }) => `${path}: ${quote.quote}`)).toEqual([
    'quotes/0: Norland shall hand over the maps by 1 May',
    'cue: shall',
    'actor/0/quote: Norland',
    'action: hand over the maps',
    'timing/quote: by 1 May',
  ])
})

test('a claim whose quotes all read back passes', () => {
  expect(() => checkQuotes(commitment, text)).not.toThrow()
  expect(claimDraftSchema.safeParse(commitment).success).toBe(true)
})

test('a quote that the text does not say is refused with both wordings', () => {
  const wrong: ClaimDraft = { ...commitment, cue: { ...words('shall'), start: 9, end: 14 } }
  expect(() => checkQuotes(wrong, text)).toThrow(QuoteMismatchError)
  expect(() => checkQuotes(wrong, text)).toThrow(/9–14.*"hall ".*"shall".*cue/)
})

test('an unfinished claim names its missing slots', () => {
  const { action, ...unfinished } = { ...commitment, actor: [] }
  expect(action).toBeDefined()
  expect(missingSlots(unfinished)).toEqual(['actor', 'action'])
  expect(missingSlots(commitment)).toEqual([])
})

test('an unknown field is refused by name', () => {
  const result = claimDraftSchema.safeParse({ ...commitment, colour: 'red' })
  expect(result.error?.issues[0]?.message).toContain('colour')
})

test('a quote that is not as long as its span is refused', () => {
  const wrong = { ...commitment, cue: { start: 0, end: 3, quote: 'shall' } }
  expect(claimDraftSchema.safeParse(wrong).success).toBe(false)
})

test('a slot reads as its words, its role or its claim', () => {
  expect(fillWords({ quote: words('Norland') })).toBe('Norland')
  expect(fillWords({ role: 'author' })).toBe('author')
})
