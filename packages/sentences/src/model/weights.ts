import { slot } from './hash.ts'

/** A model made ready for use. */
export interface Weights {
  readonly bias: number
  readonly scale: number
  readonly bytes: Int8Array
}

/** The log odds of a boundary, given the first `count` features. */
export function sumWeights(
  { bias, scale, bytes }: Weights,
  features: Int32Array,
  count: number,
): number {
  const mask = bytes.length - 1
  let sum = 0
  for (let index = 0; index < count; index += 1) {
    sum += bytes[slot(features[index] ?? 0, mask)] ?? 0
  }
  return sum * scale + bias
}
