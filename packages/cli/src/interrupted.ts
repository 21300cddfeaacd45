import type { Io } from './io.ts'

/** Say that an interrupted command keeps what it did; the exit code of Ctrl-C or of SIGTERM. */
export function interrupted(io: Io): number {
  io.err('interrupted: what was read is kept; run it again to go on\n')
  return io.signal.reason === 'SIGTERM' ? 143 : 130
}
