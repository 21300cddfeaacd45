// Verifying a whole project against hashing all of it and parsing all of it: `npm run bench -- audit [CLAIMS]`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { verifyAt } from '../../packages/workspace/dist/index.js'
import { median, spread } from '../figures.mjs'
import { readAll } from './floor.mjs'
import { writeProject } from './project.mjs'

const claims = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 5)
const room = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'))
process.on('exit', () => rmSync(room, { recursive: true, force: true }))

const root = join(room, 'whole')
writeProject(root, claims)
const subjects = {
  'hash all': () => readAll(root, false),
  'hash all, parse all': () => readAll(root, true),
  verify: async () => mustBeWhole(await verifyAt(root, {})),
  'verify, with trees and root': async () => mustBeWhole(await verifyAt(root, {}, true)),
}
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
for (let round = -1; round < rounds; round += 1) {
  for (const [name, run] of Object.entries(subjects)) {
    globalThis.gc?.()
    const before = process.cpuUsage()
    await run()
    // The first round only warms up.
    const { user, system } = process.cpuUsage(before)
    if (round >= 0) times[name].push(user + system)
  }
}
const floor = median(times['hash all, parse all'])
console.log(`${claims} claims, ${rounds} interleaved rounds, CPU time\n`)
console.log('| | × of hash all, parse all | µs a claim |\n| --- | --- | --- |')
for (const [name, each] of Object.entries(times)) {
  const ratios = spread(each.map((time) => time / floor))
  console.log(`| ${name} | ${ratios} | ${(median(each) / claims).toFixed(2)} |`)
}

console.log('\n| claims | most memory of a process that verifies, MB over start |\n| --- | --- |')
const own = fileURLToPath(new URL('./memory.mjs', import.meta.url))
const tenth = join(room, 'tenth')
writeProject(tenth, Math.round(claims / 10))
for (const [count, folder] of [
  [Math.round(claims / 10), tenth],
  [claims, root],
]) {
  const { stdout, stderr } = spawnSync(process.execPath, [own, folder], { encoding: 'utf8' })
  console.log(`| ${count} | ${stdout.trim()} |${stderr}`)
}

function mustBeWhole({ status, findings }) {
  if (status !== 'verified') throw new TypeError(JSON.stringify(findings[0]))
}
