import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { Adapter } from 'lowdb'
import { StoreUnsafeNameError } from '../errors.ts'
import {
  type ClaimFile,
  formatClaimFile,
  type ParsedClaimFile,
  parseClaimFile,
} from './claim-file.ts'
import { isAbsence, readIfThere, writeWhole } from './durable.ts'

/**
 * How lowdb reads and writes the claims of one source. Stock adapters sync nothing, replace symbolic links and
 * lose modes; this one writes whole, synced files, and reads nothing that this store did not write.
 */
export class ClaimFileAdapter implements Adapter<ClaimFile> {
  readonly #path: string
  readonly #root: string
  readonly #newId: () => string

  /** What the last read found, when there was a file. */
  found: ParsedClaimFile | undefined

  constructor(path: string, root: string, newId: () => string) {
    this.#path = path
    this.#root = root
    this.#newId = newId
  }

  /** The document; `null` when there is none that can be trusted: {@link found} says why. */
  async read(): Promise<ClaimFile | null> {
    const bytes = await readIfThere(this.#path)
    this.found = bytes && parse(bytes)
    return this.found?.file && !this.found.isEdited ? this.found.file : null
  }

  /** @throws StoreUnsafeNameError The file is a link that leads out of the project folder. */
  async write(file: ClaimFile): Promise<void> {
    const target = await this.#target()
    await writeWhole(target, formatClaimFile(file), { newId: this.#newId, sync: true })
  }

  /** Where the file really is: a link stays a link, unless it would lead a write out of the project. */
  async #target(): Promise<string> {
    try {
      const target = await realpath(this.#path)
      if (target.startsWith(`${await realpath(this.#root)}${sep}`)) return target
      throw new StoreUnsafeNameError(this.#path)
    } catch (error) {
      if (isAbsence(error)) return this.#path
      throw error
    }
  }
}

function parse(bytes: Uint8Array): ParsedClaimFile {
  try {
    return parseClaimFile(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return { lineNumber: 1, reason: 'it is not UTF-8' }
  }
}
