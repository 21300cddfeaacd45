import { hash } from 'node:crypto'
import type { EvidenceFolder } from './evidence-folder.ts'

/** Units of text that are held at a time; a source has seldom a million. */
const maxUnits = 32 * 1024 * 1024

/**
 * Texts by their hash, of which those used last stay in memory. A text that was evicted is read, and hashed,
 * again: what changed meanwhile is not believed.
 */
export class KeptTexts {
  readonly #folder: EvidenceFolder
  readonly #prefix: string
  readonly #texts = new Map<string, string | undefined>()
  #units = 0

  constructor(folder: EvidenceFolder, prefix: string) {
    this.#folder = folder
    this.#prefix = prefix
  }

  /** The text; `undefined` when its file does not have this hash. */
  text(textSha256: string): string | undefined {
    if (this.#texts.has(textSha256)) return this.#texts.get(textSha256)
    const text = this.#read(textSha256)
    this.#makeRoom(text?.length ?? 0)
    this.#texts.set(textSha256, text)
    return text
  }

  #read(textSha256: string): string | undefined {
    try {
      const bytes = this.#folder.readWhole(`${this.#prefix}${textSha256}.txt`)
      return hash('sha256', bytes, 'hex') === textSha256 ? bytes.toString('utf8') : undefined
    } catch {
      // It could be read when the texts were hashed; who looks at both answers sees that it has gone.
      return undefined
    }
  }

  #makeRoom(units: number): void {
    this.#units += units
    for (const [oldest, text] of this.#texts) {
      if (this.#units <= maxUnits) return
      this.#texts.delete(oldest)
      this.#units -= text?.length ?? 0
    }
  }
}
