import type { IngestedSource } from '@claimtrail/workspace'
import { followWords } from '../follow-words.ts'
import { interrupted } from '../interrupted.ts'
import { exitCodes } from '../io.ts'
import { type Command, flagOption } from '../options.ts'
import { print } from '../output.ts'
import { createProgress } from '../progress.ts'
import { withProject } from '../project.ts'
import { portOf, serve } from '../serving.ts'
import { renderSourceRows, sourceRows } from '../table-of-sources.ts'
import { showText } from '../terminal-text.ts'
import { toolName } from '../tool.ts'

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
          .ingest({
            signal: io.signal,
            now: () => io.now().toISOString(),
            tool: toolName,
            onSource,
          })
          .finally(progress.end)
        if (io.signal.aborted) return interrupted(io)
        const audit = await workspace.audit()
        const rows = await sourceRows(results, audit, workspace)
        await print(
          {
            command: 'start',
            items: rows,
            text: () => renderSourceRows(rows, io) + followedSources(results),
          },
          options,
          io,
        )
        return flagOption(options, 'once') ? exitCodes.done : serve(workspace, options, io)
      },
      true,
    ),
}

/** A paragraph for each source whose claims came along or wait. */
function followedSources(results: readonly IngestedSource[]): string {
  return results
    .flatMap(({ id, claims }) => (claims ? [`${showText(id)}\n${followWords(id, claims)}`] : []))
    .join('')
}

const examples = `
Examples:
  $ claimtrail start
  $ claimtrail start --once`
