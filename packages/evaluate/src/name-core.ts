import type { Span } from '@claimtrail/text'

const article = /^(?:the|an?)\s+/i
const possessive = /(?:['’`]s|(?<=s)['’`])$/i
const outer = '"“”\'‘’`()[]{},;:.!?—–-'

/**
 * What is compared of an actor on both sides: without a leading article, a possessive, and punctuation at
 * the edges. The span itself when nothing would be left.
 */
export function nameCore(text: string, span: Span): Span {
  let { start, end } = span
  for (let before = -1; before !== end - start; ) {
    before = end - start
    while (start < end && isOuter(text.charAt(start))) start += 1
    start += article.exec(text.slice(start, end))?.[0].length ?? 0
    end -= possessive.exec(text.slice(start, end))?.[0].length ?? 0
    while (end > start && isOuter(text.charAt(end - 1))) end -= 1
  }
  return end > start ? { start, end } : span
}

function isOuter(character: string): boolean {
  return outer.includes(character) || character.trim() === ''
}
