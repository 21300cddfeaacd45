/** Everything outside that a command touches, so that tests call a command without a process. */
export interface Io {
  /** Data: what `>` catches. */
  readonly out: (text: string) => void
  /** Words for the person. */
  readonly err: (text: string) => void
  /** All of standard input, as bytes. */
  readonly stdin: () => Promise<Uint8Array>
  /** Keys as they are pressed; only where standard input is a terminal. */
  readonly keys?: () => AsyncIterable<string>
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean
  /** Whether standard error is a terminal: words for the person may be taken away again there. */
  readonly isErrorTerminal: boolean
  /** Width of the terminal; 80 when unknown. */
  readonly columns: number
  readonly now: () => Date
  /** Addresses that `add` may fetch from, where a test serves the text itself; else those of the public internet. */
  readonly allowsAddress?: (address: string) => boolean
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal
}

/** The exit codes by what they mean. */
export interface ExitCodes {
  readonly done: number
  readonly review: number
  readonly incomplete: number
  readonly tampered: number
  readonly usage: number
  readonly badInput: number
  readonly notFound: number
  readonly bug: number
  readonly disk: number
  readonly tryAgain: number
}

/** Exit codes, one table for every command. */
export const exitCodes: ExitCodes = {
  done: 0,
  /** Done, and a person should look. */
  review: 1,
  /** Evidence is incomplete: a source or version is missing. */
  incomplete: 2,
  tampered: 3,
  usage: 64,
  badInput: 65,
  notFound: 66,
  bug: 70,
  disk: 74,
  tryAgain: 75,
}
