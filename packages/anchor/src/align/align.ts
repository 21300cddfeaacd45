import { matchTokens } from './match.ts'
import { acceptMoves } from './moves.ts'
import { type TokenPlaces, tokenPlaces } from './token-places.ts'
import { type Tokens, tokenPair } from './tokens.ts'

/** Two texts laid beside each other, token by token and one to one; made by {@link align}. */
export interface Alignment {
  readonly before: Tokens
  readonly after: Tokens
  /** For each old token its new one in order, −1 when it has none. */
  readonly toAfter: Int32Array
  /** For each new token its old one in order, −1 when it has none. */
  readonly toBefore: Int32Array
  /** For each old token the new one to which it was moved, −1 when it was not. */
  readonly movedTo: Int32Array
  /** For each new token the old one that was moved to it, −1 when none was. */
  readonly movedFrom: Int32Array
  /** What each token says, by its number. */
  readonly weights: Uint8Array
  /** Where each token stands in the old text; made when it is first asked for. */
  readonly oldPlaces: () => TokenPlaces
  /** Where each token stands in the new text; made when it is first asked for. */
  readonly newPlaces: () => TokenPlaces
}

/**
 * Lay two texts beside each other once, so that any number of spans can be carried from the old to the new.
 *
 * Works on tokens, not on characters, and is one to one: new text that belongs to old text is never given to
 * another span. O(n log n) in the length of the texts.
 */
export function align(before: string, after: string): Alignment {
  const tokens = tokenPair(before, after)
  const { weights } = tokens
  const matching = matchTokens({ before: tokens.before.id, after: tokens.after.id, weights })
  return {
    before: tokens.before,
    after: tokens.after,
    toAfter: matching.toAfter,
    toBefore: matching.toBefore,
    ...acceptMoves(matching),
    weights,
    oldPlaces: once(() => tokenPlaces(tokens.before.id, weights.length)),
    newPlaces: once(() => tokenPlaces(tokens.after.id, weights.length)),
  }
}

/** Make something when it is first asked for, and keep it. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
