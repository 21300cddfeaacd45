import type { SourceMeta } from '@claimtrail/model'
import type { NewSource, Workspace } from '@claimtrail/workspace'
import { UsageError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, type Options, textOption } from '../options.ts'
import { print } from '../output.ts'
import { withProject } from '../project.ts'
import { fetchText, isUrl, readText } from '../text-to-add.ts'

/**
 * `claimtrail add`: copy files into `source-docs/` untouched, or fetch them from the web, each with a sidecar that
 * says where it came from. Fetching is the only thing of all that uses the network.
 */
export const addCommand: Command = {
  name: 'add',
  configure: (command) =>
    command
      .description(
        'copy files into source-docs/ untouched, or fetch them, with a sidecar that says where they came from',
      )
      .argument('<files or URLs...>', 'files, addresses on the web, or - for standard input')
      .option('--id <id>', 'id of the source (default: the name of the file)')
      .option('--title <title>', 'title')
      .option('--url <url>', 'where a file was found; nothing is fetched')
      .option('--publisher <name>', 'who published it')
      .option('--licence <name>', 'under which licence')
      .option('--retrieved <day>', 'when a file was retrieved, YYYY-MM-DD')
      .option('--date <day>', 'when the text was written, YYYY-MM-DD')
      .option('--language <tag>', 'language, for example en')
      .option('--media-type <type>', 'text/plain or text/markdown, where the name does not say')
      .option('--dry-run', 'say what would be added and add nothing')
      .addHelpText('after', examples),
  async run({ args, options }, io) {
    const names = args.flat()
    checkOptions(names, options)
    const added = await withProject(options, io, async (workspace) => {
      const results = []
      for (const name of names) results.push(await addOne(workspace, name, options, io))
      return results
    })
    await print({ command: 'add', items: added, text: () => added.map(line).join('') }, options, io)
    if (!options.quiet && !options.json && !options.ndjson) io.err('Next: claimtrail ingest\n')
    return exitCodes.done
  },
}

/** What was added, as it is printed. */
interface Added {
  readonly id: string
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly finalUrl?: string
}

function checkOptions(names: readonly string[], options: Options): void {
  if (names.length > 1 && textOption(options, 'id') !== undefined) {
    throw new UsageError('--id names one source. Add the files one at a time.')
  }
  const given = ['url', 'retrieved'].find((name) => textOption(options, name) !== undefined)
  if (given !== undefined && names.some(isUrl)) {
    throw new UsageError(
      `--${given} is for a file that you downloaded. Of what is fetched it is known; leave it out.`,
    )
  }
}

async function addOne(
  workspace: Workspace,
  name: string,
  options: Options,
  io: Io,
): Promise<Added> {
  const text = isUrl(name) ? await fetchText(name, io) : await readText(name, options, io)
  const id = textOption(options, 'id')
  const source: NewSource = {
    ...text,
    meta: { ...text.meta, ...metaOf(options) },
    ...(id !== undefined && { id }),
  }
  const added = await workspace.add(source, options.dryRun)
  const { url, finalUrl = url } = text.meta
  return { ...added, ...(finalUrl !== undefined && { finalUrl }) }
}

function line({ id, sizeBytes, sha256, finalUrl }: Added): string {
  const from = finalUrl === undefined ? '' : `  from ${finalUrl}\n`
  return `${id}  ${sizeBytes} bytes  sha256 ${sha256}\n${from}`
}

function metaOf(options: Options): SourceMeta {
  const fields = {
    title: textOption(options, 'title'),
    url: textOption(options, 'url'),
    publisher: textOption(options, 'publisher'),
    licence: textOption(options, 'licence'),
    retrievedAt: textOption(options, 'retrieved'),
    documentDate: textOption(options, 'date'),
    language: textOption(options, 'language'),
    mediaType: textOption(options, 'mediaType'),
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

const examples = `
Examples:
  $ claimtrail add treaty.md --title "The ferry accord" --licence CC-BY-4.0
  $ claimtrail add https://example.org/treaties/accord.html --licence CC-BY-4.0
  $ cat note.txt | claimtrail add - --id notes/march`
