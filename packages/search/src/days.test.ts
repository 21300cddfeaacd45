import { expect, test } from 'vitest'
import { daysOf, haveCommonDay } from './days.ts'

test.each([
  ['2020-02-29', '2020-02', true],
  ['2020-02-29', '2020-03', false],
  ['2020-02', '2020', true],
  ['2020-02-29T10:00', '2020-02-29', true],
  ['2020-Q1', '2020-03-31', true],
  ['2020-Q1', '2020-04-01', false],
  ['2020-H2', '2020-07', true],
  ['2020-SU', '2020-08-31', true],
  ['2020-WI', '2021-02-01', true],
  ['2020-WI', '2020-11-30', false],
  ['2021-W01', '2021-01-04', true],
  ['2021-W01', '2021-01-03', false],
  ['2020-W53', '2021-01-03', true],
  ['2020-W05-3', '2020-01-29', true],
  ['199', '1995-06', true],
  ['19', '1999-12-31', true],
  ['19', '2000', false],
])('%s and %s: a day in common is %s', (one, other, expected) => {
  const first = daysOf(one)
  const last = daysOf(other)
  if (!first || !last) throw expect.unreachable()
  expect(haveCommonDay(first, last)).toBe(expected)
})

test.each([
  '',
  'P6M',
  'XXXX-WXX-1',
  'PRESENT_REF',
  '2020-Q5',
  '2020-H3',
  '20200',
  'May',
  '2020-2-3',
])('%j names no days', (value) => {
  expect(daysOf(value)).toBeUndefined()
})
