import type { Command } from '../options.ts'
import { withProject } from '../project.ts'
import { serve } from '../serving.ts'

/** `claimtrail serve`: viewer and API on this machine. */
export const serveCommand: Command = {
  name: 'serve',
  configure: (command) =>
    command
      .description('serve the viewer and the API on this machine, and nothing else')
      .option('--port <number>', 'port; 0 takes any free one (default: PORT, else 4180)')
      .option('--host <address>', 'loopback address to listen on (default: 127.0.0.1)')
      .option('--as <name>', 'who annotates')
      .addHelpText('after', examples),
  run: ({ options }, io) =>
    withProject(options, io, (workspace) => serve(workspace, options, io), true),
}

const examples = `
Examples:
  $ claimtrail serve
  $ claimtrail serve --port 0 --as "Ana Ruiz"`
