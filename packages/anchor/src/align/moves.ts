import { at } from './integers.ts'
import type { Matching } from './match.ts'
import type { Run } from './runs.ts'

/** Share of a move's tokens that nothing else may have claimed. */
const freeShare = 0.7

/**
 * For each old token the new one to which it was moved, −1 when it was not. Longest runs first; a run is
 * believed when most of its tokens are claimed on neither side, and then claims them.
 */
export function acceptMoves({ toAfter, toBefore, moves }: Matching): Int32Array {
  const moved = new Int32Array(toAfter.length).fill(-1)
  const claimed = new Uint8Array(toBefore.length)
  const isFree = (old: number, now: number): boolean =>
    at(toBefore, now) < 0 && claimed[now] === 0 && at(moved, old) < 0
  const longestFirst = [...moves].sort(
    (one, other) => other.length - one.length || one.before - other.before,
  )
  for (const run of longestFirst) {
    const steps = freeSteps(run, isFree)
    if (steps.length < run.length * freeShare) continue
    for (const step of steps) {
      moved[run.before + step] = run.after + step
      claimed[run.after + step] = 1
    }
  }
  return moved
}

function freeSteps(run: Run, isFree: (old: number, now: number) => boolean): readonly number[] {
  const steps: number[] = []
  for (let step = 0; step < run.length; step += 1) {
    if (isFree(run.before + step, run.after + step)) steps.push(step)
  }
  return steps
}
