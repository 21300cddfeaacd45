import { expect, test } from 'vitest'
import { UnpairedPredictionError } from './errors.ts'
import { evaluate } from './evaluate.ts'
import type { AnchoredGold, AnchoredSpan } from './layers.ts'

const span = (expected: readonly [number, number] | null, kind?: string): AnchoredGold => ({
  start: 0,
  end: 10,
  expected,
  ...(kind !== undefined && { kind }),
})
const found = (start: number, end: number, status: AnchoredSpan['status'] = 'moved') => ({
  start,
  end,
  status,
})

function score(
  ...answers: readonly (readonly [AnchoredGold, AnchoredSpan | null])[]
): (name: string) => number | undefined {
  const spans = answers.map(([gold]) => gold)
  const gold = { id: 'a', old: 'x'.repeat(100), new: 'x'.repeat(100), spans }
  const prediction = { id: 'a', spans: answers.map(([, answer]) => answer) }
  const { rows } = evaluate('anchoring', [gold], [prediction])
  return (name) => rows.find((row) => row.name === name)?.value
}

test('a place is right when half of the hull is shared, and exact when both borders are', () => {
  const value = score(
    [span([20, 30]), found(20, 30)],
    [span([20, 30]), found(20, 40)],
    [span([20, 30]), found(20, 41)],
    [span([20, 30]), null],
  )
  expect(['right', 'exact', 'wrong', 'lost'].map(value)).toEqual([50, 25, 25, 25])
})

test('a place inside a longer expected one is right when it has 80 % of the old length', () => {
  const value = score(
    [span([20, 60]), found(30, 38)],
    [span([20, 60]), found(30, 37)],
    [span([20, 60]), found(15, 28)],
  )
  expect(value('right')).toBe(33.33)
})

test('a place for a span that is gone is false, and silent when nobody is asked to look', () => {
  const value = score(
    [span(null), null],
    [span(null), found(3, 9, 'changed')],
    [span(null), found(3, 9, 'verified')],
    [span([20, 30]), found(50, 60)],
  )
  expect(['false', 'false-accepted', 'misplaced', 'silent'].map(value)).toEqual([
    66.67, 33.33, 75, 50,
  ])
})

test('each kind is scored by itself', () => {
  const value = score(
    [span(null, 'del'), null],
    [span([20, 30], 'move'), found(20, 30)],
    [span([20, 30], 'move'), null],
  )
  expect(['del: right', 'move: right', 'move: exact'].map(value)).toEqual([100, 50, 50])
})

test('a pair that was sampled twice is scored twice, in turn', () => {
  const gold = (expected: readonly [number, number]) => ({
    id: 'a',
    old: 'x'.repeat(100),
    new: 'x'.repeat(100),
    spans: [span(expected)],
  })
  const twice = [gold([0, 10]), gold([20, 30])]
  const answers = [found(0, 10), found(20, 30)].map((each) => ({ id: 'a', spans: [each] }))
  expect(evaluate('anchoring', twice, answers).rows[0]).toMatchObject({ value: 100, count: 2 })
  const third = { id: 'a', spans: [] }
  expect(() => evaluate('anchoring', twice, [...answers, third])).toThrow(UnpairedPredictionError)
})
