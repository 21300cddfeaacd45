import { describe, expect, test } from 'vitest'
import { UnpairedPredictionError } from './errors.ts'
import { evaluate } from './evaluate.ts'
import type { ClaimGold, Gold, Offsets, Prediction } from './layers.ts'
import type { Scores } from './scores.ts'

function at(text: string, words: string): Offsets {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

function value(scores: Scores, name: string): number | undefined {
  return scores.rows.find((row) => row.name === name)?.value
}

function count(scores: Scores, name: string): number | undefined {
  return scores.rows.find((row) => row.name === name)?.count
}

describe('sentences', () => {
  const text = 'Norland signed. Sudria did not. Ostia watched.'
  const parts: readonly Offsets[] = [
    at(text, 'Norland signed.'),
    at(text, 'Sudria did not.'),
    at(text, 'Ostia watched.'),
  ]
  const gold: readonly Gold<'sentences'>[] = [{ id: 'a', text, sentences: parts }]

  test('a perfect answer scores 100 in everything', () => {
    const scores = evaluate('sentences', gold, [{ id: 'a', sentences: parts }])
    expect(scores.rows).toEqual([
      { name: 'boundary-precision', value: 100, count: 2 },
      { name: 'boundary-recall', value: 100, count: 2 },
      { name: 'boundary-f1', value: 100, count: 2 },
      { name: 'documents-right', value: 100, count: 1 },
    ])
  })
  test('a missed boundary costs recall, and the last one is left out', () => {
    const scores = evaluate('sentences', gold, [
      {
        id: 'a',
        sentences: [
          [0, 31],
          [32, 46],
        ],
      },
    ])
    expect([value(scores, 'boundary-precision'), value(scores, 'boundary-recall')]).toEqual([
      100, 50,
    ])
    expect(value(scores, 'boundary-f1')).toBe(66.67)
    expect(value(scores, 'documents-right')).toBe(0)
  })
  test('a document without a prediction is counted as unanswered', () => {
    const scores = evaluate('sentences', gold, [])
    expect(value(scores, 'unanswered')).toBe(1)
    expect(value(scores, 'boundary-recall')).toBe(0)
  })
  test('a prediction that belongs to no document, or a second one, is refused', () => {
    const answer = { id: 'b', sentences: parts }
    expect(() => evaluate('sentences', gold, [answer])).toThrow(UnpairedPredictionError)
    const twice = { id: 'a', sentences: parts }
    expect(() => evaluate('sentences', gold, [twice, twice])).toThrow(/twice/)
  })
})

describe('actors', () => {
  const text = 'The Norland Council’s envoy met rebels and Olga Berg at the Ostia Summit.'
  const gold: readonly Gold<'actors'>[] = [
    {
      id: 'a',
      text,
      entities: [
        [...at(text, 'Norland Council'), 'org'],
        [...at(text, 'rebels'), 'N:org'],
        [...at(text, 'Olga Berg'), 'person'],
        [...at(text, 'Ostia Summit'), 'O:event'],
      ],
    },
  ]
  const answer = (...entities: readonly (readonly [string, string])[]): Prediction<'actors'> => ({
    id: 'a',
    entities: entities.map(([words, type]) => [...at(text, words), type]),
  })

  test('articles, possessives and punctuation at the edges do not matter', () => {
    const scores = evaluate('actors', gold, [
      answer(['The Norland Council’s', 'org'], ['Olga Berg', 'person']),
    ])
    expect(value(scores, 'typed-f1')).toBe(100)
  })
  test('overlap, exact and typed ask for more and more', () => {
    const scores = evaluate('actors', gold, [answer(['Norland', 'org'], ['Olga Berg', 'place'])])
    expect([
      value(scores, 'overlap-f1'),
      value(scores, 'exact-f1'),
      value(scores, 'typed-f1'),
    ]).toEqual([100, 50, 0])
  })
  test('a nominal is neither required nor wrong, an event is wrong', () => {
    const scores = evaluate('actors', gold, [
      answer(['rebels', 'org'], ['Olga Berg', 'person'], ['Ostia Summit', 'org']),
    ])
    expect([value(scores, 'exact-precision'), count(scores, 'exact-precision')]).toEqual([50, 2])
    expect([value(scores, 'exact-recall'), count(scores, 'exact-recall')]).toEqual([50, 2])
  })
  test('extents are scored beside name cores when they are there', () => {
    const extents = [[...at(text, 'Olga Berg'), 'person'] as const]
    const scores = evaluate('actors', gold, [{ id: 'a', entities: [], extents }])
    expect(value(scores, 'exact-recall')).toBe(0)
    expect(value(scores, 'extent-exact-recall')).toBe(50)
  })
  test('where gold is not exhaustive only recall is reported', () => {
    const scores = evaluate('actors', gold, [answer(['Ostia', 'place'])], { recallOnly: true })
    expect(scores.rows.map(({ name }) => name)).toEqual([
      'overlap-recall',
      'exact-recall',
      'typed-recall',
    ])
  })
})

describe('dates', () => {
  const text = 'It was signed on 3 May 2021 and holds until the summer or for two years.'
  const gold: readonly Gold<'dates'>[] = [
    {
      id: 'a',
      text,
      timex: [
        [...at(text, '3 May 2021'), 'DATE', '2021-05-03'],
        [...at(text, 'the summer'), 'DATE', ''],
        [...at(text, 'two years'), 'DURATION', 'P2Y'],
      ],
    },
  ]
  test('relaxed overlaps, strict has the span, value has the value', () => {
    const scores = evaluate('dates', gold, [
      {
        id: 'a',
        timex: [
          [...at(text, 'on 3 May 2021'), 'DATE', '2021-05-03'],
          [...at(text, 'the summer'), 'DATE', '2021-SU'],
          [...at(text, 'two years'), 'DURATION', 'P3Y'],
        ],
      },
    ])
    expect(value(scores, 'relaxed-f1')).toBe(100)
    expect(value(scores, 'strict-f1')).toBe(66.67)
    expect([value(scores, 'value-f1'), count(scores, 'value-f1')]).toEqual([50, 2])
  })
  test('one predicted date answers one of gold', () => {
    const all: Offsets = [at(text, '3 May')[0], text.length]
    const scores = evaluate('dates', gold, [{ id: 'a', timex: [[...all, 'DATE', '']] }])
    expect(value(scores, 'relaxed-recall')).toBe(33.33)
  })
})

describe('claims', () => {
  const text = 'Norland shall pay Sudria if the port opens.'
  const sentence: ClaimGold = { id: 'a', text, labels: ['commitment'], optional: ['condition'] }

  test('labels are scored a type, and optional ones count neither way', () => {
    const scores = evaluate(
      'claims',
      [sentence],
      [{ id: 'a', labels: ['condition', 'assessment'] }],
    )
    expect([value(scores, 'commitment-recall'), count(scores, 'commitment-recall')]).toEqual([0, 1])
    expect(count(scores, 'condition-precision')).toBe(0)
    expect([value(scores, 'assessment-precision'), count(scores, 'assessment-precision')]).toEqual([
      0, 1,
    ])
  })
  test('types that a file does not cover are not scored', () => {
    const scores = evaluate('claims', [sentence], [], { covers: ['condition'] })
    expect(
      scores.rows.map(({ name }) => name).filter((name) => name.startsWith('commitment')),
    ).toEqual([])
  })
  test('slots are scored by span and by words, an antecedent also from its own claim', () => {
    const gold: ClaimGold = {
      ...sentence,
      claims: [
        {
          type: 'commitment',
          slots: {
            actor: [at(text, 'Norland')],
            action: [at(text, 'pay Sudria')],
            condition: [at(text, 'the port opens')],
          },
        },
      ],
    }
    const scores = evaluate(
      'claims',
      [gold],
      [
        {
          id: 'a',
          labels: ['commitment'],
          claims: [
            {
              type: 'commitment',
              start: 0,
              end: 24,
              slots: { actor: [at(text, 'Norland ')], action: [at(text, 'pay')] },
            },
            {
              type: 'condition',
              start: 25,
              end: 42,
              slots: { antecedent: [at(text, 'the port opens.')] },
            },
          ],
        },
      ],
    )
    expect(value(scores, 'slot-actor-exact-f1')).toBe(100)
    expect(value(scores, 'slot-action-exact-f1')).toBe(0)
    expect(value(scores, 'slot-action-tokens-f1')).toBe(66.67)
    expect(value(scores, 'slot-condition-exact-f1')).toBe(100)
  })
})
