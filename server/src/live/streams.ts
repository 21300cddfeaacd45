import { StreamsTakenError } from '../errors.ts'

/** Streams that are open, and how many there may be. */
export interface Streams {
  /**
   * Take one; whoever takes it calls what is returned, once, when it has ended.
   *
   * @throws {@link StreamsTakenError} All of them are taken.
   */
  take(): () => void
}

/** Room for so many streams: each holds a connection and a watch of the history. */
export function createStreams(limit: number): Streams {
  let open = 0
  return {
    take() {
      if (open >= limit) throw new StreamsTakenError(limit)
      open += 1
      return () => {
        open -= 1
      }
    },
  }
}
