import type { ArchivedFile, ArchiveReport } from '@claimtrail/store/care'
import { exitCodes } from '../io.ts'
import type { Command } from '../options.ts'
import { print } from '../output.ts'
import { rootOf } from '../project.ts'
import { sizeInWords } from '../size-in-words.ts'

/** `claimtrail archive`: pack the history files that are full; everything is read and verified as before. */
export const archiveCommand: Command = {
  name: 'archive',
  configure: (command) =>
    command
      .helpGroup('Care:')
      .description('pack the history files that are full; everything is read as before')
      .option('--dry-run', 'say what would be packed and write nothing')
      .addHelpText('after', examples),
  async run({ options }, io) {
    const [root, { archiveHistory }, { newId }] = await Promise.all([
      rootOf(options, io),
      import('@claimtrail/store/care'),
      import('@claimtrail/workspace'),
    ])
    const { dryRun = false } = options
    const report = await archiveHistory(root, { newId, dryRun, signal: io.signal })
    const more = { left: report.left }
    const text = () => words(report)
    await print({ command: 'archive', items: report.archived, more, text }, options, io)
    return report.left.some(({ isFaulty }) => isFaulty) ? exitCodes.review : exitCodes.done
  },
}

function words({ archived, left }: ArchiveReport): string {
  const packed = archived.map(line)
  const kept = left.map(({ path, reason }) => `left ${path}: ${reason}\n`)
  if (archived.length === 0) return [...kept, 'nothing to do: no history file is full\n'].join('')
  const next =
    archived[0]?.archiveBytes === undefined ? [] : ['Next: commit annotations/history/ with git\n']
  return [...packed, ...kept, ...next].join('')
}

function line({ path, lines, sizeBytes, archiveBytes }: ArchivedFile): string {
  const content = `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}, ${sizeInWords(sizeBytes)}`
  return archiveBytes === undefined
    ? `would archive ${path}: ${content}\n`
    : `archived ${path}: ${content} in ${sizeInWords(archiveBytes)}\n`
}

const examples = `
Examples:
  $ claimtrail archive --dry-run
  $ claimtrail archive --json`
