import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A source file as the guards see it. */
export interface GuardedFile {
  /** Relative to the repository, with `/`. */
  readonly path: string
  /** The workspace it belongs to: `text`, `cli`, `server`. */
  readonly workspace: string
  readonly text: string
}

/** The repository's root folder. */
export const repository: string = fileURLToPath(new URL('../../..', import.meta.url))

/** Hand-written TypeScript of all packages and the server: no tests, fixtures or build output. */
export function readSources(): readonly GuardedFile[] {
  const packages = readdirSync(join(repository, 'packages')).filter((name) =>
    isFolder(join(repository, 'packages', name)),
  )
  return [...packages.map((name) => `packages/${name}`), 'server'].flatMap((folder) =>
    listFiles(join(repository, folder, 'src'))
      .filter((path) => /\.tsx?$/.test(path) && !/\.test[.-]|[\\/]fixtures[\\/]/.test(path))
      .map((path) => ({
        path: relative(repository, path).split(sep).join('/'),
        workspace: folder.replace('packages/', ''),
        text: readFileSync(path, 'utf8'),
      })),
  )
}

/** The package.json of a workspace. */
export function readManifest(workspace: string): {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, unknown>>
} {
  const folder =
    workspace === 'server' || workspace === 'test' ? workspace : `packages/${workspace}`
  const {
    dependencies = {},
    devDependencies = {},
    exports = {},
  } = JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8'))
  return { dependencies, devDependencies, exports }
}

/** All files below a folder, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory()
}
