import { type DateRule, dateRule, type Parts, type RuleResult } from './rule.ts'

const clock = '(?<h>[01]?\\d|2[0-3])'
const half = '(?<half>[ap]\\.?m\\b\\.?)'
const zone = '(?: ?(?<zone>UTC|GMT)\\b)?'

/** Times of a day: the day is that of the document. */
export const timeRules: readonly DateRule[] = [
  dateRule('time', `${clock}:(?<m>[0-5]\\d)(?: ?${half})?${zone}`, readTime),
  dateRule('time', `${clock} ?${half}${zone}`, readTime),
  dateRule('time', 'noon|midnight', ({ words }) => ({
    meaning: { kind: 'time', time: /noon/i.test(words) ? '12:00' : '24:00' },
  })),
]

function readTime({
  groups: { h = '', m = '00', half: part, zone: at },
}: Parts): RuleResult | undefined {
  const hour = Number(h)
  if (part !== undefined && (hour === 0 || hour > 12)) return undefined
  const whole = part === undefined ? hour : (hour % 12) + (/^p/i.test(part) ? 12 : 0)
  return {
    meaning: { kind: 'time', time: `${String(whole).padStart(2, '0')}:${m}${at ? 'Z' : ''}` },
  }
}
