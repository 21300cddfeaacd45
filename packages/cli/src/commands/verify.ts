import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Expectation } from '@claimtrail/history/verifier'
import { readArgumentFile } from '../argument-file.ts'
import { checkpointText } from '../checkpoint-text.ts'
import { NotKnownError, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type Command, type Options, textOption } from '../options.ts'
import { print } from '../output.ts'

/** `claimtrail verify`: is everything as it was when a checkpoint was made? Writes nothing. */
export const verifyCommand: Command = {
  name: 'verify',
  configure: (command) =>
    command
      .description('check a project or a bundle against a checkpoint that somebody else holds')
      .argument('[folder]', 'a project or a bundle (default: this project)')
      .option('--expect <root>', 'the 64 digits that "claimtrail checkpoint" printed')
      .option('--checkpoint <file>', 'the text of a checkpoint, or its line of checkpoints.jsonl')
      .option('--key <file>', 'only believe checkpoints signed with this public key (PEM)')
      .addHelpText('after', examples),
  async run({ args, options }, io) {
    const { verifyAt } = await import('@claimtrail/workspace')
    const folder = await folderOf(args.flat()[0], options, io)
    const verified = await verifyAt(folder, await expectationOf(options, io))
    const { contents, findings, ...more } = verified
    const { verdictWords } = await import('@claimtrail/history/verifier')
    const text = () => verdictWords(verified)
    await print({ command: 'verify', items: findings, more, text }, options, io)
    return verified.exitCode
  },
}

async function folderOf(named: string | undefined, options: Options, io: Io): Promise<string> {
  const { findRoot } = await import('@claimtrail/workspace')
  if (named === undefined) return findRoot(options.root ?? io.cwd)
  const folder = resolve(io.cwd, named)
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return folder
  throw new NotKnownError('folder', named, 'Give a project folder or an unpacked bundle.')
}

async function expectationOf(options: Options, io: Io): Promise<Expectation> {
  const root = textOption(options, 'expect')?.toLowerCase()
  if (root !== undefined && !/^[0-9a-f]{64}$/.test(root)) {
    throw new UsageError('--expect needs the 64 hexadecimal digits of a checkpoint.')
  }
  const [file, key] = [textOption(options, 'checkpoint'), textOption(options, 'key')]
  return {
    ...(root !== undefined && { root }),
    ...(file !== undefined && { text: checkpointText(await readArgumentFile(file, io)) }),
    ...(key !== undefined && { publicKey: await readArgumentFile(key, io) }),
  }
}

const examples = `
Examples:
  $ claimtrail verify --expect 7c1e…
  $ claimtrail verify ../received-bundle --checkpoint checkpoint.txt`
