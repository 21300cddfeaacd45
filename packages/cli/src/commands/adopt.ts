import type { Adopted } from '@claimtrail/workspace'
import { exitCodes } from '../io.ts'
import type { Command } from '../options.ts'
import { print } from '../output.ts'
import { withProject } from '../project.ts'
import { showText } from '../terminal-text.ts'
import { toolName } from '../tool.ts'

/** `claimtrail adopt`: make decisions of what was written into claim files by hand. */
export const adoptCommand: Command = {
  name: 'adopt',
  configure: (command) =>
    command
      .helpGroup('Care:')
      .description('make decisions of what was written into claim files by hand')
      .option('--as <name>', 'whose decisions they are')
      .option('--dry-run', 'say what would be decided and decide nothing')
      .addHelpText('after', examples),
  async run({ options }, io) {
    const { adoptEdits } = await import('@claimtrail/workspace')
    const { dryRun = false } = options
    const adopt = withProject(
      options,
      io,
      ({ store, annotator: by, layout: { root } }) =>
        adoptEdits(store, { root, by, tool: toolName, now: () => io.now().toISOString(), dryRun }),
      true,
    )
    const items = await adopt
    await print({ command: 'adopt', items, text: () => words(items, dryRun) }, options, io)
    return items.some(({ op }) => op === undefined) ? exitCodes.review : exitCodes.done
  },
}

function words(items: readonly Adopted[], dryRun: boolean): string {
  if (items.length === 0) return 'nothing to adopt: nobody has changed a claim file by hand\n'
  return items.map((item) => `${showText(line(item, dryRun))}\n`).join('')
}

function line(item: Adopted, dryRun: boolean): string {
  const { path, lineNumber } = item
  const place = lineNumber === undefined ? path : `${path}:${lineNumber}`
  if (item.op === undefined) return `${place}  left: ${item.refused}`
  const done = dryRun ? `would ${item.op}` : (past[item.op] ?? item.op)
  return `${place}  ${done} ${item.claim}  ${item.quote}`
}

const past: Readonly<Record<string, string>> = {
  add: 'added',
  revise: 'revised',
  withdraw: 'withdrew',
}

const examples = `
The edits are those of claim files as they stand, and of the copies in .claimtrail/rejected/.

Examples:
  $ claimtrail adopt --dry-run
  $ claimtrail adopt --as "Ana Ruiz"`
