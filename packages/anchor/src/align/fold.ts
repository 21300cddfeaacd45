/** Signs that differ only in how they are set. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»〝〞＂'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛‹›′＇'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
])

/**
 * The key under which tokens count as equal: how a token is set is folded away (case, curly or straight,
 * ligatures, composed or decomposed, zero-width characters), what it says is not. Superscripts and fractions
 * stay, since `10²` would fold to `102`.
 */
export function foldToken(token: string): string {
  const sign = signs.get(token)
  if (sign !== undefined) return sign
  const composed = token.replace(/\P{No}+/gu, (part) => part.normalize('NFKC'))
  // Upper case first: it makes ß and SS, final and inner sigma meet.
  return composed
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .toUpperCase()
    .toLowerCase()
}
