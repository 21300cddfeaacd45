import type { Claim } from '@claimtrail/model'

/** A field of a claim that holds no words of the text, for example `polarity` → `do`, `actor/0/actor` → `state/NOR`. */
export interface ClaimAttribute {
  readonly path: string
  readonly value: string
}

/** Fields that every format has a place of its own for. */
const ownPlace = new Set(['id', 'type', 'version', 'quotes', 'note'])

/** The attributes of a claim sorted by path: all that it says besides its quotes and its note. */
export function claimAttributes(claim: Claim): readonly ClaimAttribute[] {
  const found: ClaimAttribute[] = []
  for (const [key, value] of Object.entries(claim)) {
    if (!ownPlace.has(key)) collect(value, key, found)
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1))
}

function collect(value: unknown, path: string, found: ClaimAttribute[]): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    found.push({ path, value: String(value) })
  } else if (
    typeof value === 'object' &&
    value !== null &&
    !('quote' in value && 'start' in value)
  ) {
    for (const [key, inner] of Object.entries(value)) collect(inner, `${path}/${key}`, found)
  }
}
