import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ProjectNotFoundError } from './errors.ts'

/** Where things are in a project folder; all absolute. */
export interface Layout {
  readonly root: string
  /** The evidence: never changed by us. */
  readonly sources: string
  readonly annotations: string
  /** Local and git-ignored: clone identity, analyses. */
  readonly local: string
  readonly settings: string
  readonly lexicon: string
}

/** The layout of a project folder; touches no disk. */
export function layoutOf(root: string): Layout {
  const absolute = resolve(root)
  return {
    root: absolute,
    sources: join(absolute, 'source-docs'),
    annotations: join(absolute, 'annotations'),
    local: join(absolute, '.claimtrail'),
    settings: join(absolute, 'claimtrail.json'),
    lexicon: join(absolute, 'annotations', 'actors.lexicon.json'),
  }
}

/**
 * The nearest folder, from `start` upwards, that holds `annotations/`.
 *
 * @throws {@link ProjectNotFoundError} There is none.
 */
export function findRoot(start: string): string {
  let folder = resolve(start)
  for (;;) {
    const annotations = join(folder, 'annotations')
    if (existsSync(annotations) && statSync(annotations).isDirectory()) return folder
    const parent = dirname(folder)
    if (parent === folder) throw new ProjectNotFoundError(resolve(start))
    folder = parent
  }
}
