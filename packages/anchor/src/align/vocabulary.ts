import { foldToken } from './fold.ts'
import { at } from './integers.ts'
import { keyPool, lowerUnit } from './key-pool.ts'

/** Numbers for tokens: two tokens have one number when they fold to the same key. */
export interface Vocabulary {
  /** The number of a token of a text, from 0; a new one when it was never seen. */
  idOf(text: string, start: number, end: number): number
  /** The number of a token, or −1 when it was never seen. */
  find(token: string): number
  /** How many numbers were given. */
  size(): number
}

/**
 * An empty vocabulary. Tokens in ASCII are hashed and compared where they stand in the text, so that no string
 * is made for them; the others are folded once for each way in which they are written.
 */
export function createVocabulary(): Vocabulary {
  const table = keyTable()
  const folded = new Map<string, number>()
  const idOf = (text: string, start: number, end: number): number => {
    if (isAscii(text, start, end)) return table.idOf(text, start, end)
    const token = text.slice(start, end)
    const known = folded.get(token)
    if (known !== undefined) return known
    const key = foldToken(token)
    const id = table.idOf(key, 0, key.length)
    folded.set(token, id)
    return id
  }
  const find = (token: string): number => {
    const key = isAscii(token, 0, token.length) ? token : foldToken(token)
    return table.find(key, 0, key.length)
  }
  return { idOf, find, size: table.size }
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += 1) {
    if (text.charCodeAt(offset) > 0x7f) return false
  }
  return true
}

interface KeyTable {
  idOf(text: string, start: number, end: number): number
  find(text: string, start: number, end: number): number
  size(): number
}

/** Open addressing: slots hold numbers of keys, −1 when free, and are never more than half full. */
function keyTable(): KeyTable {
  const pool = keyPool()
  const hashes: number[] = []
  let slots = new Int32Array(1 << 12).fill(-1)
  const slotOf = (hash: number, text: string, start: number, end: number): number => {
    const mask = slots.length - 1
    let slot = hash & mask
    for (let id = at(slots, slot); id >= 0; id = at(slots, slot)) {
      if (hashes[id] === hash && pool.isKey(id, text, start, end)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }
  const idOf = (text: string, start: number, end: number): number => {
    const hash = hashOf(text, start, end)
    const slot = slotOf(hash, text, start, end)
    const known = at(slots, slot)
    if (known >= 0) return known
    slots[slot] = hashes.length
    pool.add(text, start, end)
    hashes.push(hash)
    if (2 * hashes.length > slots.length) slots = placed(hashes, 2 * slots.length)
    return hashes.length - 1
  }
  return {
    idOf,
    find: (text, start, end) => at(slots, slotOf(hashOf(text, start, end), text, start, end)),
    size: () => hashes.length,
  }
}

/** New slots, so many, with every number at the place of its hash. */
function placed(hashes: readonly number[], length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length).fill(-1)
  hashes.forEach((hash, id) => {
    let slot = hash & (length - 1)
    while (at(slots, slot) >= 0) slot = (slot + 1) & (length - 1)
    slots[slot] = id
  })
  return slots
}

/** FNV-1a over units in lower case; its high bits are mixed into the low ones, by which slots are chosen. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let offset = start; offset < end; offset += 1) {
    hash = Math.imul(hash ^ lowerUnit(text.charCodeAt(offset)), 0x01000193)
  }
  return hash ^ (hash >>> 15)
}
