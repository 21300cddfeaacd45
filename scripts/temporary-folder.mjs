import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const prefix = 'claimtrail-tests-'

/**
 * Give a test run one temporary folder for all that tests, browsers and child processes leave behind.
 *
 * Called by vitest for every project before its first worker starts: workers inherit the environment of this process.
 * Only the first call makes a folder: one in the other would be too long a path for a browser's socket.
 */
export function setup() {
  if (!isOurs(tmpdir())) process.env.TMPDIR = mkdtempSync(join(tmpdir(), prefix))
}

/** Take it away when the whole run is over. */
export function teardown() {
  if (isOurs(tmpdir())) rmSync(tmpdir(), { recursive: true, force: true, maxRetries: 3 })
}

function isOurs(folder) {
  return basename(folder).startsWith(prefix)
}
