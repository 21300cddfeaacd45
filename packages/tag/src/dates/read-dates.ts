import { calendarRules } from './calendar-rules.ts'
import type { DateMeaning, DateReading } from './meaning.ts'
import { nearRules } from './near-rules.ts'
import { periodRules, wholeRules } from './period-rules.ts'
import type { DateRule, RuleSettings } from './rule.ts'
import { timeRules } from './time-rules.ts'

const rules: readonly DateRule[] = [
  ...calendarRules,
  ...wholeRules,
  ...timeRules,
  ...nearRules,
  ...periodRules,
]

/** Without a digit or one of these a text holds no date, and no rule needs to run. */
const dateWords =
  /\d|day|week|month|quarter|year|decade|centur|night|morning|evening|hour|minute|second|now|current|recent|future|past|present|janu|febr|march|april|may|june|july|augu|sept|octo|nove|dece|spring|summer|fall|autumn|winter|today|tomorrow|daily|monthly|annual|nightly/i

/** Everything that the words of a text say about dates, unresolved; sorted, not overlapping. O(characters). */
export function readDates(text: string, settings: RuleSettings): DateReading[] {
  if (!dateWords.test(text)) return []
  const taken = new Uint8Array(text.length)
  const readings = rules.flatMap((rule) => applyRule(rule, text, settings, taken))
  return readings.sort((one, other) => one.start - other.start)
}

/** The first rule that reads some characters takes them. */
function applyRule(
  rule: DateRule,
  text: string,
  settings: RuleSettings,
  taken: Uint8Array,
): DateReading[] {
  const readings: DateReading[] = []
  for (const match of text.matchAll(rule.pattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (taken.subarray(start, end).includes(1)) continue
    const parts = { text, start, words: match[0], groups: match.groups ?? {} }
    const result = rule.read(parts, settings)
    if (result === undefined) continue
    taken.fill(1, start, end)
    const { skip = 0, ...rest } = result
    readings.push({ rule: rule.name, start: start + skip, end, ...rest })
  }
  return readings
}

/** The year that a reading names, for dates after it that name none. */
export function yearOf(meaning: DateMeaning): number | undefined {
  const digits =
    meaning.kind === 'fixed' ? /^\d{4}/.exec(meaning.end ?? meaning.value)?.[0] : undefined
  return digits === undefined ? undefined : Number(digits)
}
