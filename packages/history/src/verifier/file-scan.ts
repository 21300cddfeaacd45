import { hash } from 'node:crypto'
import { LineCutter } from './line-cutter.ts'
import { MerkleTree } from './merkle-tree.ts'
import { type ScannedLine, scanLine } from './scan-line.ts'

/** Longest line that is read. */
export const maxLineBytes: number = 1024 * 1024

/** Who hears what is in a history file. */
export interface FileEvents {
  /** A line that is good by itself, and its hash. */
  line(line: ScannedLine, head: string, lineNumber: number): void
  fault(lineNumber: number, reason: string): void
  /** Bytes after the last LF, as a crash leaves them; nobody was told that they were stored. */
  torn(lineNumber: number, sizeBytes: number): void
  /** The first line that is dated before the one before it: a clock was put back, or lied. */
  backwards(lineNumber: number): void
}

/** Checks the lines and the chain of one history file while its bytes come. */
export class FileScan {
  readonly writer: string
  readonly #events: FileEvents
  readonly #tree: MerkleTree | undefined
  readonly #cutter: LineCutter
  #seq = 0
  #head = '0'.repeat(64)
  #isWhole = true
  #isEnded = false
  #at = ''
  #isBackwards = false

  constructor(writer: string, events: FileEvents, trees: boolean) {
    this.writer = writer
    this.#events = events
    this.#tree = trees ? new MerkleTree() : undefined
    this.#cutter = new LineCutter(
      maxLineBytes,
      (bytes, lineNumber) => this.#line(bytes, lineNumber),
      (lineNumber) => this.#bad(lineNumber, `it is longer than ${maxLineBytes} bytes`),
    )
  }

  /** The next bytes. O(bytes). */
  push(chunk: Buffer): void {
    this.#cutter.push(chunk)
  }

  /** No more bytes: what stands behind the last LF is looked at. */
  end(): void {
    const { restBytes, lineCount } = this.#cutter
    const rest = this.#cutter.rest()
    this.#isEnded = true
    if (restBytes === 0) return
    // A whole line whose LF was overwritten: a crash cannot do that.
    if (rest && typeof scanLine(rest.subarray(0, -1)) !== 'string') {
      this.#bad(lineCount + 1, 'it is whole but does not end with LF')
    } else this.#events.torn(lineCount + 1, restBytes)
  }

  get lineCount(): number {
    return this.#cutter.lineCount
  }

  /** Number and hash of the last line, and the Merkle root (empty without trees); `undefined` unless all is whole. */
  get sums(): { readonly seq: number; readonly head: string; readonly tree: string } | undefined {
    if (!this.#isWhole || !this.#isEnded || this.#seq === 0) return undefined
    return { seq: this.#seq, head: this.#head, tree: this.#tree?.root() ?? '' }
  }

  #line(bytes: Buffer, lineNumber: number): void {
    this.#tree?.add(bytes)
    const line = scanLine(bytes)
    if (typeof line === 'string') {
      this.#bad(lineNumber, line)
      return
    }
    const fault = this.#chainFault(line)
    if (fault !== undefined) this.#bad(lineNumber, fault)
    this.#seq = line.seq
    this.#head = hash('sha256', bytes, 'hex')
    if (line.at < this.#at && !this.#isBackwards) {
      this.#isBackwards = true
      this.#events.backwards(lineNumber)
    }
    this.#at = line.at
    this.#events.line(line, this.#head, lineNumber)
  }

  #bad(lineNumber: number, reason: string): void {
    this.#isWhole = false
    this.#head = ''
    this.#events.fault(lineNumber, reason)
  }

  #chainFault({ writer, seq, prev }: ScannedLine): string | undefined {
    if (writer !== this.writer) return `it belongs to the writer ${writer}`
    // After damage nobody knows what the next line should continue, so it is taken as it is.
    if (this.#head === '') return undefined
    if (seq !== this.#seq + 1) return `it is number ${seq} and should be ${this.#seq + 1}`
    return prev === this.#head ? undefined : 'it does not continue the line before it (prev)'
  }
}
