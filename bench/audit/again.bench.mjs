// Auditing a project that has not changed since the last audit against hashing all of it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from '../../packages/workspace/dist/index.js'
import { median, spread } from '../figures.mjs'
import { readAll } from './floor.mjs'
import { writeProject } from './project.mjs'

// A first audit folds every claim, which is not what is measured here.
const claims = Math.round(Number(process.argv[2] ?? 1_000_000) / 10)
const rounds = Number(process.argv[3] ?? 7)
const root = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
writeProject(root, claims)
mkdirSync(join(root, '.claimtrail'))
const workspace = await openWorkspace({ cwd: root, root })
const subjects = { 'hash all': () => readAll(root, false), 'audit again': audit }
console.log(
  `first audit of ${claims} claims: ${((await timed(audit)) / 1e6).toFixed(1)} s of CPU time`,
)
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
for (let round = -1; round < rounds; round += 1) {
  for (const [name, run] of Object.entries(subjects)) {
    const time = await timed(run)
    // The first round only warms up.
    if (round >= 0) times[name].push(time)
  }
}
await workspace.close()
const floor = median(times['hash all'])
console.log(`${rounds} interleaved rounds, CPU time\n\n| | × of hash all |\n| --- | --- |`)
for (const [name, each] of Object.entries(times)) {
  console.log(`| ${name} | ${spread(each.map((time) => time / floor))} |`)
}

async function audit() {
  const audited = workspace.auditEach({ exceptionsOnly: true })
  for (;;) {
    const { done, value } = await audited.next()
    if (!done) continue
    if (value.counts.verified !== claims) throw new TypeError(JSON.stringify(value.counts))
    return
  }
}

async function timed(run) {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
