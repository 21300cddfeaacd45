// Inputs on which splitters are known to be slow, and how time grows with their size.
import { processorTime } from '../processor-time.mjs'

const parties = 'the parties agree to withdraw all forces from the territory and '
const items = Array.from({ length: 98 }, (_, index) => `${index + 1}. The Parties shall act. `)

const units = {
  nopunct: parties,
  dots: '...',
  nospace: 'abcdefghij',
  dotsp: '. ',
  abbr: 'U.S. ',
  enums: '1. (a) ',
  parens: '(',
  quotes: '"A. ',
  openq: '“Go. ',
  nl: 'a\n',
  crlf: 'a\r\n',
  caps: 'Mr. Jones ',
  url: 'a.b.c/',
  closers: '.)]”"',
  enumlist: items.join(''),
  longlines: `${'x'.repeat(5_000)}\ny\n`,
  blanklines: 'a.\n \n',
  lonesurr: 'a \ud83d. B',
}

/** Names and makers of inputs; prose is repeated with its line ends as spaces. */
export function growthInputs(prose) {
  const repeated = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  return [
    ['para', repeated(`${prose.replace(/\s+/g, ' ')} `)],
    ['spaces', (size) => `${' '.repeat(size - 1)}a`],
    ...Object.entries(units).map(([name, unit]) => [name, repeated(unit)]),
  ]
}

/** Time for the larger text over time for the smaller one, each the best of a few that are taken in turn. */
export function growth(split, small, large, times = 9) {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let time = 0; time < times; time += 1) {
    for (const [index, text] of [small, large].entries()) {
      const time = processorTime(() => split(text))
      best[index] = Math.min(best[index], time)
    }
  }
  return best[1] / best[0]
}
