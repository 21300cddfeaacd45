import { foldKey } from '../lexicon/pieces.ts'

const longest = 80

/** Lower-case ASCII form of a name for an id: "Seth G. Jones" → `seth-g-jones`; a name without ASCII keeps its code points. */
export function slugOf(name: string): string {
  const words =
    foldKey(name)
      .replace(/['’`]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-').slice(0, longest).replace(/-$/, '')
  return slug || codePointsOf(name)
}

function codePointsOf(name: string): string {
  return [...name.trim()]
    .slice(0, 16)
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(16))
    .join('-')
}
