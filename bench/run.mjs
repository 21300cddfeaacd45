// `npm run bench -- sentences parse [words]`: installs what only benches need, then runs every script of the named
// folders in turn, with the words that name none.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const benches = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map((entry) => entry.name)
const named = process.argv.slice(2).filter((word) => benches.includes(word))
const words = process.argv.slice(2).filter((word) => !benches.includes(word))

if (named.length === 0) {
  console.error(`Name a bench: ${benches.join(', ')}.`)
  process.exit(2)
}
if (!isInstalled())
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', here])
for (const name of named) {
  for (const script of readdirSync(here + name).sort()) {
    if (script.endsWith('.bench.mjs'))
      run(process.execPath, ['--expose-gc', `${here}${name}/${script}`, ...words])
  }
}

/** Whether every peer is there in the version that is asked for. */
function isInstalled() {
  return Object.entries(readJson('package.json').dependencies).every(([name, version]) => {
    const file = `node_modules/${name}/package.json`
    return existsSync(here + file) && readJson(file).version === version
  })
}

function readJson(file) {
  return JSON.parse(readFileSync(here + file, 'utf8'))
}

function run(command, rest) {
  const { status } = spawnSync(command, rest, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
