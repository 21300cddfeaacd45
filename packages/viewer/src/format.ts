import type { Annotator, Instant } from '@claimtrail/model'

/** A number with its noun: `1 claim`, `1,204 claims`. */
export function counted(count: number, one: string, many: string, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`
}

/** The day of a moment in UTC, for example `21 Nov 2026`; what cannot be read as a moment is shown as it is. */
export function dayOf(at: Instant, locale: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  return moment.toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
}

/** Day and minute of a moment in UTC. */
export function momentOf(at: Instant, locale: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${moment.toLocaleString(locale, options)} UTC`
}

/** Who decided, as people read it; a rule says that it is one. */
export function annotatorName(annotator: Annotator): string {
  const name = annotator.name ?? annotator.id
  return annotator.kind === 'rule' ? `the rule ${name}` : name
}

/** The first characters of a hash, enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12)
}

/** Words in a title: whole when short, else cut at a word with an ellipsis. Never inside a character. */
export function shortened(words: string, length = 80): string {
  if (words.length <= length) return words
  const head = words.slice(0, length)
  const space = head.lastIndexOf(' ')
  const cut = space > length / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')
  return `${cut}…`
}

/** The words beside the bar of progress; the script writes the same. */
export function progressWords(reviewed: number, sentences: number, locale: string): string {
  return `${reviewed.toLocaleString(locale)} of ${sentences.toLocaleString(locale)} reviewed`
}
