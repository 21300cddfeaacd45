import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { isAbsence, syncFolder } from '../../file/durable.ts'
import { layoutOf } from '../../file/layout.ts'

/** A claim file that was set aside since it was not as the history has it. */
export interface RejectedFile {
  /** Relative to the project folder. */
  readonly path: string
  readonly text: string
}

/** The claim files in `.claimtrail/rejected/`, by name. */
export async function* readRejected(root: string): AsyncGenerator<RejectedFile, void> {
  const layout = layoutOf(resolve(root))
  const { rejected } = layout.local
  const names = await readdir(rejected).catch((error: unknown) => {
    if (isAbsence(error)) return []
    throw error
  })
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const path = join(rejected, name)
    yield { path: relative(layout.root, path), text: await readFile(path, 'utf8') }
  }
}

/**
 * All edits of a rejected file are decisions: it is kept in `.claimtrail/adopted/`, where nobody looks again.
 *
 * @param path - Relative to the project folder.
 */
export async function setAdopted(root: string, path: string): Promise<void> {
  const layout = layoutOf(resolve(root))
  await mkdir(layout.local.adopted, { recursive: true })
  await rename(join(layout.root, path), join(layout.local.adopted, basename(path)))
  syncFolder(layout.local.adopted)
}
