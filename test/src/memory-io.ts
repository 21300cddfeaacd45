import type { Io } from 'claimtrail'

/** An outside in memory, and what a command left in it. */
export interface MemoryIo {
  readonly io: Io
  stdout(): string
  stderr(): string
}

/** An outside for commands that run in this process: fixed clock, no terminal. */
export function memoryIo(cwd: string, input: string | Uint8Array = ''): MemoryIo {
  const out: string[] = []
  const err: string[] = []
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  let moment = Date.UTC(2026, 10, 24, 9, 0, 0)
  const io: Io = {
    out: (text) => {
      out.push(text)
    },
    err: (text) => {
      err.push(text)
    },
    stdin: async () => bytes,
    cwd,
    environment: {},
    isTerminal: false,
    isErrorTerminal: false,
    columns: 80,
    now: () => {
      moment += 1_000
      return new Date(moment)
    },
    signal: new AbortController().signal,
  }
  return { io, stdout: () => out.join(''), stderr: () => err.join('') }
}
