import { quote } from '@claimtrail/text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateContext, findDates, readAndResolve } from './find-dates.ts'

/** A Wednesday. */
const documentDate = '2031-05-14'

function values(text: string, context: DateContext = { documentDate, vagueDates: true }): string[] {
  return findDates(text, context).map(
    ({ span, value, end }) =>
      `${quote(text, span)} = ${value}${end === undefined ? '' : `/${end}`}`,
  )
}

describe('the grammar', () => {
  test.each([
    ['on May 1, 2031', 'May 1, 2031 = 2031-05-01'],
    ['on Wednesday, May 14, 2031', 'Wednesday, May 14, 2031 = 2031-05-14'],
    ['on the 1st day of May 2031', 'the 1st day of May 2031 = 2031-05-01'],
    ['on 2031-05-01', '2031-05-01 = 2031-05-01'],
    [
      'the 15th day of April in the year 2031',
      'the 15th day of April in the year 2031 = 2031-04-15',
    ],
    ['on 13/4/2031', '13/4/2031 = 2031-04-13'],
    ['10–15 March 2031', '10–15 March 2031 = 2031-03-10/2031-03-15'],
    ['in 2028–2031', '2028–2031 = 2028/2031'],
    ['March–May 2031', 'March–May 2031 = 2031-03/2031-05'],
    ['in early March 2031', 'early March 2031 = 2031-03'],
    ['on March 10 they met', 'March 10 = 2031-03-10'],
    ['on 10 March they met', '10 March = 2031-03-10'],
    ['last March', 'last March = 2031-03'],
    ['since May', 'May = 2031-05'],
    ['on Monday they met', 'Monday = 2031-05-12'],
    ['they will meet on Monday', 'Monday = 2031-05-19'],
    ['last Monday morning', 'last Monday morning = 2031-05-12TMO'],
    ['yesterday', 'yesterday = 2031-05-13'],
    ['tonight', 'tonight = 2031-05-14TNI'],
    ['two weeks ago', 'two weeks ago = 2031-W18'],
    ['two months ago', 'two months ago = 2031-03'],
    ['two years ago', 'two years ago = 2029'],
    ['in the past three months', 'the past three months = P3M'],
    ['last week', 'last week = 2031-W19'],
    ['next quarter', 'next quarter = 2031-Q3'],
    ['last summer', 'last summer = 2030-SU'],
    ['next fiscal year', 'next fiscal year = FY2032'],
    ['in the 2030s', 'the 2030s = 203'],
    ['in the 20th century', 'the 20th century = 19'],
    ['in mid-2019', 'mid-2019 = 2019'],
    ['the first quarter of 2031', 'the first quarter of 2031 = 2031-Q1'],
    ['the third quarter of last year', 'the third quarter of last year = 2030-Q3'],
    ['the summer of 2030', 'the summer of 2030 = 2030-SU'],
    ['it meets every Monday', 'every Monday = XXXX-WXX-1'],
    ['it reports annually', 'annually = P1Y'],
    ['it meets twice a year', 'twice a year = P1Y'],
    ['within ninety (90) days', 'ninety (90) days = P90D'],
    ['in twenty-one days', 'twenty-one days = P21D'],
    ['a 6-month period', '6-month = P6M'],
    ['half a year', 'half a year = P6M'],
    ['for several weeks', 'several weeks = PXW'],
    ['at 6:40 p.m. they left', '6:40 p.m. = 2031-05-14T18:40'],
    ['it is now done', 'now = PRESENT_REF'],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  test('a month or day well ahead belongs to last year, unless a word points at the future', () => {
    expect(values('It was signed in October.')).toEqual(['October = 2030-10'])
    expect(values('It will be signed in October.')).toEqual(['October = 2031-10'])
  })

  test('a year earlier in the sentence counts for the days after it', () => {
    expect(values('In 2028 they met, and on 3 June they signed.')).toEqual([
      '2028 = 2028',
      '3 June = 2028-06-03',
    ])
  })

  test('without a document date a relative date stays open', () => {
    expect(values('They met yesterday, on Monday and on 10 March.', {})).toEqual([
      'yesterday = PAST_REF',
      'Monday = XXXX-WXX-1',
      '10 March = XXXX-03-10',
    ])
  })

  test('words that only point at a time are given on request', () => {
    expect(values('It is currently open.', {})).toEqual([])
    expect(findDates('It is currently open.', { vagueDates: true })[0]?.vague).toBe(true)
  })
})

describe('limits', () => {
  test.each([
    ['by 1 May 2031', 'by', 'by', true],
    ['no later than 1 May 2031', 'no later than', 'by', true],
    ['on or before 1 May 2031', 'on or before', 'by', true],
    ['before 1 May 2031', 'before', 'before', false],
    ['prior to the 1st of May 2031', 'prior to', 'before', false],
    ['until 1 May 2031', 'until', 'until', undefined],
    ['until and including 1 May 2031', 'until and including', 'until', true],
    ['since 1 May 2031', 'since', 'since', undefined],
    ['after 1 May 2031', 'after', 'after', false],
  ])('%s names its day and its limit', (text, cue, kind, inclusive) => {
    const [date] = findDates(text, {})
    expect(date?.value).toBe('2031-05-01')
    expect(date?.bound && quote(text, date.bound.cue)).toBe(cue)
    expect(date?.bound).toMatchObject({ kind, ...(inclusive !== undefined && { inclusive }) })
    expect(date?.bound && 'inclusive' in date.bound).toBe(inclusive !== undefined)
  })

  test('a length counted from an event stays a length, with the event as its anchor', () => {
    const text =
      'The forces shall leave within 135 days of the announcement of this agreement, as agreed.'
    const [date] = findDates(text, { documentDate })
    expect(date).toMatchObject({ type: 'DURATION', value: 'P135D', bound: { kind: 'within' } })
    const anchor = date?.anchor
    expect(anchor?.by === 'event' && quote(text, anchor.span)).toBe(
      'the announcement of this agreement',
    )
  })

  test('a length counted from a date has that date as its anchor and a last day', () => {
    const text = 'It ends thirty days after 1 May 2031.'
    const [length, day] = findDates(text, {})
    expect(length).toMatchObject({
      value: 'P30D',
      end: '2031-05-31',
      anchor: { by: 'mention', span: day?.span },
    })
  })
})

describe('legal traps', () => {
  test.each([
    ['Article 5 of 1998 Act', ['1998 = 1998']],
    ['Resolution 1325 of 2000', ['2000 = 2000']],
    ['Resolution 1701 of the Council', []],
    ['paragraph 2 of 2019 Agreement', ['2019 = 2019']],
    ['see § 12.3.2021', []],
    ['1500 troops left', []],
    ['it cost $2031', []],
    ['No. 1998/4', []],
    ['see page 1998', []],
    ['May the parties agree', []],
    ['the parties may agree', []],
    ['they march 10 miles', []],
    ['Dated this ___ day of', []],
    ['after 9/11', []],
    ['in 1,998 cases', []],
    ['after Bloody Sunday', []],
    ['on the thirtieth day after the signature', ['the thirtieth day = P30D']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  test.each(['30 February 2031', '29 February 2031', '31/04/2031'])(
    '%s is a problem without a value',
    (text) => {
      const { dates, problems } = readAndResolve(text, {})
      expect(dates[0]?.value).toBe('')
      expect(problems[0]?.code).toBe('date-impossible')
    },
  )

  test('29 February of a leap year is a day', () => {
    expect(values('29 February 2028')).toEqual(['29 February 2028 = 2028-02-29'])
  })

  test('a numeric day keeps only its year until somebody says how to read it', () => {
    const { dates, problems } = readAndResolve('on 03/04/2031', {})
    expect(dates[0]?.value).toBe('2031-XX-XX')
    expect(problems[0]?.code).toBe('date-order-unknown')
    expect(values('on 03/04/2031', { dayOrder: 'day-first' })).toEqual(['03/04/2031 = 2031-04-03'])
    expect(values('on 03/04/2031', { dayOrder: 'month-first' })).toEqual([
      '03/04/2031 = 2031-03-04',
    ])
  })

  test('figures in brackets win over words, and a disagreement is a problem', () => {
    const { dates, problems } = readAndResolve('within ninety (60) days', {})
    expect(dates[0]?.value).toBe('P60D')
    expect(problems[0]?.code).toBe('number-disagrees')
  })
})

describe('whatever the text', () => {
  test('spans are inside, sorted and apart, and nothing throws', () => {
    const words = [
      'May',
      '5',
      '2031',
      'of',
      'the',
      '–',
      '/',
      'last',
      'week',
      'two',
      'days',
      'ago',
      '(90)',
      '31',
      'by',
      '🌊',
      'Q1',
      '12:30',
      'a',
      'mid-',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words)),
        fc.constantFrom(' ', '', '-'),
        (list, joint) => {
          const text = list.join(joint)
          let end = 0
          for (const { span } of findDates(text, { documentDate, vagueDates: true })) {
            expect(quote(text, span)).not.toBe('')
            expect(span.start).toBeGreaterThanOrEqual(end)
            end = span.end
          }
        },
      ),
    )
  })

  test.each([
    ['blanks', ' '.repeat(100_000)],
    ['digits', '1'.repeat(100_000)],
    ['months', 'May '.repeat(25_000)],
    ['ranges', '1-'.repeat(50_000)],
    ['numbers', 'twenty-one '.repeat(9_000)],
  ])('100 kB of %s take well under two seconds', (_, text) => {
    const begin = performance.now()
    findDates(text, { documentDate })
    expect(performance.now() - begin).toBeLessThan(2_000)
  })

  test('an impossible document date is refused', () => {
    expect(() => findDates('today', { documentDate: 'soon' })).toThrow('"soon"')
  })
})
