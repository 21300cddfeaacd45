import type { Instant } from '@claimtrail/model'
import type { Log, LogFields } from '@claimtrail/server'
import type { Workspace } from '@claimtrail/workspace'
import { UsageError } from './errors.ts'
import { exitCodes, type Io } from './io.ts'
import { type Options, textOption } from './options.ts'
import { toolName } from './tool.ts'

const defaultPort = 4180

/**
 * The port to serve on: `--port`, then `PORT`, then 4180; 0 takes any.
 *
 * @throws {@link UsageError} It is no port.
 */
export function portOf(options: Options, io: Io): number {
  const given = textOption(options, 'port') ?? io.environment.PORT
  if (given === undefined || given === '') return defaultPort
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
    throw new UsageError(
      `"${given}" is no port. Give a number from 0 (any free one) to 65535 with --port or PORT.`,
    )
  }
  return Number(given)
}

/** Serve the viewer and the API until the process is told to stop. Prints one line: the address. */
export async function serve(workspace: Workspace, options: Options, io: Io): Promise<number> {
  const [{ readAssets, startServer }, { newId }] = await Promise.all([
    import('@claimtrail/server'),
    import('@claimtrail/workspace'),
  ])
  const server = await startServer({
    workspace,
    now: (): Instant => io.now().toISOString(),
    newId,
    log: lineLog(options, io),
    assets: await readAssets(),
    tool: toolName,
    host: textOption(options, 'host') ?? '127.0.0.1',
    port: portOf(options, io),
  })
  io.out(`${server.url}\n`)
  if (!io.signal.aborted) {
    await new Promise<void>((stop) =>
      io.signal.addEventListener('abort', () => stop(), { once: true }),
    )
  }
  await server.close()
  return exitCodes.done
}

/** One JSON object a line on standard error: warnings and errors, and everything with `--debug`. */
function lineLog(options: Options, io: Io): Log {
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      io.err(`${JSON.stringify({ time: io.now().toISOString(), level, message, ...fields })}\n`)
  const silent = () => undefined
  const chatty = options.debug ? line : () => silent
  return { debug: chatty('debug'), info: chatty('info'), warn: line('warn'), error: line('error') }
}
