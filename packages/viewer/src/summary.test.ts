import { expect, test } from 'vitest'
import { commitment, said } from './sample-views.test.fixture.ts'
import { summarise } from './summary.ts'

const base = commitment(said('It also agreed to share the maps'))

test('a commitment says who, to whom and what, and what a pronoun stands for', () => {
  const summary = summarise({
    ...base,
    actor: [{ quote: said('It'), resolvedTo: said('Norland') }],
    counterparty: [{ quote: said('Sudria') }],
    action: said('share the maps'),
  })
  expect(summary).toEqual({
    who: 'Norland',
    to: 'Sudria',
    what: 'share the maps',
    notes: ['“It” → Norland'],
  })
})

test('an unfinished claim shows its quote and names what is missing', () => {
  expect(summarise(base)).toEqual({
    who: '',
    to: '',
    what: base.quotes[0].quote,
    notes: ['Unfinished: who is bound, what is done'],
  })
})

test('roles are spelled out', () => {
  const { version, quotes, sourceChain } = base
  const judged = { version, quotes, sourceChain, type: 'assessment', kind: 'forecast' } as const
  expect(summarise({ ...judged, holder: { role: 'author' } }).who).toBe('The author')
})
