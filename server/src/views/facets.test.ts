import type { ClaimState } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { factFacets, matches } from './facets.ts'

const by = { id: 'ola', kind: 'person' } as const
const stamp = { event: 'e/0', at: '2026-05-02T10:00:00.000Z', by, tool: 'test' }

function claim(id: string, fields: Partial<ClaimState>, actor: string, words: string): ClaimState {
  const quote = { start: 0, end: words.length, quote: words }
  const body = {
    id,
    version: 'v',
    type: 'commitment',
    quotes: [quote],
    sourceChain: [],
    actor: [{ quote, actor }],
    polarity: 'do',
  } as const
  const rest = { alternatives: [], judgements: [], links: [], created: stamp, updated: stamp }
  return { id, source: 'one', claim: body, revision: 'r', review: 'open', ...rest, ...fields }
}

const claims = [
  claim('c-1', {}, 'state/norland', 'Norland'),
  claim('c-2', { source: 'two' }, 'state/norland', 'Norland'),
  claim('c-3', {}, 'state/norland', 'It'),
  claim('c-4', {}, 'state/sudria', 'Sudria'),
  claim('c-5', { review: 'withdrawn' }, 'state/sudria', 'Sudria'),
]
const titles = new Map([['one', 'First']])
const facet = (name: string, filter = {}) =>
  factFacets(claims, filter, titles).find((each) => each.name === name)?.options ?? []

test('options come most first, with the words that are used most', () => {
  expect(facet('actor')).toEqual([
    { value: 'state/norland', label: 'Norland', count: 3 },
    { value: 'state/sudria', label: 'Sudria', count: 1 },
  ])
  expect(facet('source')[0]).toEqual({ value: 'one', label: 'First', count: 3 })
})

test('a facet keeps the other choices and leaves its own out', () => {
  const chosen = { actor: 'state/sudria', source: 'one' }
  expect(facet('actor', chosen).map(({ count }) => count)).toEqual([2, 1])
  expect(facet('source', chosen)).toEqual([{ value: 'one', label: 'First', count: 1 }])
})

test('withdrawn claims are counted only where one may ask for them', () => {
  expect(facet('review')).toContainEqual({ value: 'withdrawn', label: 'withdrawn', count: 1 })
  expect(facet('type')).toEqual([{ value: 'commitment', label: 'commitment', count: 4 }])
  const shown = claims.filter((each) => matches(each, { review: 'withdrawn' }))
  expect(shown.map(({ id }) => id)).toEqual(['c-5'])
})

test('words are found without regard to case', () => {
  expect(claims.filter((each) => matches(each, { q: 'NORL' }))).toHaveLength(2)
})
