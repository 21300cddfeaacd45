// `npm run bench -- store [words]`: installs what only benches need, then runs every script of bench/store in turn.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const [name = '', ...words] = process.argv.slice(2)
const benches = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map((entry) => entry.name)

if (!benches.includes(name)) {
  console.error(`Name a bench: ${benches.join(', ')}.`)
  process.exit(2)
}
if (!existsSync(`${here}node_modules/.package-lock.json`))
  run('npm', ['install', '--no-audit', '--no-fund', '--prefix', here])
for (const script of readdirSync(here + name).sort()) {
  if (script.endsWith('.bench.mjs'))
    run(process.execPath, ['--expose-gc', `${here}${name}/${script}`, ...words])
}

function run(command, rest) {
  const { status } = spawnSync(command, rest, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
