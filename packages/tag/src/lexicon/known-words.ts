import type { ActorKind } from '@claimtrail/model'
import { splitPieces } from './pieces.ts'
import { shippedEntries } from './shipped.ts'

const tags: Partial<Readonly<Record<ActorKind, string>>> = {
  state: 'Country',
  place: 'Place',
  'armed-group': 'ArmedGroup',
}

/** Shortest name that compromise learns: shorter ones ("US", "who") are everyday words to it. */
const shortest = 5

/** Our names as a word list for compromise, so that everybody's `.match('#Organization')` sees them. */
export function knownWords(): Record<string, string> {
  const spellings = shippedEntries.flatMap(({ kind, name, aliases }) =>
    [name, ...aliases].map((spelling) => [spelling.toLowerCase(), tags[kind] ?? 'Organization']),
  )
  return Object.fromEntries(spellings.filter(([word = '']) => isPlain(word)))
}

/** Names with hyphens, stops and slashes are several words to compromise, and its list would never match them. */
function isPlain(word: string): boolean {
  return (
    word.length >= shortest &&
    splitPieces(word)
      .map(({ key }) => key)
      .join(' ') === word
  )
}
