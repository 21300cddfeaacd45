import { resolve } from 'node:path'
import { exitCodes } from '../io.ts'
import { type Command, textOption } from '../options.ts'
import { print } from '../output.ts'

/** `claimtrail init`: make a project folder, or complete one. */
export const initCommand: Command = {
  name: 'init',
  configure: (command) =>
    command
      .description('make a project folder: source-docs/, annotations/, .gitattributes, .gitignore')
      .argument('[dir]', 'where (default: here)')
      .option('--name <name>', 'who annotates in this clone')
      .option('--dry-run', 'say what would be made and make nothing')
      .addHelpText('after', examples),
  async run({ args, options }, io) {
    const { initWorkspace } = await import('@claimtrail/workspace')
    const folder = resolve(io.cwd, args[0] ?? '.')
    const name = textOption(options, 'name')
    const made = await initWorkspace(folder, {
      ...(name === undefined ? {} : { annotator: name }),
      ...(options.dryRun ? { dryRun: true } : {}),
    })
    const verb = options.dryRun ? 'would make' : 'made'
    const lines =
      made.length === 0
        ? ['nothing to do: the folder is complete']
        : made.map((path) => `${verb} ${path}`)
    const text = () => `${lines.join('\n')}\nNext: claimtrail add FILE, then claimtrail start\n`
    await print({ command: 'init', items: made.map((path) => ({ path })), text }, options, io)
    return exitCodes.done
  },
}

const examples = `
Examples:
  $ claimtrail init peace --name "Ana Ruiz"
  $ claimtrail init --dry-run`
