import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { SectionStore } from '@claimtrail/exchange'

/** Sections of a document that wait in files of a folder of their own; nothing of them stays in memory. */
export async function sectionFiles(
  folder: string,
): Promise<SectionStore & { remove(): Promise<void> }> {
  const root = await mkdtemp(join(folder, '.sections-'))
  const files = new Map<string, WriteStream>()
  return {
    put: async (section, line) => {
      const file = files.get(section) ?? createWriteStream(join(root, section))
      files.set(section, file)
      if (!file.write(`${line}\n`)) await once(file, 'drain')
    },
    lines: async function* (section) {
      const file = files.get(section)
      if (!file) return
      if (!file.writableEnded) file.end()
      await finished(file)
      yield* createInterface({
        input: createReadStream(join(root, section)),
        crlfDelay: Number.POSITIVE_INFINITY,
      })
    },
    remove: async () => {
      for (const file of files.values()) file.destroy()
      await rm(root, { recursive: true, force: true })
    },
  }
}
