// Times of splitters over blocks, interleaved: each round, everybody once.
import { quantile } from '../figures.mjs'

/** Milliseconds a round, by splitter; `slow` ones run in every fifth round only. */
export function timeRounds(splitters, blocks, rounds) {
  const times = new Map(splitters.map(({ name }) => [name, []]))
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, slow, split } of splitters) {
      if (slow && round % 5 !== 0) continue
      const start = performance.now()
      for (const block of blocks) split(block)
      // The rounds before the first one warm up.
      times.get(name)[round < 0 ? -1 : round] = performance.now() - start
    }
  }
  return times
}

/** How many times as fast as another one, in the rounds that both ran: median and middle 80 %. */
export function ratio(own, other) {
  const ratios = own.flatMap((time, round) => (other[round] > 0 ? [other[round] / time] : []))
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(ratios, share).toFixed(2))
  return `${middle} (${low}–${high})`
}
