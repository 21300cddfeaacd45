import { UnpairedPredictionError } from './errors.ts'

/** A gold document and what was predicted for it, if anything. */
export interface Pair<Gold, Prediction> {
  readonly gold: Gold
  readonly prediction: Prediction | undefined
}

/**
 * Pair gold and predictions by id, in the order of the gold.
 *
 * @throws {@link UnpairedPredictionError} An id stands twice, or a prediction has no gold document.
 */
export function pairById<Gold extends Identified, Prediction extends Identified>(
  gold: readonly Gold[],
  predictions: readonly Prediction[],
): readonly Pair<Gold, Prediction>[] {
  const byId = indexById(predictions)
  const known = indexById(gold)
  for (const id of byId.keys()) if (!known.has(id)) throw new UnpairedPredictionError(id, 'unknown')
  return gold.map((document) => ({ gold: document, prediction: byId.get(document.id) }))
}

interface Identified {
  readonly id: string
}

function indexById<Item extends Identified>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const index = new Map<string, Item>()
  for (const item of items) {
    if (index.has(item.id)) throw new UnpairedPredictionError(item.id, 'twice')
    index.set(item.id, item)
  }
  return index
}
