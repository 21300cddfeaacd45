import type { Mention, Sentence } from '@claimtrail/model'

/** The mentions of each sentence, by its place in the list; those outside all sentences are left out. O(n log n). */
export function assignMentions(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly (readonly Mention[])[] {
  const sorted = [...mentions].sort((one, other) => one.span.start - other.span.start)
  let next = 0
  return sentences.map(({ span }) => {
    const inside: Mention[] = []
    for (; next < sorted.length; next += 1) {
      const mention = sorted[next]
      if (!mention || mention.span.start >= span.end) break
      if (mention.span.start >= span.start && mention.span.end <= span.end) inside.push(mention)
    }
    return inside
  })
}
