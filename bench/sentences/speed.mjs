// Times of splitters over blocks, interleaved: each round, everybody once.
import { quantile } from '../figures.mjs'
import { processorTime } from '../processor-time.mjs'

/** Milliseconds of processor time a round, by splitter; `slow` ones run in every fifth round only. */
export function timeRounds(splitters, blocks, rounds) {
  const times = new Map(splitters.map(({ name }) => [name, []]))
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, slow, split } of splitters) {
      if (slow && round % 5 !== 0) continue
      const time = processorTime(() => {
        for (const block of blocks) split(block)
      })
      // The rounds before the first one warm up.
      if (round >= 0) times.get(name)[round] = time
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
