// Runs turbo without its telemetry: the toolkit makes no network call, and its tools make none either. With --quiet first, it
// says nothing unless it fails. Plain Node: what `npm start` prints should be the table of sources, not a build log.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const quiet = process.argv[2] === '--quiet'
const words = process.argv.slice(quiet ? 3 : 2)
const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo')
const { status, stdout, stderr } = spawnSync(process.execPath, [turbo, ...words], {
  stdio: quiet ? 'pipe' : 'inherit',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
})
if (quiet && status !== 0) process.stderr.write(Buffer.concat([stdout, stderr]))
process.exit(status ?? 1)
