import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Layout } from '../layout.ts'
import { projectFolder } from '../proof/verify.ts'

/** Changes whenever an audit may say something else about the same files. */
const auditVersion = 'claimtrail audit 1'

/**
 * One hash over all that an audit of a project looks at: sources, sidecars, kept texts, history, checkpoints and
 * settings. Every byte is hashed, so nothing that changed keeps it. O(bytes).
 */
export async function projectState({ root, settings }: Layout): Promise<string> {
  const folder = projectFolder(root)
  const state = createHash('sha256').update(auditVersion)
  state.update(await readFile(settings).catch(() => ''))
  const entries = [...(await folder.list())].sort((one, other) => (one.path < other.path ? -1 : 1))
  for (const { path, kind } of entries) {
    const sum = createHash('sha256')
    if (kind === 'file') for await (const chunk of folder.read(path)) sum.update(chunk)
    state.update(JSON.stringify([path, kind, sum.digest('hex')]))
  }
  return state.digest('hex')
}
