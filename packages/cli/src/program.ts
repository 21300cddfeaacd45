import { Command as CommanderCommand } from 'commander'
import { commands } from './commands.ts'
import type { Io } from './io.ts'
import { type Command, toOptions } from './options.ts'
import { toolVersion } from './tool.ts'

/** Build the command line. `finish` receives the exit code of the command that ran. */
export function createProgram(io: Io, finish: (exitCode: number) => void): CommanderCommand {
  const program = new CommanderCommand('claimtrail')
    .description(
      'Annotate texts with commitments, conditions and assessments that never lose their sentence.',
    )
    .version(toolVersion)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => io.columns })
    .showHelpAfterError('Run "claimtrail --help" for the list of commands.')
  for (const command of commands) program.addCommand(describe(command, io, finish))
  return program
}

function describe(command: Command, io: Io, finish: (exitCode: number) => void): CommanderCommand {
  const described = new CommanderCommand(command.name)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => io.columns })
  command.configure(described)
  described
    .option(
      '--root <dir>',
      'project folder (default: the nearest one upwards that holds annotations/)',
    )
    .option('--json', 'one JSON document on standard output')
    .option('--ndjson', 'one JSON record a line on standard output')
    .option('--out <file>', 'write there instead of to standard output')
    .option('--quiet', 'no words on standard error but errors')
    .option('--debug', 'show the stack of an error')
    .action(async () => {
      const input = { args: described.args, options: toOptions(described.opts()) }
      finish(await command.run(input, io))
    })
  return described
}
