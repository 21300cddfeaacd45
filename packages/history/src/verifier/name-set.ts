/**
 * A set of names in 8 to 16 bytes each, for millions of them: two 32-bit hashes stand for a name. It may take one
 * name for another, so what it has seen before must be looked at; what it has not seen before is new for sure.
 */
export class NameSet {
  #slots: Uint32Array = new Uint32Array(2 * 1024)
  #size = 0

  /** Whether the name may have been there before; it is there afterwards. */
  add(name: string): boolean {
    if (this.#size * 4 > this.#slots.length) this.#grow()
    const [one, other] = hashesOf(name)
    return this.#put(one, other)
  }

  /** Whether the name may be there. */
  has(name: string): boolean {
    const [one, other] = hashesOf(name)
    return this.#slots[2 * this.#slotOf(one, other) + 1] !== 0
  }

  #put(one: number, other: number): boolean {
    const slot = this.#slotOf(one, other)
    if (this.#slots[2 * slot + 1] !== 0) return true
    this.#slots[2 * slot] = one
    this.#slots[2 * slot + 1] = other
    this.#size += 1
    return false
  }

  /** Where a name is, or where it belongs: at least half of the slots are empty, so the search ends. */
  #slotOf(one: number, other: number): number {
    const mask = this.#slots.length / 2 - 1
    let slot = (one ^ other) & mask
    while (this.#slots[2 * slot + 1] !== 0) {
      if (this.#slots[2 * slot] === one && this.#slots[2 * slot + 1] === other) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Uint32Array(before.length * 2)
    this.#size = 0
    for (let slot = 0; slot < before.length; slot += 2) {
      const other = before[slot + 1] ?? 0
      if (other !== 0) this.#put(before[slot] ?? 0, other)
    }
  }
}

/** Two hashes in the manner of FNV-1a. Zero marks an empty slot, so the second is never zero. */
function hashesOf(name: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15)
  }
  return [one >>> 0, other >>> 0 || 1]
}
