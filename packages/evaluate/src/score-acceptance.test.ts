import { expect, test } from 'vitest'
import { AcceptanceShapeError } from './errors.ts'
import type { Offsets, PredictedClaim } from './layers.ts'
import { scoreAcceptance } from './score-acceptance.ts'

const first = 'Norland agreed to pay and to disarm.'
const second = 'Peace may hold.'
const text = `${first} ${second}`

function at(words: string): Offsets {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

function place(words: string): { start: number; end: number; quote: string } {
  const [start, end] = at(words)
  return { start, end, quote: words }
}

const table = {
  sentences: [
    { start: 0, text: first },
    { start: first.length + 1, text: second },
  ],
  claims: [
    {
      id: 'c1',
      tier: 'A',
      type: 'commitment',
      span: place('Norland agreed to pay'),
      cue: place('agreed'),
      actor: place('Norland'),
      action: place('pay'),
      polarity: 'do',
    },
    {
      id: 'c2',
      tier: 'A',
      type: 'commitment',
      span: place('to disarm'),
      cue: place('agreed'),
      action: place('disarm'),
    },
    {
      id: 'a1',
      tier: 'B',
      type: 'assessment',
      span: place('Peace may hold'),
      target: place('Peace'),
    },
  ],
}

function suggestion(
  type: PredictedClaim['type'],
  words: string,
  cue: string,
  slots: PredictedClaim['slots'] = {},
): PredictedClaim {
  const [start, end] = at(words)
  return { type, start, end, cue: at(cue), slots }
}

function rows(...suggestions: readonly PredictedClaim[]): Record<string, readonly number[]> {
  const scores = scoreAcceptance(table, suggestions)
  return Object.fromEntries(scores.rows.map(({ name, value, count }) => [name, [value, count]]))
}

test('claims of tier A are found, of tier B count neither way, slots are trimmed', () => {
  expect(
    rows(
      suggestion('commitment', 'Norland agreed to pay', 'agreed', { actor: [at('Norland ')] }),
      suggestion('commitment', 'to disarm.', 'agreed', { action: [at('disarm.')] }),
      suggestion('assessment', second, 'may'),
    ),
  ).toEqual({ found: [2, 2], 'optional-found': [1, 1], spurious: [0, 3], 'slots-right': [2, 3] })
})
test('one suggestion matches one claim, and a second for the same claim is spurious', () => {
  const both = suggestion('commitment', 'Norland agreed to pay', 'agreed')
  expect(rows(both, both)).toMatchObject({ found: [1, 2], spurious: [1, 2] })
})
test('another type, another cue or a quote that shares too little is spurious', () => {
  expect(
    rows(
      suggestion('condition', 'Norland agreed to pay', 'agreed'),
      suggestion('commitment', 'Norland agreed to pay', 'pay'),
      suggestion('commitment', 'Norland', 'agreed'),
    ),
  ).toMatchObject({ found: [0, 2], spurious: [3, 3] })
})
test('a table without what is scored is refused by the path of the field', () => {
  expect(() => scoreAcceptance({ sentences: [] }, [])).toThrow(AcceptanceShapeError)
  expect(() => scoreAcceptance({ sentences: [], claims: [{ id: 'c1' }] }, [])).toThrow(
    /claims\[0\]/,
  )
})
