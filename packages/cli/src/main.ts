import { ClaimtrailError } from '@claimtrail/text'
import { CommanderError } from 'commander'
import { exitCodeOf, isDiskError } from './exit-code.ts'
import { exitCodes, type Io } from './io.ts'
import { processIo } from './process-io.ts'
import { createProgram } from './program.ts'
import { showText } from './terminal-text.ts'
import { toolName } from './tool.ts'

/**
 * Run one command line (without `node` and script) and answer with its exit code. Never throws: an error is
 * one clear sentence on `io.err`, or with `--json` an object on `io.out`.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.done
  const program = createProgram(io, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    // commander ends --help and --version this way too, and answers every usage error with 1, which means "findings" here.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    tell(error, argv, io)
    return exitCodeOf(error)
  }
}

/** The command as a process: what `claimtrail` on a shell runs. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo())
}

function tell(error: unknown, argv: readonly string[], io: Io): void {
  const { code, message } = describe(error)
  if (argv.includes('--json')) {
    io.out(`${JSON.stringify({ tool: toolName, error: { code, message } })}\n`)
    return
  }
  io.err(`claimtrail: ${showText(message)} (${code})\n`)
  if (argv.includes('--debug') && error instanceof Error) io.err(`${error.stack}\n`)
}

function describe(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof ClaimtrailError) return { code: error.code, message: error.message }
  if (isDiskError(error)) {
    return {
      code: 'DISK',
      message: `The disk refused: ${error.message}. Make room or rights, and try again.`,
    }
  }
  const words = error instanceof Error ? error.message : String(error)
  return {
    code: 'BUG',
    message: `Something of ours went wrong: ${words}. Run it again with --debug and report what it prints.`,
  }
}
