/** A map that forgets what was not used for longest when its values weigh more than it may hold. */
export class RecentlyUsed<Key, Value> {
  readonly #entries = new Map<Key, Value>()
  readonly #limit: number
  readonly #weigh: (value: Value) => number
  #weight = 0

  /** @param limit - What all values may weigh together; a single heavier one is still kept. */
  constructor(limit: number, weigh: (value: Value) => number) {
    this.#limit = limit
    this.#weigh = weigh
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, value)
    return value
  }

  set(key: Key, value: Value): void {
    this.delete(key)
    this.#entries.set(key, value)
    this.#weight += this.#weigh(value)
    for (const [oldest] of this.#entries) {
      if (this.#weight <= this.#limit || oldest === key) return
      this.delete(oldest)
    }
  }

  delete(key: Key): void {
    const value = this.#entries.get(key)
    if (value === undefined) return
    this.#weight -= this.#weigh(value)
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#weight = 0
  }

  keys(): IterableIterator<Key> {
    return this.#entries.keys()
  }
}
