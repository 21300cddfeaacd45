import type { Workspace } from '@claimtrail/workspace'
import type { Io } from './io.ts'
import type { Options } from './options.ts'
import { showText } from './terminal-text.ts'

/**
 * Open the project that the options name, tell what opening found, do the work, and close it
 * whatever happens.
 *
 * @param rebuild - For commands that write anyway: mend claim files that are missing or damaged.
 */
export async function withProject<Answer>(
  options: Options,
  io: Io,
  work: (workspace: Workspace) => Promise<Answer>,
  rebuild = false,
): Promise<Answer> {
  const { openWorkspace } = await import('@claimtrail/workspace')
  const workspace = await openWorkspace({
    cwd: io.cwd,
    rebuild,
    ...(rebuild && options.dryRun && { readOnly: true }),
    ...(options.root === undefined ? {} : { root: options.root }),
    ...(options.as === undefined ? {} : { as: options.as }),
  })
  try {
    for (const note of workspace.store.notes)
      io.err(`note: ${showText(note.message)} (${note.code})\n`)
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The folder of the project that the options name, for commands that care for its files and open no store. */
export async function rootOf(options: Options, io: Io): Promise<string> {
  const { findRoot } = await import('@claimtrail/workspace')
  return findRoot(options.root ?? io.cwd)
}
