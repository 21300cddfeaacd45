import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { BaseCheck } from './base-check.ts'
import type { PinnedWriter } from './checkpoint-text.ts'
import { FileScan, maxLineBytes } from './file-scan.ts'
import type { TakeFinding } from './finding.ts'
import { parseJson } from './json-shape.ts'
import { LineCutter } from './line-cutter.ts'
import { NameSet } from './name-set.ts'
import { type ScannedLine, scanLine } from './scan-line.ts'

/** Doubts about one writer that are kept; behind so many nobody needs the next one. */
const maxDoubts = 10_000

/** What a scan of the history is to do beside checking it. */
export interface ScanOptions {
  readonly take: TakeFinding
  /** Hear of every line that is good by itself. */
  readonly line?: (line: ScannedLine, file: string, lineNumber: number) => void
  /** Compute Merkle roots, which costs two hashes a line. */
  readonly trees?: boolean
}

/** What the history holds. */
export interface HistorySums {
  readonly files: number
  readonly lines: number
  readonly events: number
  /** Writers whose files are whole, sorted; `tree` is empty unless trees were asked for. */
  readonly writers: readonly PinnedWriter[]
}

/** Bytes of a history file go in here as they come; `end()` when there are no more. */
export interface ByteTaker {
  push(chunk: Buffer): void
  end(): void
}

/** A hash that a line must have, and who says so. */
interface Witness {
  readonly head: string
  readonly by: string
}

/** A line that is not as somebody has seen it, unless a forked file explains that. */
interface Doubt extends Witness {
  readonly seq: number
  readonly isThere: boolean
}

/**
 * Checks a whole history while its files stream by: every line by itself, each file's chain, that no entry is told
 * in two ways, and that every writer still holds what others have seen of it. Never throws, whatever the bytes are.
 * Memory for one line, for the lines that others have seen, and 16 bytes an entry.
 *
 * Push each file once, then those of {@link again}, then those of {@link splits}, then {@link finish}. The two lists
 * are mostly empty.
 */
export class HistoryScan {
  readonly #options: ScanOptions
  readonly #files = new Map<string, { readonly file: string; readonly scan: FileScan }>()
  readonly #entries = new NameSet()
  readonly #bases = new BaseCheck(this.#entries)
  /** Entries whose name came twice, and what they say. */
  readonly #suspects = new Map<string, { content: string; file: string } | undefined>()
  readonly #witnesses = new Map<string, Map<number, Witness>>()
  readonly #doubts = new Map<string, Doubt[]>()
  /** Files that go on from a line of another file. */
  readonly #continued = new Map<string, readonly [writer: string, seq: number, head: string]>()
  #events = 0

  constructor(options: ScanOptions) {
    this.#options = options
  }

  /** Say which hash a line of a writer must have, and who knows. */
  expect(writer: string, seq: number, head: string, by: string): void {
    const known = this.#witnesses.get(writer) ?? new Map<number, Witness>()
    const other = known.get(seq)
    if (other && other.head !== head) {
      const reason = `Line ${seq} of ${writer}.jsonl reads otherwise in ${other.by} than in ${by}.`
      this.#tampered('history-rewritten', `${writer}.jsonl`, seq, reason)
    }
    this.#witnesses.set(writer, known.set(seq, { head, by }))
  }

