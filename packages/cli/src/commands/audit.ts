import type { AuditReport } from '@claimtrail/audit'
import { auditWords } from '../audit-words.ts'
import type { Command, Options } from '../options.ts'
import { print } from '../output.ts'
import { createPlaces } from '../place.ts'
import { withProject } from '../project.ts'

/** `claimtrail audit`: does every claim still stand, and is the history whole? Writes nothing. */
export const auditCommand: Command = {
  name: 'audit',
  configure: (command) =>
    command
      .description('does every claim still stand on its sentence, and is the history whole?')
      .argument('[sources...]', 'ids of sources (default: all)')
      .addHelpText('after', examples),
  run: ({ args, options }, io) =>
    withProject(options, io, async (workspace) => {
      const ids = args.flat()
      for (const id of ids) await checkKnown(id, workspace)
      const report = await workspace.audit(ids.length > 0 ? ids : undefined)
      const words =
        options.json || options.ndjson
          ? ''
          : await auditWords(report, createPlaces(workspace), workspace)
      const more = { counts: report.counts, history: report.history, exitCode: report.exitCode }
      await print(
        { command: 'audit', items: itemsOf(report, options), more, text: () => words },
        options,
        io,
      )
      return report.exitCode
    }),
}

/** A source whose file is gone can still be audited; one that nobody ever heard of cannot. */
async function checkKnown(
  id: string,
  workspace: Parameters<Parameters<typeof withProject>[2]>[0],
): Promise<void> {
  if ((await workspace.store.source(id)) === undefined) await workspace.read(id)
}

function itemsOf(report: AuditReport, options: Options): readonly object[] {
  return options.ndjson ? [...report.findings, ...report.history.findings] : report.findings
}

const examples = `
Examples:
  $ claimtrail audit
  $ claimtrail audit us-taliban-2020 --json`
