import type { AuditSummary } from '@claimtrail/workspace'
import { readArgumentFile } from '../argument-file.ts'
import { auditJson, auditLines } from '../audit/audit-json.ts'
import { auditSarif } from '../audit/audit-sarif.ts'
import { auditWords } from '../audit/audit-words.ts'
import type { AuditWriter } from '../audit/audit-writer.ts'
import { checkpointText } from '../checkpoint-text.ts'
import { type Command, choiceOption, flagOption, type Options, textOption } from '../options.ts'
import { writeOut } from '../output.ts'
import { createPlaces } from '../place.ts'
import { withProject } from '../project.ts'

/** `claimtrail audit`: does every claim still stand, and is the history whole? Writes nothing that matters. */
export const auditCommand: Command = {
  name: 'audit',
  configure: (command) =>
    command
      .description('does every claim still stand on its sentence, and is the history whole?')
      .argument('[sources...]', 'ids of sources (default: all)')
      .option('--format <name>', 'text, json or sarif', 'text')
      .option('--sarif', 'the same as --format sarif: what code review tools show')
      .option('--checkpoint <file>', 'a checkpoint that somebody else kept: nothing may differ')
      .addHelpText('after', examples),
  run: ({ args, options }, io) =>
    withProject(options, io, async (workspace) => {
      const ids = args.flat()
      for (const id of ids) await checkKnown(id, workspace)
      const file = textOption(options, 'checkpoint')
      const write = writerOf(options)
      const audit = workspace.auditEach({
        exceptionsOnly: write === auditWords || write === auditSarif,
        ...(ids.length > 0 && { sources: ids }),
        ...(file !== undefined && { checkpoint: checkpointText(await readArgumentFile(file, io)) }),
      })
      let summary: AuditSummary | undefined
      const told = (async function* () {
        summary = yield* audit
        return summary
      })()
      const context = { workspace, places: createPlaces(workspace) }
      await writeOut(write(told, context), options, io)
      return summary?.exitCode ?? 0
    }),
}

function writerOf(options: Options): AuditWriter {
  const format = choiceOption(options, 'format', ['text', 'json', 'sarif'])
  if (flagOption(options, 'sarif') || format === 'sarif') return auditSarif
  if (options.ndjson) return auditLines
  return options.json || format === 'json' ? auditJson : auditWords
}

/** A source whose file is gone can still be audited; one that nobody ever heard of cannot. */
async function checkKnown(
  id: string,
  workspace: Parameters<Parameters<typeof withProject>[2]>[0],
): Promise<void> {
  if ((await workspace.store.source(id)) === undefined) await workspace.read(id)
}

const examples = `
Examples:
  $ claimtrail audit
  $ claimtrail audit us-taliban-2020 --json
  $ claimtrail audit --sarif --out audit.sarif`
