/** Numbers that are listened to patiently. */
const listed = 4

/**
 * What is said when rows changed under somebody's eyes.
 *
 * @param rows - Indexes of sentences, ascending.
 */
export function changedWords(names: string, rows: readonly number[]): string {
  const numbers = rows.map((index) => index + 1)
  if (numbers.length > listed) return `Changed by ${names}: ${numbers.length} sentences`
  const noun = numbers.length === 1 ? 'sentence' : 'sentences'
  return `Changed by ${names}: ${noun} ${numbers.join(', ')}`
}
