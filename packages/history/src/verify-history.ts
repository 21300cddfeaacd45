import type { Sha256 } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import type { HistoryLine, LineRef } from './history-line.ts'
import { type HistoryRead, readLines } from './read-lines.ts'
import { sealLine } from './seal-line.ts'

/** A history file as it came from disk, unpacked when it was archived. */
export interface HistoryFile {
  /** Ends with `.jsonl`, or with `.jsonl.gz`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Why the bytes end before the file does: of an archive, some cannot be unpacked. */
  readonly damage?: string
}

/** Something that verifying found. `note`: a crash may leave it; `tampered`: only an edit or damage does. */
export interface HistoryFinding {
  readonly code:
    | 'torn-tail'
    | 'line-damaged'
    | 'entry-rewritten'
    | 'history-missing'
    | 'history-cut'
    | 'history-rewritten'
  readonly severity: 'note' | 'tampered'
  readonly file: string
  readonly lineNumber?: number
  /** One clear sentence. */
  readonly reason: string
}

/** A history file and what reading it gave. */
interface ReadFile {
  readonly name: string
  readonly read: HistoryRead
}

/** Read a file; what it does not give is damage at the line where its bytes end. */
function readFile({ name, bytes, damage }: HistoryFile): ReadFile {
  const read = readLines(bytes, writerOf(name))
  if (damage === undefined) return { name, read }
  const faults = [...read.faults, { lineNumber: read.end.lineCount + 1, reason: damage }]
  return { name, read: { ...read, faults } }
}

/**
 * Check the whole history: every line by itself, each file's chain, that no entry is told in two ways, and that
 * every writer still holds what others have seen of it. Never throws. O(bytes); findings by file and line.
 *
 * Whoever rewrites a whole chain, or cuts an end that nobody has seen, is found only with a checkpoint.
 */
export function verifyHistory(files: readonly HistoryFile[]): readonly HistoryFinding[] {
  const reads = [...files].sort((one, other) => (one.name < other.name ? -1 : 1)).map(readFile)
  const found = [...reads.flatMap(fileFindings), ...rewrittenEntries(reads), ...unseenHeads(reads)]
  return found.sort(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      (one.lineNumber ?? 0) - (other.lineNumber ?? 0),
  )
}

/** The writer that a history file is named after. */
function writerOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.jsonl(?:\.gz)?$/, '')
}

function fileFindings({ name, read }: ReadFile): readonly HistoryFinding[] {
  const findings = read.faults.map(({ lineNumber, reason }) =>
    tampered('line-damaged', name, lineNumber, `Line ${lineNumber} of ${name} is bad: ${reason}.`),
  )
  if (!read.torn || read.faults.some((fault) => fault.lineNumber === read.torn?.lineNumber)) {
    return findings
  }
  const { lineNumber, sizeBytes } = read.torn
  const reason = `${name} ends with ${sizeBytes} bytes of an unfinished line, as a crash leaves them.`
  return [...findings, { code: 'torn-tail', severity: 'note', file: name, lineNumber, reason }]
}

function rewrittenEntries(files: readonly ReadFile[]): readonly HistoryFinding[] {
  const told = new Map<string, { readonly content: string; readonly file: string }>()
  const findings: HistoryFinding[] = []
  for (const { name, read } of files) {
    for (const { line, lineNumber } of read.lines) {
      const content = contentOf(line)
      const other = told.get(line.id)
      if (!other) told.set(line.id, { content, file: name })
      else if (other.content !== content) {
        const reason = `Line ${lineNumber} of ${name} tells entry ${line.id} otherwise than ${other.file} does.`
        findings.push(tampered('entry-rewritten', name, lineNumber, reason))
      }
    }
  }
  return findings
}

function contentOf({ at, by, tool, events }: HistoryLine): string {
  return sha256(JSON.stringify({ at, by, tool, events }))
}

function unseenHeads(files: readonly ReadFile[]): readonly HistoryFinding[] {
  const heads = headsOf(files)
  return files.flatMap(({ name, read }) =>
    read.lines.flatMap(({ line, lineNumber }) =>
      witnessed(line).flatMap(([writer, seq, head]) => {
        const code = witness(heads.get(writer), seq, head)
        if (!code) return []
        const reason = `Line ${lineNumber} of ${name} has seen line ${seq} of ${writer}.jsonl, ${witnessWords[code]}.`
        return [tampered(code, name, lineNumber, reason)]
      }),
    ),
  )
}

/** The hashes that each line of each writer may have: more than one where a forked file was split. */
function headsOf(files: readonly ReadFile[]): ReadonlyMap<string, Heads> {
  const heads = new Map<string, Map<number, Set<Sha256>>>()
  for (const { name, read } of files) {
    heads.set(
      writerOf(name),
      new Map(read.lines.map(({ line, head }) => [line.seq, new Set([head])])),
    )
  }
  for (const { read } of files) {
    for (const [writer, seq, head] of splitHeads(read, heads)) {
      const known = heads.get(writer)?.get(seq)
      if (known) known.add(head)
      else heads.get(writer)?.set(seq, new Set([head]))
    }
  }
  return heads
}

type Heads = ReadonlyMap<number, ReadonlySet<Sha256>>

/**
 * The hashes that lines had before they got a file of their own, because the file that they stood in was forked: that
 * file holds another line where they go on from it.
 */
function* splitHeads(
  { lines }: HistoryRead,
  heads: ReadonlyMap<string, Heads>,
): Generator<LineRef, void> {
  const origin = lines[0]?.line.continues
  if (!origin || !heads.get(origin[0])?.has(origin[1] + 1)) return
  const [writer] = origin
  let [, seq, prev] = origin
  for (const { line } of lines) {
    seq += 1
    const head = headAs({ ...line, writer, seq, prev })
    if (head === undefined) return
    prev = head
    yield [writer, seq, head]
  }
}

function headAs({ continues: _, ...line }: HistoryLine): Sha256 | undefined {
  try {
    return sealLine(line).head
  } catch {
    // Somebody else made a line of just the longest length, which in another place would be longer.
    return undefined
  }
}

/** The lines of other files that a line speaks for. */
function witnessed({ seen, continues }: HistoryLine): readonly LineRef[] {
  const heads = new Map<string, LineRef>(continues && [[continues.join(), continues]])
  for (const [writer, [seq, head]] of Object.entries(seen)) {
    heads.set([writer, seq, head].join(), [writer, seq, head])
  }
  return [...heads.values()]
}

const witnessWords = {
  'history-missing': 'and that file is not there',
  'history-cut': 'and that line is not there',
  'history-rewritten': 'and that line reads otherwise now',
} as const

function witness(
  lines: Heads | undefined,
  seq: number,
  head: string,
): keyof typeof witnessWords | undefined {
  if (!lines) return 'history-missing'
  const found = lines.get(seq)
  if (found === undefined) return 'history-cut'
  return found.has(head) ? undefined : 'history-rewritten'
}

function tampered(
  code: HistoryFinding['code'],
  file: string,
  lineNumber: number,
  reason: string,
): HistoryFinding {
  return { code, severity: 'tampered', file, lineNumber, reason }
}
