import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type Checkpoint,
  type CheckpointRecord,
  createCheckpoint,
  projectLayout,
} from '@claimtrail/history/verifier'
import { CheckpointRefusedError, SigningKeyError } from '../errors.ts'
import type { Layout } from '../layout.ts'
import { verifyAt } from './verify.ts'

/** How a checkpoint is made. */
export interface CheckpointOptions {
  readonly at: string
  /** Private Ed25519 key in PEM. */
  readonly signWith?: string
  /** Only say what would be written. */
  readonly dryRun?: boolean
}

/**
 * Make a checkpoint of a project and append it to `annotations/checkpoints.jsonl`.
 *
 * @throws {@link CheckpointRefusedError} The history or a kept text is not whole: a checkpoint would bless that.
 * @throws {@link SigningKeyError}
 */
export async function makeCheckpoint(
  { root }: Layout,
  { at, signWith, dryRun }: CheckpointOptions,
): Promise<CheckpointRecord> {
  const key = signWith === undefined ? undefined : signingKey(signWith)
  const verdict = await verifyAt(root, {}, true)
  const damage = verdict.findings.find(({ severity }) => severity === 'tampered')
  if (damage) throw new CheckpointRefusedError(damage.reason)
  const checkpoint = createCheckpoint(verdict.contents)
  const record = { at, ...checkpoint, ...(key && { signature: signatureOf(checkpoint, key) }) }
  if (!dryRun) await append(join(root, projectLayout.checkpoints), `${JSON.stringify(record)}\n`)
  return record
}

/** The public half of a private key, in PEM: what others verify with. */
export function publicKeyOf(privateKey: string): string {
  return createPublicKey(signingKey(privateKey)).export({ type: 'spki', format: 'pem' }).toString()
}

function signatureOf({ text }: Checkpoint, key: KeyObject): string {
  return sign(null, Buffer.from(text), key).toString('base64')
}

function signingKey(pem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch (error) {
    throw new SigningKeyError('it is no private key in PEM without a passphrase', { cause: error })
  }
  if (key.asymmetricKeyType === 'ed25519') return key
  throw new SigningKeyError(`it is an ${key.asymmetricKeyType} key`)
}

/** Appended and on stable storage; a crash may leave half a line, which reading tells. */
async function append(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a')
  try {
    await file.appendFile(line)
    await file.sync()
  } finally {
    await file.close()
  }
}
