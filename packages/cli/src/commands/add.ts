import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { FileAccessError } from '@claimtrail/workspace'
import { UsageError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, type Options, textOption } from '../options.ts'
import { print } from '../output.ts'
import { withProject } from '../project.ts'

/** `claimtrail add`: copy files into `source-docs/` untouched, each with a sidecar that says where it came from. */
export const addCommand: Command = {
  name: 'add',
  configure: (command) =>
    command
      .description(
        'copy files into source-docs/ untouched, with a sidecar that says where they came from',
      )
      .argument('<files...>', 'files, or - for standard input')
      .option('--id <id>', 'id of the source (default: the name of the file)')
      .option('--title <title>', 'title')
      .option('--url <url>', 'where it was found; nothing is fetched')
      .option('--publisher <name>', 'who published it')
      .option('--licence <name>', 'under which licence')
      .option('--retrieved <day>', 'when it was retrieved, YYYY-MM-DD')
      .option('--date <day>', 'when the text was written, YYYY-MM-DD')
      .option('--language <tag>', 'language, for example en')
      .option('--media-type <type>', 'text/plain or text/markdown, where the name does not say')
      .option('--dry-run', 'say what would be added and add nothing')
      .addHelpText('after', examples),
  async run({ args, options }, io) {
    const files = args.flat()
    if (files.length > 1 && textOption(options, 'id') !== undefined) {
      throw new UsageError('--id names one source. Add the files one at a time.')
    }
    const added = await withProject(options, io, async (workspace) => {
      const results = []
      for (const name of files) {
        const source = {
          name: nameOf(name, options),
          bytes: await read(name, io),
          meta: metaOf(options),
        }
        const id = textOption(options, 'id')
        results.push(
          await workspace.add({ ...source, ...(id === undefined ? {} : { id }) }, options.dryRun),
        )
      }
      return results
    })
    const text = () =>
      added
        .map(({ id, sizeBytes, sha256 }) => `${id}  ${sizeBytes} bytes  sha256 ${sha256}\n`)
        .join('')
    await print({ command: 'add', items: added, text }, options, io)
    if (!options.quiet && !options.json && !options.ndjson) io.err('Next: claimtrail ingest\n')
    return exitCodes.done
  },
}

async function read(name: string, io: Io): Promise<Uint8Array> {
  if (name === '-') return io.stdin()
  try {
    return await readFile(resolve(io.cwd, name))
  } catch (error) {
    throw new FileAccessError(name, error)
  }
}

function nameOf(name: string, options: Options): string {
  if (name !== '-') return basename(name)
  const id = textOption(options, 'id')
  if (id === undefined)
    throw new UsageError('A source from standard input has no name. Give it one with --id.')
  return textOption(options, 'mediaType') === 'text/markdown' ? `${id}.md` : `${id}.txt`
}

function metaOf(options: Options): Readonly<Record<string, string>> {
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
  $ cat note.txt | claimtrail add - --id notes/march`
