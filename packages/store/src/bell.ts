/** Wakes whoever waits for something to happen. */
export class Bell {
  #ring: () => void = () => {}
  #next: Promise<void> = Promise.resolve()

  constructor() {
    this.#renew()
  }

  /** Resolves when the bell rings from now on: take it before looking, so that nothing is missed in between. */
  get next(): Promise<void> {
    return this.#next
  }

  ring(): void {
    const ring = this.#ring
    this.#renew()
    ring()
  }

  #renew(): void {
    this.#next = new Promise((resolve) => {
      this.#ring = resolve
    })
  }
}

/** Wait for something, but no longer than until a signal aborts. */
export async function waitFor(wanted: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
    void wanted.then(done)
  })
}
