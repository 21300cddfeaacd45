import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Ledger, words, writeDown } from './ledger.ts'

/** A process that commits, seen from outside. */
export interface Running {
  /** Its first words were heard: the store is open. `false` when it ended without them. */
  readonly ready: Promise<boolean>
  readonly ended: Promise<void>
  /** Send a signal; `false` when it had ended before. */
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): boolean
}

/** How a process is started. */
export interface RunOptions {
  readonly root: string
  /** One that no other process has. */
  readonly name: string
  readonly ledger: Ledger
  /** `editors.js` commits, `deciders.js` decides as the command line does. */
  readonly program?: 'editors.js' | 'deciders.js'
  readonly editors?: number
  /** How long it goes on; for ever when absent. */
  readonly forMs?: number
  /** Words for node itself. */
  readonly nodeArguments?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Start a process that writes; what it says goes to the ledger. */
export function startEditors(options: RunOptions): Running {
  const { root, name, ledger, editors = 8, forMs = 0, nodeArguments = [], env = {} } = options
  const program = compiled(options.program ?? 'editors.js')
  const child = spawn(
    process.execPath,
    [...nodeArguments, program, root, name, String(editors), String(forMs)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } },
  )
  const closed = once(child, 'close')
  const ready = new Promise<boolean>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === words.ready) resolve(true)
      writeDown(ledger, line)
    })
    void closed.then(() => resolve(false))
  })
  return {
    ready,
    ended: closed.then(() => undefined),
    signal: (signal) => child.exitCode === null && child.signalCode === null && child.kill(signal),
  }
}

/** Kill a process some time after it was started, or after it was ready. */
export async function killAfter(running: Running, ms: number): Promise<boolean> {
  await wait(ms)
  const isKilled = running.signal('SIGKILL')
  await running.ended
  return isKilled
}

/** The path of a compiled program of this folder: child processes cannot read TypeScript. */
export function compiled(name: string): string {
  return fileURLToPath(new URL(`../../dist/faults/${name}`, import.meta.url))
}
