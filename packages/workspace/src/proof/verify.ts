import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  bundleLayout,
  type EvidenceFolder,
  type Expectation,
  projectLayout,
  type Verdict,
  verifyFolder,
} from '@claimtrail/history/verifier'
import { foreignFolder, ownFolder } from './disk-folder.ts'

/** What is verified: a project folder, or a bundle that was exported. */
export type Verified = Verdict & { readonly kind: 'project' | 'bundle' }

/**
 * Check a project folder or a bundle; see `verifyFolder()` of `@claimtrail/history/verifier`. Reads only.
 *
 * @param trees - Compute the root in any case.
 */
export async function verifyAt(
  root: string,
  expectation: Expectation,
  trees = false,
): Promise<Verified> {
  const kind = existsSync(join(root, 'MANIFEST.sha256')) ? 'bundle' : 'project'
  const folder = kind === 'bundle' ? foreignFolder(root) : projectFolder(root)
  const layout = kind === 'bundle' ? bundleLayout : projectLayout
  return { kind, ...(await verifyFolder(folder, { ...expectation, layout, trees })) }
}

/** The evidence of a project, as verifying reads it. */
export function projectFolder(root: string): EvidenceFolder {
  return ownFolder(root, projectParts)
}

const projectParts = Object.values(projectLayout)
  .filter((path) => typeof path === 'string')
  .map((path) => path.replace(/\/$/, ''))
