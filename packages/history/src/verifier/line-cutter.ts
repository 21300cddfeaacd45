/** Takes one line, without its LF. The bytes are only good until it returns. */
export type TakeLine = (bytes: Buffer, lineNumber: number) => void

/** Who hears of a line that is longer than allowed; its bytes are gone. */
export type TakeOverlong = (lineNumber: number) => void

/**
 * Cuts bytes that come in chunks into lines. Holds at most one line that goes over the end of a chunk, and never
 * more than the longest line that is allowed: what a hostile file holds does not matter.
 */
export class LineCutter {
  readonly #maxBytes: number
  readonly #take: TakeLine
  readonly #overlong: TakeOverlong
  #pending: Buffer[] = []
  #pendingBytes = 0
  #lineCount = 0

  constructor(maxBytes: number, take: TakeLine, overlong: TakeOverlong) {
    this.#maxBytes = maxBytes
    this.#take = take
    this.#overlong = overlong
  }

  /** Lines with an LF so far. */
  get lineCount(): number {
    return this.#lineCount
  }

  /** Cut the next bytes. O(bytes). */
  push(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      this.#line(chunk.subarray(start, end))
      start = end + 1
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start))
  }

  /** What stands behind the last LF: its bytes, or `undefined` when it is too long to be a line. */
  rest(): Buffer | undefined {
    if (this.#pendingBytes > this.#maxBytes) return undefined
    return Buffer.concat(this.#pending)
  }

  /** Bytes behind the last LF. */
  get restBytes(): number {
    return this.#pendingBytes
  }

  #line(last: Buffer): void {
    this.#lineCount += 1
    const sizeBytes = this.#pendingBytes + last.length
    if (sizeBytes > this.#maxBytes) this.#overlong(this.#lineCount)
    else if (this.#pendingBytes === 0) this.#take(last, this.#lineCount)
    else this.#take(Buffer.concat([...this.#pending, last]), this.#lineCount)
    this.#pending = []
    this.#pendingBytes = 0
  }

  #keep(part: Buffer): void {
    this.#pendingBytes += part.length
    if (this.#pendingBytes > this.#maxBytes) this.#pending = []
    else this.#pending.push(Buffer.from(part))
  }
}
