import { isUtf8 } from 'node:buffer'
import { createPublicKey, hash, verify } from 'node:crypto'
import { type CheckpointContents, maxCheckpointUnits, readCheckpoint } from './checkpoint-text.ts'
import type { TakeFinding } from './finding.ts'
import { ambiguityOf, isHex64, isRecord, parseJson } from './json-shape.ts'
import { LineCutter } from './line-cutter.ts'

/** A line of `checkpoints.jsonl`: a checkpoint, when it was made, and who signed it. */
export interface CheckpointRecord {
  readonly at: string
  readonly root: string
  readonly text: string
  /** Ed25519 over the UTF-8 of the text, in base64. */
  readonly signature?: string
}

/** A record whose root is the hash of its text, with what the text says. */
export interface ReadCheckpointRecord extends CheckpointRecord {
  readonly contents: CheckpointContents
}

/** Read the lines of `checkpoints.jsonl`. What is no record is a finding; git may have mixed the lines, so their order says nothing. */
export function checkpointLines(
  file: string,
  take: TakeFinding,
): { readonly push: (chunk: Buffer) => void; readonly end: () => readonly ReadCheckpointRecord[] } {
  const records = new Map<string, ReadCheckpointRecord>()
  const bad = (lineNumber: number, reason: string): void =>
    take({
      code: 'checkpoint-damaged',
      severity: 'tampered',
      file,
      lineNumber,
      reason: `Line ${lineNumber} of ${file} is no checkpoint: ${reason}.`,
    })
  const cutter = new LineCutter(
    maxCheckpointUnits,
    (bytes, lineNumber) => {
      const record = readCheckpointRecord(bytes)
      if (typeof record === 'string') bad(lineNumber, record)
      else records.set(`${record.root} ${record.signature ?? ''}`, record)
    },
    (lineNumber) => bad(lineNumber, 'it is too long'),
  )
  return {
    push: (chunk) => cutter.push(chunk),
    end: () => {
      if (cutter.restBytes > 0) {
        const reason = `${file} ends with an unfinished line, as a crash leaves it.`
        take({
          code: 'torn-tail',
          severity: 'note',
          file,
          lineNumber: cutter.lineCount + 1,
          reason,
        })
      }
      return [...records.values()]
    },
  }
}

/** Read one record, or say why it is none. Never throws. */
export function readCheckpointRecord(bytes: Buffer): ReadCheckpointRecord | string {
  if (!isUtf8(bytes)) return 'it is not UTF-8'
  const line = bytes.toString('utf8')
  const value = parseJson(line)
  if (!isRecord(value)) return 'it is no JSON object'
  const ambiguity = ambiguityOf(value, line)
  if (ambiguity !== undefined) return `it ${ambiguity}`
  const { at, root, text, signature } = value
  if (typeof at !== 'string' || !isHex64(root) || typeof text !== 'string') {
    return 'it does not have at, root and text'
  }
  if (hash('sha256', text, 'hex') !== root) return 'its root is not the hash of its text'
  if (signature !== undefined && typeof signature !== 'string') return 'its signature is no text'
  const contents = readCheckpoint(text)
  if (!contents) return 'its text is none that this release knows'
  return { at, root, text, contents, ...(signature !== undefined && { signature }) }
}

/** Whether a record is signed with the private half of an Ed25519 key (PEM). A key that is none signs nothing. */
export function isSignedBy({ text, signature }: CheckpointRecord, publicKey: string): boolean {
  if (signature === undefined) return false
  try {
    const key = createPublicKey(publicKey)
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
