import { foldedAscii } from './scan-words.ts'

/** Places that are looked at for a word: more collide only in texts made to, and those are looked up slowly. */
const probes = 12

/**
 * Numbers of plain words, found without making a string of each that is met: a hash table with open addressing over
 * the letters themselves.
 */
export class PlainWords {
  readonly #numberOf: (word: string) => number
  #slots = new Int32Array(4_096)
  /** By entry, counted from 1: its hash, its number, and where its letters end. */
  #hashes = new Uint32Array(1_024)
  #numbers = new Int32Array(1_024)
  #ends = new Uint32Array(1_024)
  #letters = new Uint8Array(8_192)
  #count = 0

  /** @param numberOf - The number of a word, asked once for each that finds room here. */
  constructor(numberOf: (word: string) => number) {
    this.#numberOf = numberOf
  }

  /** The number of the word at a place of a text, whose hash is given. */
  numberAt(text: string, start: number, end: number, hash: number): number {
    const [slots, hashes] = [this.#slots, this.#hashes]
    for (let probe = 0; probe < probes; probe += 1) {
      const entry = slots[(hash + probe) & (slots.length - 1)] ?? 0
      if (entry === 0) break
      if (hashes[entry] === hash && this.#isAt(entry, text, start, end)) {
        return this.#numbers[entry] ?? 0
      }
    }
    return this.#remember(text.slice(start, end).toLowerCase(), hash)
  }

  #isAt(entry: number, text: string, start: number, end: number): boolean {
    const [ends, letters] = [this.#ends, this.#letters]
    const from = ends[entry - 1] ?? 0
    if ((ends[entry] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at += 1) {
      if (foldedAscii[text.charCodeAt(at)] !== letters[from + at - start]) return false
    }
    return true
  }

  #remember(word: string, hash: number): number {
    this.#grow()
    const number = this.#numberOf(word)
    if (!this.#place(hash, this.#count + 1)) return number
    const from = this.#ends[this.#count] ?? 0
    const end = from + word.length
    this.#count += 1
    if (end > this.#letters.length) this.#letters = moved(this.#letters, new Uint8Array(2 * end))
    for (let at = 0; at < word.length; at += 1) this.#letters[from + at] = word.charCodeAt(at)
    this.#hashes[this.#count] = hash
    this.#numbers[this.#count] = number
    this.#ends[this.#count] = end
    return number
  }

  /** Make room for one more entry; at most a quarter of the slots is taken. */
  #grow(): void {
    const room = 2 * this.#hashes.length
    if (2 * (this.#count + 2) > room) {
      this.#hashes = moved(this.#hashes, new Uint32Array(room))
      this.#numbers = moved(this.#numbers, new Int32Array(room))
      this.#ends = moved(this.#ends, new Uint32Array(room))
    }
    if (4 * (this.#count + 1) < this.#slots.length) return
    this.#slots = new Int32Array(4 * this.#slots.length)
    for (let entry = 1; entry <= this.#count; entry += 1) {
      this.#place(this.#hashes[entry] ?? 0, entry)
    }
  }

  #place(hash: number, entry: number): boolean {
    for (let probe = 0; probe < probes; probe += 1) {
      const slot = (hash + probe) & (this.#slots.length - 1)
      if (this.#slots[slot] !== 0) continue
      this.#slots[slot] = entry
      return true
    }
    return false
  }
}

function moved<Numbers extends Uint8Array | Uint32Array | Int32Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from)
  return to
}
