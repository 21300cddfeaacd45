import type { Io } from './io.ts'

/** The real outside: this process. A closed pipe (`| head`) ends it silently with 0. */
export function processIo(): Io {
  const stop = new AbortController()
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort(signal)
      process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))
    })
  }
  return {
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    stdin: readAll,
    ...(process.stdin.isTTY ? { keys: readKeys } : {}),
    cwd: process.cwd(),
    environment: process.env,
    isTerminal: process.stdout.isTTY === true,
    isErrorTerminal: process.stderr.isTTY === true,
    // Some pseudo-terminals say 0.
    columns: process.stdout.columns || process.stderr.columns || 80,
    now: () => new Date(),
    signal: stop.signal,
  }
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Keys one by one, with the terminal in raw mode only as long as somebody listens. */
async function* readKeys(): AsyncIterable<string> {
  process.stdin.setRawMode(true)
  try {
    for await (const chunk of process.stdin) {
      // Pasted text comes as one chunk; an arrow key does, too, and is one key.
      const text = String(chunk)
      if (text.startsWith('\u001b')) yield text
      else yield* text
    }
  } finally {
    process.stdin.setRawMode(false)
  }
}
