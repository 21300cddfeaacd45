/** A character that nobody sees and that can make a text read otherwise than it is. */
export interface HiddenCharacter {
  /** For example `U+202E`. */
  readonly name: string
  readonly count: number
}

/** Tab, line ends, and the two joiners that emoji and several scripts are spelled with. */
const ordinary = new Set(['\t', '\n', '\r', '\u200c', '\u200d'])

/** The invisible characters of a text (controls, directions, zero widths), in order of their first place. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  const counts = new Map<string, number>()
  for (const [character] of text.matchAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu)) {
    if (ordinary.has(character)) continue
    const code = character.codePointAt(0) ?? 0
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, count }))
}
