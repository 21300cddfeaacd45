/** Make a sentence easier to read for the rules without moving a single character. */
export function normaliseText(text: string): string {
  return text.replace(/(?<=\p{L})[`´’](?=\p{L})/gu, "'").replace(/[\s\u00a0\u2028\u2029]/gu, ' ')
}
