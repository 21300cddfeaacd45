/**
 * A set of names in 8 bytes each, for millions of them: two 32-bit hashes stand for a name. It may take one name
 * for another, so what it has seen before must be looked at; what it has not seen before is new for sure.
 */
export class NameSet {
  #slots: Uint32Array = new Uint32Array(2 * 1024)
  #size = 0

  /** Whether the name may have been there before; it is there afterwards. */
  add(name: string): boolean {
    if (this.#size * 4 > this.#slots.length) this.#grow()
    let [one, other] = [0x811c9dc5, 0x9747b28c]
    for (let at = 0; at < name.length; at += 1) {
      const unit = name.charCodeAt(at)
      one = Math.imul(one ^ unit, 0x01000193)
      other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15)
    }
    return this.#put(one >>> 0, other >>> 0 || 1)
  }

  /** Zero marks an empty slot, so the second half of a name is never zero. */
  #put(one: number, other: number): boolean {
    const mask = this.#slots.length / 2 - 1
    for (let slot = (one ^ other) & mask; ; slot = (slot + 1) & mask) {
      if (this.#slots[2 * slot + 1] === 0) {
        this.#slots[2 * slot] = one
        this.#slots[2 * slot + 1] = other
        this.#size += 1
        return false
      }
      if (this.#slots[2 * slot] === one && this.#slots[2 * slot + 1] === other) return true
    }
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
