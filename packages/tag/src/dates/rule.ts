import type { DateMention } from '@claimtrail/model'
import type { DateFault, DateMeaning } from './meaning.ts'

/** What a rule makes of a match; the offsets cut words off its ends that belong to the sentence. */
export interface RuleResult {
  readonly meaning: DateMeaning
  readonly mod?: NonNullable<DateMention['mod']>
  readonly vague?: true
  readonly fault?: DateFault
  /** Characters at the start of the match that are not part of the date. */
  readonly skip?: number
}

/** Settings that rules read. */
export interface RuleSettings {
  readonly dayOrder?: 'day-first' | 'month-first'
}

/** One way of writing dates. */
export interface DateRule {
  readonly name: string
  readonly pattern: RegExp
  /** `undefined`: the words are no date after all. */
  readonly read: (parts: Parts, settings: RuleSettings) => RuleResult | undefined
}

/** A match of a rule: its named groups, the text around it. */
export interface Parts {
  readonly text: string
  readonly start: number
  readonly words: string
  readonly groups: Readonly<Partial<Record<string, string>>>
}

/** A rule over a pattern in words; letters, digits and money signs beside the match forbid it. */
export function dateRule(name: string, source: string, read: DateRule['read']): DateRule {
  // Without the u flag: \p{L} in a look-behind at every character makes the rules ten times slower.
  const pattern = new RegExp(`(?<![\\w$£€#§/]|\\d[.,-]|[$£€§] )(?:${source})(?!\\w)`, 'gi')
  return { name, pattern, read }
}

/** The meaning of a value that the calendar alone gives. */
export function fixed(value: string, end?: string): RuleResult {
  return { meaning: { kind: 'fixed', value, ...(end !== undefined && { end }) } }
}
