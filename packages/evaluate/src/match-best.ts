/**
 * Pair two lists one to one, the most alike first; ties go to what comes first in either. Pairs whose
 * likeness is 0 stay apart. O(n·m log n·m).
 *
 * @returns Index in `ones` → index in `others`.
 */
export function matchBest<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  likeness: (one: One, other: Other) => number,
): ReadonlyMap<number, number> {
  const pairs = ones.flatMap((one, left) =>
    others.map((other, right) => ({ left, right, score: likeness(one, other) })),
  )
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { left, right, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score <= 0 || matched.has(left) || taken.has(right)) continue
    matched.set(left, right)
    taken.add(right)
  }
  return matched
}
