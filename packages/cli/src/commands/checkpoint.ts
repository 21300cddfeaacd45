import { readArgumentFile } from '../argument-file.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, textOption } from '../options.ts'
import { print } from '../output.ts'

/** `claimtrail checkpoint`: heads and root of the project, to keep where its keeper cannot reach them. */
export const checkpointCommand: Command = {
  name: 'checkpoint',
  configure: (command) =>
    command
      .description('print the root of all sources, texts and decisions, to keep elsewhere')
      .option('--sign <keyfile>', 'sign it with an Ed25519 key (PEM)')
      .option('--dry-run', 'print it and write nothing')
      .addHelpText('after', examples),
  async run({ options }, io) {
    const { findRoot, layoutOf, makeCheckpoint, publicKeyOf } = await import(
      '@claimtrail/workspace'
    )
    const layout = layoutOf(findRoot(options.root ?? io.cwd))
    const keyFile = textOption(options, 'sign')
    const key = keyFile === undefined ? undefined : await readArgumentFile(keyFile, io)
    const record = await makeCheckpoint(layout, {
      at: io.now().toISOString(),
      ...(key !== undefined && { signWith: key }),
      ...(options.dryRun && { dryRun: true }),
    })
    const item = { ...record, ...(key !== undefined && { publicKey: publicKeyOf(key) }) }
    await print(
      { command: 'checkpoint', items: [item], text: () => `${record.root}\n` },
      options,
      io,
    )
    if (!options.quiet && !options.json && !options.ndjson) tell(record.root, io)
    return exitCodes.done
  },
}

function tell(root: string, io: Io): void {
  io.err(
    `Keep this root where nobody who can write here can change it: on paper, in a mail, with a court.\nWhoever has it checks with: claimtrail verify --expect ${root.slice(0, 16)}…\nWithout a copy elsewhere it proves nothing.\n`,
  )
}

const examples = `
Examples:
  $ claimtrail checkpoint
  $ claimtrail checkpoint --sign key.pem --json`
