import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  fromIso,
  isIsoDate,
  toIso,
  toWeek,
  weekdayOf,
} from './calendar.ts'

function day(text: string) {
  const found = fromIso(text)
  if (found === undefined) throw new TypeError(text)
  return found
}

describe('the calendar', () => {
  test.each([
    ['2031-02-28', true],
    ['2031-02-29', false],
    ['2028-02-29', true],
    ['2031-13-01', false],
    ['2031-1-1', false],
    ['soon', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected)
  })

  test.each([
    ['2031-05-14', '2031-W20'],
    ['2027-01-01', '2026-W53'],
    ['2030-12-31', '2031-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in week %s', (text, week) => {
    expect(toWeek(day(text))).toBe(week)
  })

  test('days and months are added over the ends of months and years', () => {
    expect(toIso(addDays(day('2031-12-31'), 1))).toBe('2032-01-01')
    expect(toIso(addMonths(day('2031-01-31'), 1))).toBe('2031-02-28')
    expect(toIso(addMonths(day('2031-01-31'), -2))).toBe('2030-11-30')
    expect(daysBetween(day('2031-01-01'), day('2031-03-01'))).toBe(59)
    expect(weekdayOf(day('2031-05-14'))).toBe(3)
  })
})
