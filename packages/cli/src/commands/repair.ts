import type { Finding } from '@claimtrail/store/care'
import { exitCodes } from '../io.ts'
import { type Command, flagOption } from '../options.ts'
import { print } from '../output.ts'
import { rootOf } from '../project.ts'
import { showText } from '../terminal-text.ts'

/** `claimtrail repair`: what is wrong with the files of a project, and mending it when asked to. */
export const repairCommand: Command = {
  name: 'repair',
  configure: (command) =>
    command
      .helpGroup('Care:')
      .description('say what is wrong with the history and the claim files, and mend it')
      .option('--trim', 'remove what a crash left unfinished at the end of a history file')
      .option('--split', 'give the second side of a forked history file a file of its own')
      .option('--dry-run', 'say what would be done and do nothing')
      .addHelpText('after', examples),
  async run({ options }, io) {
    const [root, { repairStore }, { newId }] = await Promise.all([
      rootOf(options, io),
      import('@claimtrail/store/care'),
      import('@claimtrail/workspace'),
    ])
    const found = await repairStore(root, {
      newId,
      trim: flagOption(options, 'trim'),
      split: flagOption(options, 'split'),
      dryRun: options.dryRun === true,
    })
    await print({ command: 'repair', items: found, text: () => words(found) }, options, io)
    return exitCodeFor(found, options.dryRun === true)
  },
}

/** What was mended is done; what can be, a person should look at; what cannot be, needs a copy from elsewhere. */
function exitCodeFor(found: readonly Finding[], dryRun: boolean): number {
  const left = found.filter(({ mended }) => dryRun || mended === undefined)
  const isLost = left.some(({ code }) => code === 'damaged' || code === 'missing')
  if (isLost) return exitCodes.tampered
  return left.length > 0 ? exitCodes.review : exitCodes.done
}

function words(found: readonly Finding[]): string {
  if (found.length === 0)
    return 'nothing to repair: the history is whole, and the claim files are as it has them\n'
  const lines = found.map(({ path, message, mended }) =>
    [message, ...(mended === undefined ? [] : [`  ${path} ${mended}`])].map(showText).join('\n'),
  )
  return `${lines.join('\n')}\n`
}

const examples = `
Of whatever is removed or written over, a copy is kept in .claimtrail/rejected/.

Examples:
  $ claimtrail repair --dry-run
  $ claimtrail repair --trim`
