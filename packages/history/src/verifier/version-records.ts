import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import type { EvidenceFolder } from './evidence-folder.ts'
import type { TakeFinding } from './finding.ts'
import { ambiguityOf, isHex64, isRecord, parseJson } from './json-shape.ts'

/** A version record that is what its name says, and the state of its text. */
export interface VersionRecord {
  readonly id: string
  readonly source: string
  /** Of the source's bytes. */
  readonly sha256: string
  readonly textSha256: string
  /** Of the record's own bytes. */
  readonly recordSha256: string
}

/** What a text is: whole, other bytes than its name says, or not there. */
export type TextState = 'whole' | 'damaged' | 'missing'

/** The versions of a folder. */
export interface Versions {
  readonly records: ReadonlyMap<string, VersionRecord>
  textState(textSha256: string): TextState
}

/** Longest record that is read. */
const maxRecordBytes = 1024 * 1024

/** Read every version record and hash every text; paths are below the folder. Never throws on bad data. */
export function readVersions(
  folder: EvidenceFolder,
  prefix: string,
  paths: readonly string[],
  take: TakeFinding,
): Versions {
  const records = new Map<string, VersionRecord>()
  const texts = new Map<string, TextState>()
  for (const path of paths) {
    const name = path.slice(prefix.length)
    const bytes = readOrTell(folder, path, take)
    if (!bytes) continue
    const text = /^([0-9a-f]{64})\.txt$/.exec(name)?.[1]
    if (text !== undefined) texts.set(text, checkText(bytes, text, path, take))
    const id = /^([0-9a-f]{64})\.json$/.exec(name)?.[1]
    if (id === undefined) continue
    const record = readRecord(bytes, id)
    if (typeof record === 'string') {
      const reason = `${path} is not the record of its version: ${record}.`
      take({ code: 'version-altered', severity: 'tampered', file: path, reason })
    } else records.set(id, record)
  }
  return { records, textState: (sum) => texts.get(sum) ?? 'missing' }
}

/** The bytes of a file, unless it cannot be read. */
function readOrTell(folder: EvidenceFolder, path: string, take: TakeFinding): Buffer | undefined {
  try {
    return folder.readWhole(path)
  } catch (error) {
    const reason = `${path} could not be read: ${error instanceof Error ? error.message : error}.`
    take({ code: 'unreadable', severity: 'tampered', file: path, reason })
    return undefined
  }
}

function checkText(bytes: Buffer, sum: string, path: string, take: TakeFinding): TextState {
  if (hash('sha256', bytes, 'hex') === sum && isUtf8(bytes)) return 'whole'
  const reason = `${path} does not have the hash that it is named after.`
  take({ code: 'text-altered', severity: 'tampered', file: path, reason })
  return 'damaged'
}

function readRecord(bytes: Buffer, id: string): VersionRecord | string {
  if (bytes.length > maxRecordBytes) return `it is longer than ${maxRecordBytes} bytes`
  if (!isUtf8(bytes)) return 'it is not UTF-8'
  const text = bytes.toString('utf8')
  const value = parseJson(text)
  if (!isRecord(value)) return 'it is no JSON object'
  const ambiguity = ambiguityOf(value, text)
  if (ambiguity !== undefined) return `it ${ambiguity}`
  const { source, sha256, textSha256 } = value
  if (typeof source !== 'string' || !isHex64(sha256) || !isHex64(textSha256)) {
    return 'it does not name its source and its hashes'
  }
  const own = hash('sha256', JSON.stringify({ source, sha256, textSha256 }), 'hex')
  if (value.id !== id || own !== id) return 'its hashes make another id'
  return { id, source, sha256, textSha256, recordSha256: hash('sha256', bytes, 'hex') }
}
