import { interrupted } from '../interrupted.ts'
import { exitCodes } from '../io.ts'
import { type Command, flagOption } from '../options.ts'
import { print } from '../output.ts'
import { createProgress } from '../progress.ts'
import { withProject } from '../project.ts'
import { portOf, serve } from '../serving.ts'
import { renderSourceRows, sourceRows } from '../table-of-sources.ts'

/** `claimtrail start`: read what changed, print the table of sources, serve. What `npm start` runs. */
export const startCommand: Command = {
  name: 'start',
  configure: (command) =>
    command
      .description('read what changed in source-docs/, print the table, serve the viewer')
      .option('--once', 'print the table and end')
      .option('--port <number>', 'port; 0 takes any free one (default: PORT, else 4180)')
      .option('--as <name>', 'who annotates')
      .addHelpText('after', examples),
  run: ({ options }, io) =>
    withProject(
      options,
      io,
      async (workspace) => {
        // A wrong port is said before the work, not after it.
        portOf(options, io)
        const progress = createProgress(options, io)
        const { onSource } = progress
        const results = await workspace
          .ingest({ signal: io.signal, onSource })
          .finally(progress.end)
        if (io.signal.aborted) return interrupted(io)
        const audit = await workspace.audit()
        const rows = await sourceRows(results, audit, workspace)
        await print(
          { command: 'start', items: rows, text: () => renderSourceRows(rows, io) },
          options,
          io,
        )
        return flagOption(options, 'once') ? exitCodes.done : serve(workspace, options, io)
      },
      true,
    ),
}

const examples = `
Examples:
  $ claimtrail start
  $ claimtrail start --once`
