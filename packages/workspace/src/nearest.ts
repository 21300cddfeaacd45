/** Up to two of the names that look most like what was asked for; none when nothing is close. */
export function nearest(wanted: string, names: readonly string[]): readonly string[] {
  const folded = wanted.toLowerCase()
  return names
    .map((name) => ({ name, score: likeness(folded, name.toLowerCase()) }))
    .filter(({ score }) => score >= 0.4)
    .sort((one, other) => other.score - one.score || (one.name < other.name ? -1 : 1))
    .slice(0, 2)
    .map(({ name }) => name)
}

/** Share of two-letter pieces that two words have in common (Dice). */
function likeness(one: string, other: string): number {
  const pieces = pairs(one)
  const others = pairs(other)
  const shared = [...pieces].filter((piece) => others.has(piece)).length
  return pieces.size + others.size === 0 ? 0 : (2 * shared) / (pieces.size + others.size)
}

function pairs(word: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)),
  )
}