  /** Begin with the file of a writer. */
  file(file: string, writer: string): ByteTaker {
    const scan = new FileScan(
      writer,
      {
        line: (line, head, lineNumber) => this.#line(line, head, { file, lineNumber }),
        fault: (lineNumber, fault) => {
          const reason = `Line ${lineNumber} of ${file} is bad: ${fault}.`
          this.#tampered('line-damaged', file, lineNumber, reason)
        },
        torn: (lineNumber, sizeBytes) => {
          const reason = `${file} ends with ${sizeBytes} bytes of an unfinished line, as a crash leaves them.`
          this.#options.take({ code: 'torn-tail', severity: 'note', file, lineNumber, reason })
        },
        backwards: (lineNumber) => {
          const reason = `Line ${lineNumber} of ${file} is dated before the line above it. Order does not hang on clocks, so nothing is lost.`
          this.#options.take({
            code: 'clock-backwards',
            severity: 'note',
            file,
            lineNumber,
            reason,
          })
        },
      },
      this.#options.trees === true,
    )
    this.#files.set(writer, { file, scan })
    return scan
  }

  /** Writers whose files must be read once more before the end: others have seen lines of them that had gone by. */
  again(): readonly string[] {
    const writers = this.#suspects.size > 0 ? this.#files.keys() : this.#witnesses.keys()
    return [...writers].filter((writer) => this.#files.has(writer)).sort()
  }

  /** Read a file of {@link again}: nothing is parsed unless an entry came twice. */
  fileAgain(writer: string): ByteTaker {
    const file = this.#files.get(writer)?.file ?? ''
    const cutter = new LineCutter(
      maxLineBytes,
      (bytes, lineNumber) => {
        this.#checkWitness(writer, lineNumber, () => hash('sha256', bytes, 'hex'))
        if (this.#suspects.size > 0) this.#checkSuspect(bytes, file, lineNumber)
      },
      () => {},
    )
    return { push: (chunk) => cutter.push(chunk), end: () => {} }
  }

  /**
   * Writers whose lines may have stood in a file that was forked, and was split since: what others have seen of that
   * file is then in theirs.
   */
  splits(): readonly string[] {
    for (const [writer, lines] of this.#witnesses) {
      for (const [seq, witness] of lines) this.#doubt(writer, { ...witness, seq, isThere: false })
    }
    this.#witnesses.clear()
    const isSplit = (origin: string, seq: number): boolean =>
      this.#doubts.has(origin) && (this.#files.get(origin)?.scan.lineCount ?? 0) > seq
    return [...this.#continued]
      .flatMap(([writer, [origin, seq]]) => (isSplit(origin, seq) ? writer : []))
      .sort()
  }

  /** Read a file of {@link splits}. */
  fileSplit(writer: string): ByteTaker {
    const [origin = '', start = 0, head = ''] = this.#continued.get(writer) ?? []
    let [seq, prev] = [start, head]
    const cutter = new LineCutter(
      maxLineBytes,
      (bytes) => {
        seq += 1
        prev = headIn(bytes, { writer: origin, seq, prev })
        this.#explain(origin, seq, prev)
      },
      () => {},
    )
    return { push: (chunk) => cutter.push(chunk), end: () => {} }
  }

  /** What is left to say when all has been read. */
  finish(): HistorySums {
    for (const [writer, doubts] of this.#doubts) {
      for (const doubt of doubts) this.#tellDoubt(writer, doubt)
    }
    this.#bases.finish(this.#options.take)
    let lines = 0
    const writers: PinnedWriter[] = []
    for (const [writer, { scan }] of this.#files) {
      lines += scan.lineCount
      const { sums } = scan
      if (sums) writers.push({ writer, ...sums })
    }
    writers.sort((one, other) => (one.writer < other.writer ? -1 : 1))
    return { files: this.#files.size, lines, events: this.#events, writers }
  }

  #line(
    line: ScannedLine,
    head: string,
    { file, lineNumber }: { readonly file: string; readonly lineNumber: number },
  ): void {
    this.#events += line.events.length
    if (this.#entries.add(line.id)) this.#suspects.set(line.id, undefined)
    this.#checkWitness(line.writer, lineNumber, () => head)
    for (const [writer, seq, seen] of line.witnessed) {
      this.expect(writer, seq, seen, `line ${lineNumber} of ${file}`)
    }
    if (line.continues) this.#continued.set(line.writer, line.continues)
    this.#bases.line(line, file, lineNumber)
    this.#options.line?.(line, file, lineNumber)
  }

  /** In a whole file a line's number is its place in the file. */
  #checkWitness(writer: string, seq: number, head: () => string): void {
    const lines = this.#witnesses.get(writer)
    const witness = lines?.get(seq)
    if (!lines || !witness) return
    lines.delete(seq)
    if (lines.size === 0) this.#witnesses.delete(writer)
    if (witness.head !== head()) this.#doubt(writer, { ...witness, seq, isThere: true })
  }

  #doubt(writer: string, doubt: Doubt): void {
    const doubts = this.#doubts.get(writer) ?? []
    this.#doubts.set(writer, doubts)
    if (doubts.length < maxDoubts) doubts.push(doubt)
  }

  #explain(writer: string, seq: number, head: string): void {
    const doubts = this.#doubts.get(writer) ?? []
    const at = doubts.findIndex((doubt) => doubt.seq === seq && doubt.head === head)
    if (at >= 0) doubts.splice(at, 1)
  }

  #tellDoubt(writer: string, { seq, by, isThere }: Doubt): void {
    const file = this.#files.get(writer)?.file
    if (file === undefined || !isThere) {
      this.#missing(writer, seq, by)
      return
    }
    const reason = `Line ${seq} of ${file} is not the one that ${by} has seen.`
    this.#tampered('history-rewritten', file, seq, reason)
  }

  #checkSuspect(bytes: Buffer, file: string, lineNumber: number): void {
    const line = scanLine(bytes)
    if (typeof line === 'string' || !this.#suspects.has(line.id)) return
    const { at, by, tool } = line
    // Parsed anew: a scanned line keeps of its events only what is looked into.
    const events = Object(parseJson(bytes.toString('utf8'))).events
    const content = hash('sha256', JSON.stringify({ at, by, tool, events }), 'hex')
    const other = this.#suspects.get(line.id)
    if (!other) this.#suspects.set(line.id, { content, file })
    else if (other.content !== content) {
      const reason = `Line ${lineNumber} of ${file} tells entry ${line.id} otherwise than ${other.file} does.`
      this.#tampered('entry-rewritten', file, lineNumber, reason)
    }
  }

  #missing(writer: string, seq: number, by: string): void {
    const file = this.#files.get(writer)?.file
    const what = file === undefined ? 'file' : 'line'
    const code = file === undefined ? 'history-missing' : 'history-cut'
    const reason = `${capital(by)} has seen line ${seq} of ${writer}.jsonl, and that ${what} is not there.`
    this.#tampered(code, file ?? `${writer}.jsonl`, seq, reason)
  }

  #tampered(code: string, file: string, lineNumber: number, reason: string): void {
    this.#options.take({ code, severity: 'tampered', file, lineNumber, reason })
  }
}

/** The hash that a line had as another line of another writer. */
function headIn(
  bytes: Buffer,
  place: { readonly writer: string; readonly seq: number; readonly prev: string },
): string {
  const { continues: _, crc: __, ...members } = Object(parseJson(bytes.toString('utf8')))
  const open = Buffer.from(JSON.stringify({ ...members, ...place }).slice(0, -1))
  const sum = crc32(open).toString(16).padStart(8, '0')
  return hash('sha256', Buffer.concat([open, Buffer.from(`,"crc":"${sum}"}`)]), 'hex')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
