import { resolve } from 'node:path'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { type Options, textOption } from './options.ts'
import { print } from './output.ts'
import { withProject } from './project.ts'

/** Options that select claims. */
const selection = ['type', 'actor', 'source', 'review', 'where']

/**
 * `claimtrail export --bundle`: the whole project, since a history without some of its events would be a broken one.
 *
 * @throws {@link UsageError} Only some claims were selected.
 */
export async function exportTo(folder: string, options: Options, io: Io): Promise<number> {
  const chosen = selection.filter((name) => options.own[name] !== undefined)
  if (chosen.length > 0) {
    throw new UsageError(`A bundle holds the whole project: leave out --${chosen.join(' and --')}.`)
  }
  const baseUrl = textOption(options, 'baseUrl')
  return withProject(options, io, async ({ layout, store }) => {
    const { writeBundle } = await import('@claimtrail/workspace')
    const scope = { root: layout.root, store, ...(baseUrl !== undefined && { baseUrl }) }
    const { contents, findings, ...said } = await writeBundle(scope, resolve(io.cwd, folder))
    const item = { folder, root: said.root, manifest: said.manifest }
    const more = { status: said.status, counts: said.counts }
    const text = (): string => `root      ${said.root}\nmanifest  ${said.manifest}\n`
    await print({ command: 'export', items: [item], more, text }, options, io)
    if (!options.quiet && !options.json && !options.ndjson) {
      io.err(
        `Give one of these hashes to the reader on another way than the bundle. With plain Node: node verify.mjs --expect ${said.root?.slice(0, 16)}…\n`,
      )
    }
    return said.exitCode
  })
}
