import { type Claim, checkQuotes, claimQuotes, quoteOf } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../align/align.ts'
import { claimFollower } from './follow-claim.ts'

const open = 'Norland shall open the ferry by 1 May, provided that the depot is open.'
const doubt = 'Observers of Sudria doubt that the depot will be open.'
const meet = 'The two parties shall meet in Varn every month.'
const text = `${meet} ${open}\n\n${doubt}`

/** One sentence a full stop: enough for these texts. */
function sentencesOf(whole: string): readonly Span[] {
  return [...whole.matchAll(/\S[^.]*\./g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}

function words(whole: string, exact: string) {
  const start = whole.indexOf(exact)
  return quoteOf(whole, { start, end: start + exact.length })
}

function commitment(whole = text): Claim {
  return {
    id: `c-${'a'.repeat(26)}`,
    type: 'commitment',
    version: 'old',
    quotes: [words(whole, 'Norland shall open the ferry by 1 May')],
    cue: words(whole, 'shall open'),
    sourceChain: [],
    actor: [{ quote: words(whole, 'Norland'), actor: 'state/norland' }],
    action: words(whole, 'open the ferry'),
    polarity: 'do',
    timing: { kind: 'deadline', quote: words(whole, 'by 1 May') },
    beneficiary: [{ quote: words(whole, 'the depot'), role: 'unspecified' }],
  }
}

function follow(after: string, claim = commitment(), chosen: readonly string[] = []) {
  const follower = claimFollower({
    alignment: align(text, after),
    version: 'new',
    oldSentences: sentencesOf(text),
    newSentences: sentencesOf(after),
  })
  return follower(
    claim,
    chosen.map((each) => words(after, each)),
  )
}

describe('a claim whose sentence says the same', () => {
  test('is verified where it stood, moved elsewhere, typographic in other marks', () => {
    expect(follow(text.replace('every month', 'each month'))).toMatchObject({ status: 'moved' })
    expect(follow(text.replace('doubt that', 'doubt if'))).toMatchObject({ status: 'verified' })
    expect(follow(text.replace('May, ', 'May,\n'))).toMatchObject({ status: 'typographic' })
  })

  test('takes all its slots along, also short ones that the text says elsewhere', () => {
    const after = `Norland and Sudria agree. ${doubt}\n\n${open} ${meet}`
    const { status, body } = follow(after)
    expect(status).toBe('moved')
    expect(body?.version).toBe('new')
    expect(body && claimQuotes(body).map(({ quote }) => quote.quote)).toEqual(
      claimQuotes(commitment()).map(({ quote }) => quote.quote),
    )
    expect(body?.type === 'commitment' && body.actor[0]?.quote?.start).toBe(after.indexOf(open))
  })
})

describe('a claim whose sentence was reworded', () => {
  test('is changed although its quote stands, and the words and flags say how', () => {
    const found = follow(text.replace('provided that', 'unless'))
    expect(found).toMatchObject({
      status: 'changed',
      changes: [{ before: 'provided that', after: 'unless', flags: ['negation'] }],
    })
    expect(found.body?.quotes[0].quote).toBe('Norland shall open the ferry by 1 May')
  })

  test('is changed when words are put before its sentence', () => {
    const found = follow(text.replace('Norland shall', 'In no case Norland shall'))
    expect(found).toMatchObject({ status: 'changed', changes: [{ after: 'In no case' }] })
  })

  test('carries its slots to the words that stand in their place', () => {
    const found = follow(text.replace('by 1 May', 'by 12 June'))
    const { body } = found
    expect(body?.type === 'commitment' && body.timing?.quote.quote).toBe('by 12 June')
    expect(found.changes[0]?.flags).toEqual(['date', 'number'])
  })

  test('waits without a slot that is lost, and keeps a filler that a role fills', () => {
    const found = follow(text.replace(' by 1 May, provided that the depot is open', ' soon'))
    expect(found.status).toBe('changed')
    expect(found.body).not.toHaveProperty('timing')
    expect(found.body).toMatchObject({ beneficiary: [{ role: 'unspecified' }] })
  })
})

describe('a claim whose words are gone', () => {
  test('is lost, and so it is in a text of another kind', () => {
    for (const after of [`${meet}\n\n${doubt}`, 'Ostia sells bread and wine.', '']) {
      expect(follow(after)).toMatchObject({ status: 'lost', score: 0 })
      expect(follow(after)).not.toHaveProperty('body')
    }
  })

  test('is put on the words that a person chooses, with the slots that stand there', () => {
    const after = `${doubt} Norland will open the ferry when it can.`
    const chosen = follow(after, commitment(), ['Norland will open the ferry'])
    expect(chosen).toMatchObject({ algorithm: 'person', status: 'changed' })
    expect(chosen.body).toMatchObject({
      quotes: [{ quote: 'Norland will open the ferry' }],
      actor: [{ quote: { quote: 'Norland' }, actor: 'state/norland' }],
      action: { quote: 'open the ferry' },
    })
    expect(chosen.body).not.toHaveProperty('timing')
    expect(() => chosen.body && checkQuotes(chosen.body, after)).not.toThrow()
  })
})

const pieces = [open, doubt, meet, open.toUpperCase(), 'Ostia pays.', 'No.', '\n\n', '“The depot”.']
const edits = fc.array(
  fc.record({
    at: fc.nat(400),
    gone: fc.nat(30),
    put: fc.constantFrom(...pieces, ' not', '2', ''),
  }),
  { maxLength: 4 },
)

test('whatever is edited, the body reads back, and only equal words are called so', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const after = changes.reduce(
        (whole, { at, gone, put }) =>
          whole.slice(0, at % (whole.length + 1)) +
          put +
          whole.slice((at % (whole.length + 1)) + gone),
        text,
      )
      const { body, status, quotes } = follow(after)
      expect(body === undefined).toBe(status === 'lost')
      if (body) checkQuotes(body, after)
      for (const { old, new: now } of quotes) {
        if (status === 'verified') expect(now).toEqual(old)
        if (status === 'moved') expect(now?.quote).toBe(old.quote)
      }
    }),
    { numRuns: 300 },
  )
})

test('sentences in any order and back again bring every claim to where it began', () => {
  const shuffled = fc.shuffledSubarray([open, doubt, meet], { minLength: 3 })
  fc.assert(
    fc.property(shuffled, (order) => {
      const after = order.join(' ')
      const there = follow(after)
      const back = claimFollower({
        alignment: align(after, text),
        version: 'old',
        oldSentences: sentencesOf(after),
        newSentences: sentencesOf(text),
      })
      expect(there.body && back(there.body).body).toEqual(commitment())
    }),
  )
})
