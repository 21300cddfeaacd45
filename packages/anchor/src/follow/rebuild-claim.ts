import type { Claim, Quote, VersionId } from '@claimtrail/model'

/**
 * A claim with other quotes, on another version. A quote that has no place is left out, with what is nothing
 * without it: a filler of a slot that no claim and no role fills, a timing. Keys keep their order, so that
 * everybody makes the same bytes of it.
 *
 * @param places - By path, for every quote of the claim; its own quotes all have one.
 */
export function rebuildClaim(
  claim: Claim,
  version: VersionId,
  places: ReadonlyMap<string, Quote | undefined>,
): Claim {
  // Quotes are replaced by quotes, and only what is optional is left out: the result is a claim of the same type.
  return { ...(rebuild(claim, '', places) as Claim), version }
}

type Places = ReadonlyMap<string, Quote | undefined>

function rebuild(value: unknown, path: string, places: Places): unknown {
  if (places.has(path)) return places.get(path)
  if (typeof value !== 'object' || value === null) return value
  const inner = (key: string | number) => (path === '' ? `${key}` : `${path}/${key}`)
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => {
      const made = rebuild(each, inner(index), places)
      return made === undefined ? [] : [made]
    })
  }
  const fields = Object.entries(value).flatMap(([key, each]) => {
    const made = rebuild(each, inner(key), places)
    return made === undefined ? [] : [[key, made] as const]
  })
  const lostWords = 'quote' in value && !fields.some(([key]) => key === 'quote')
  const stands = !lostWords || 'claim' in value || 'role' in value
  return stands ? Object.fromEntries(fields) : undefined
}
