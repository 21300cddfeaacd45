import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from 'claimtrail'
import { memoryIo } from './memory-io.ts'

/** The repository's root folder. */
export const repository: string = fileURLToPath(new URL('../..', import.meta.url))

/** What a command did. */
export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** A project in a folder of its own, with commands that run in it. */
export interface Project {
  readonly root: string
  /** Run a command line, `claimtrail` left out. */
  run(line: readonly string[], input?: string | Uint8Array): Promise<Ran>
  /** Run it with `--json` and give the parsed document. */
  json(
    line: readonly string[],
  ): Promise<
    { readonly items: readonly Readonly<Record<string, unknown>>[] } & Record<string, unknown>
  >
  path(...parts: readonly string[]): string
}

/** An empty project with these sources: name of the file → content. */
export async function newProject(
  sources: Readonly<Record<string, string | Uint8Array>>,
): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'claimtrail-'))
  const project = projectAt(root)
  await project.run(['init', '--name', 'Ana Ruiz'])
  for (const [name, content] of Object.entries(sources))
    await writeFile(join(root, 'source-docs', name), content)
  return project
}

/** A copy of this repository's own sources and annotations. */
export async function copyOfCorpus(): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'claimtrail-'))
  for (const folder of ['source-docs', 'annotations']) {
    await cp(join(repository, folder), join(root, folder), { recursive: true })
  }
  return projectAt(root)
}

/** The project in a folder. */
export function projectAt(root: string): Project {
  const run = async (line: readonly string[], input?: string | Uint8Array): Promise<Ran> => {
    const { io, stdout, stderr } = memoryIo(root, input)
    const exitCode = await main(line, io)
    return { exitCode, stdout: stdout(), stderr: stderr() }
  }
  return {
    root,
    run,
    json: async (line) => JSON.parse((await run([...line, '--json'])).stdout),
    path: (...parts) => join(root, ...parts),
  }
}
