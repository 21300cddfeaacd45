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

/**
 * Pair gold and predictions of which an id may stand several times: a pair of texts that was sampled again.
 * The n-th prediction of an id belongs to the n-th gold document of that id.
 *
 * @throws {@link UnpairedPredictionError} A prediction has no gold document.
 */
export function pairByTurn<Gold extends Identified, Prediction extends Identified>(
  gold: readonly Gold[],
  predictions: readonly Prediction[],
): readonly Pair<Gold, Prediction>[] {
  const waiting = new Map<string, Prediction[]>()
  for (const prediction of predictions) {
    waiting.set(prediction.id, [...(waiting.get(prediction.id) ?? []), prediction])
  }
  const pairs = gold.map((document) => ({
    gold: document,
    prediction: waiting.get(document.id)?.shift(),
  }))
  for (const [id, left] of waiting) {
    if (left.length > 0) throw new UnpairedPredictionError(id, 'unknown')
  }
  return pairs
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
