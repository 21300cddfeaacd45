import type { Analysis, ClaimState } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { claimDocument, sentenceDocuments } from './documents-of.ts'

const text = 'Norland shall open the ferry. Sudria waits until March 2031.'
const norland = { start: 0, end: 7 }
const march = { start: 49, end: 59 }

const analysis: Analysis = {
  source: 'accord',
  version: 'v',
  fingerprint: 'f',
  title: 'Accord',
  blocks: [],
  sentences: [
    { id: 'a.1', index: 0, span: { start: 0, end: 29 }, sourceSpan: norland, block: 0 },
    { id: 'b.1', index: 1, span: { start: 30, end: 60 }, sourceSpan: norland, block: 0 },
  ],
  mentions: [
    {
      kind: 'date',
      span: march,
      type: 'DATE',
      value: '2031-03',
      anchor: { by: 'calendar' },
      rule: 'month',
    },
    {
      kind: 'actor',
      span: norland,
      extent: norland,
      actor: 'state/NOR',
      actorKind: 'state',
      link: { by: 'name' },
      attributes: {},
    },
  ],
  suggestions: [],
  problems: [],
  segments: [],
}

test('each sentence is a document with the actors and dates that stand in it', () => {
  expect(text.slice(march.start, march.end)).toBe('March 2031')
  const [first, second] = [...sentenceDocuments(analysis, text)]
  expect(first).toEqual({
    name: { kind: 'sentence', source: 'accord', index: 0 },
    texts: ['Norland shall open the ferry.'],
    actors: ['state/NOR'],
    dates: [],
  })
  expect(second?.actors).toEqual([])
  expect(second?.dates).toEqual([{ value: '2031-03' }])
})

const stamp = {
  event: 'e/0',
  at: '2026-03-01T10:00:00.000Z',
  by: { id: 'ana', kind: 'person' },
  tool: 'claimtrail/0.1.0',
} as const

const state: ClaimState = {
  id: 'c-1',
  source: 'accord',
  revision: 'e/0',
  review: 'open',
  alternatives: [],
  judgements: [],
  links: [],
  created: stamp,
  updated: stamp,
  claim: {
    id: 'c-1',
    type: 'commitment',
    version: 'v',
    quotes: [{ start: 8, end: 28, quote: 'shall open the ferry' }],
    cue: { start: 8, end: 13, quote: 'shall' },
    sourceChain: [],
    actor: [{ quote: { ...norland, quote: 'Norland' }, actor: 'state/NOR' }],
    polarity: 'do',
    timing: {
      kind: 'until',
      quote: { ...march, quote: 'March 2031' },
      value: '2031-03',
    },
    note: 'Read twice.',
  },
}

test('a claim is a document of its quotes, its note, and the slots that lie elsewhere', () => {
  expect(claimDocument(state)).toEqual({
    name: { kind: 'claim', source: 'accord', claim: 'c-1' },
    texts: ['shall open the ferry', 'Read twice.', 'Norland', 'March 2031'],
    actors: ['state/NOR'],
    dates: [{ value: '2031-03' }],
    type: 'commitment',
    review: 'open',
  })
})
