import { hash } from 'node:crypto'

/** What a table says of a leaf that somebody tells: `same` is the only answer of an honest file. */
export type LeafAnswer = 'same' | 'unknown' | 'superseded' | 'different' | 'twice'

/** 32-bit words of a row: two of the event's name, four of what it says, one of marks. */
const rowWords = 7
const isSaid = 1
const isSuperseded = 2
const isTold = 4

/**
 * The last word on every claim, as events in any order make it: an event is a leaf unless another one names it as its
 * base. 56 to 112 bytes an event. Names stand in it as 64 bits and contents as 128 bits of their SHA-256.
 */
export class LeafTable {
  #rows: Uint32Array = new Uint32Array(1024 * rowWords)
  #size = 0
  #open = 0

  /** Leaves that nobody has told. */
  get untold(): number {
    return this.#open
  }

  /** An event says what a claim is; `base` are the events that it replaces. */
  say(event: string, content: string, base: readonly string[]): void {
    for (const each of base) {
      const at = this.#row(each)
      if (this.#marks(at) === isSaid) this.#open -= 1
      this.#mark(at, isSuperseded)
    }
    const at = this.#row(event)
    if ((this.#marks(at) & isSaid) !== 0) return
    this.#rows.set(wordsOf(content, 4), at + 2)
    if (this.#marks(at) === 0) this.#open += 1
    this.#mark(at, isSaid)
  }

  /** Somebody says that an event is the last word on its claim, and what it says. */
  tell(event: string, content: string): LeafAnswer {
    const at = this.#find(wordsOf(event, 2))
    const marks = this.#marks(at)
    if ((marks & isSaid) === 0) return 'unknown'
    if ((marks & isSuperseded) !== 0) return 'superseded'
    if ((marks & isTold) !== 0) return 'twice'
    const said = this.#rows.subarray(at + 2, at + 6)
    if (wordsOf(content, 4).some((word, index) => word !== said[index])) return 'different'
    this.#mark(at, isTold)
    this.#open -= 1
    return 'same'
  }

  #marks(at: number): number {
    return this.#rows[at + 6] ?? 0
  }

  #mark(at: number, mark: number): void {
    this.#rows[at + 6] = this.#marks(at) | mark
  }

  /** The row of an event, made when it is not there. */
  #row(event: string): number {
    if (this.#size * 2 * rowWords > this.#rows.length) this.#grow()
    const name = wordsOf(event, 2)
    const at = this.#find(name)
    if (this.#isEmpty(at)) {
      this.#rows.set(name, at)
      this.#size += 1
    }
    return at
  }

  #find(name: Uint32Array): number {
    const mask = this.#rows.length / rowWords - 1
    const [one = 0, other = 0] = name
    let slot = one & mask
    for (let at = slot * rowWords; !this.#isEmpty(at); at = slot * rowWords) {
      if (this.#rows[at] === one && this.#rows[at + 1] === other) break
      slot = (slot + 1) & mask
    }
    return slot * rowWords
  }

  /** No name is all zeros but by a chance of one in 2⁶⁴. */
  #isEmpty(at: number): boolean {
    return this.#rows[at] === 0 && this.#rows[at + 1] === 0
  }

  #grow(): void {
    const before = this.#rows
    this.#rows = new Uint32Array(before.length * 2)
    for (let from = 0; from < before.length; from += rowWords) {
      const row = before.subarray(from, from + rowWords)
      if (row[0] !== 0 || row[1] !== 0) this.#rows.set(row, this.#find(row.subarray(0, 2)))
    }
  }
}

/** The first words of the SHA-256 of a text. */
function wordsOf(text: string, count: number): Uint32Array {
  const sum = hash('sha256', text, 'buffer')
  return Uint32Array.from({ length: count }, (_, index) => sum.readUInt32LE(4 * index))
}
