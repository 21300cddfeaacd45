// Logistic regression over hashed features by AdaGrad, with dropout, averaged, pruned, in signed bytes.
import { examplesOf } from '../dist/training.js'

/** Slots of the hash. Twice as many made 983 errors on court decisions instead of 982, half as many 997 (cross-validated). */
const slotCount = 1 << 15
/** Weights that are kept; the file is as long, but compresses better. */
const kept = 20_000
const epochs = 10
/** The weights of the last epochs are averaged. */
const averaged = 5
const rate = 0.15
const biasRate = 0.01
const decay = 3e-6
/** Features left out at random, so that no word alone carries a decision. Without it policy texts lose two ends. */
const dropout = 0.3
/** The largest weight that a byte holds. */
const largest = 5

/** Learn a model; the same documents in the same order give the same bytes. */
export function fit(documents, { name, data }) {
  const examples = documents.flatMap(({ text, sentences }) =>
    examplesOf(text, new Set(sentences.map(([, end]) => end)), slotCount),
  )
  const { mean, bias } = learn(examples)
  const { bytes, scale } = toBytes(mean)
  return {
    format: 'claimtrail/sentence-model@1',
    name,
    data,
    candidates: examples.length,
    bias: Number(bias.toFixed(6)),
    scale: Number(scale.toPrecision(9)),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  }
}

function learn(examples) {
  const random = randomNumbers(42)
  const weights = new Float64Array(slotCount)
  const squares = new Float64Array(slotCount)
  const mean = new Float64Array(slotCount)
  const order = Int32Array.from(examples.keys())
  let bias = 0
  let meanBias = 0
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const { slots, ends } = examples[index]
      const present = slots.filter(() => random() >= dropout)
      const sum = present.reduce((total, slot) => total + weights[slot], 0)
      const error = 1 / (1 + Math.exp(-(bias + sum / (1 - dropout)))) - (ends ? 1 : 0)
      bias -= biasRate * error
      for (const slot of present) {
        const gradient = error + decay * weights[slot]
        squares[slot] += gradient * gradient
        weights[slot] -= (rate * gradient) / Math.sqrt(squares[slot] + 1e-2)
      }
    }
    if (epoch < epochs - averaged) continue
    meanBias += bias / averaged
    for (let slot = 0; slot < slotCount; slot += 1) mean[slot] += weights[slot] / averaged
  }
  return { mean, bias: meanBias }
}

function toBytes(weights) {
  const sizes = Float64Array.from(weights, Math.abs).sort().reverse()
  const least = sizes[kept] ?? 0
  const scale = Math.min(largest, sizes[0]) / 127
  const toByte = (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))
  const bytes = Int8Array.from(weights, (weight) =>
    Math.abs(weight) <= least ? 0 : toByte(weight),
  )
  return { bytes, scale }
}

function shuffle(order, random) {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last]
    order[last] = order[other]
    order[other] = kept
  }
}

/** A linear congruential generator: the same numbers everywhere. */
function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
