// What a put costs at 1,000 claims and at many (first word; 1,000,000 over 10,000 sources when left out), beside raw
// fdatasync, SQLite (WAL, FULL) and plain lowdb. One process, rounds interleaved, medians and spread of the rounds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, quantile, spread, timeEach } from '../figures.mjs'
import { ours, plainLowdb, rawSync, sqlite } from './subjects.mjs'

const many = Number(process.argv[2] ?? 1_000_000)
const [rounds, putsInARound, clients, lowdbClaims] = [7, 150, 32, 10_000]
const root = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))

const began = performance.now()
const subjects = {
  raw: rawSync(join(root, 'raw')),
  'ours, 1,000': await ours(join(root, 'few'), 1_000),
  [`ours, ${many.toLocaleString('en')}`]: await ours(join(root, 'many'), many),
  'SQLite, 1,000': sqlite(join(root, 'few-sqlite'), 1_000),
  [`SQLite, ${many.toLocaleString('en')}`]: sqlite(join(root, 'many-sqlite'), many),
  'plain lowdb, 10,000': await plainLowdb(join(root, 'lowdb'), lowdbClaims),
}
const [raw, few, big, fewSqlite, bigSqlite, lowdb] = Object.keys(subjects)
const sizes = {
  [few]: 1_000,
  [big]: many,
  [fewSqlite]: 1_000,
  [bigSqlite]: many,
  [lowdb]: lowdbClaims,
  [raw]: 1,
}
console.log(
  `made in ${Math.round((performance.now() - began) / 1_000)} s; resident ${mebibytes()} MiB`,
)
for (const name of [few, big]) {
  const { cold, warm } = subjects[name].openMs
  console.log(`open ${name}: no index ${cold.toFixed(0)} ms, with index ${warm.toFixed(1)} ms`)
}

const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
// Ten sources are being worked on: what reading them the first time costs is told apart.
for (const { put } of Object.values(subjects).slice(0, 5)) {
  for (let number = 0; number < 1_000; number += 100) await put(number)
}
const throughput = { [big]: [], [bigSqlite]: [] }
for (let round = 0; round < rounds; round += 1) {
  for (const [name, { put }] of Object.entries(subjects)) {
    const count = name === lowdb ? 10 : putsInARound
    times[name].push(await timeEach(count, () => put(pick(sizes[name]))))
  }
  for (const name of [big, bigSqlite]) throughput[name].push(await putsASecond(subjects[name].put))
}

console.log('\n| subject | p50 ms | p99 ms |\n| --- | --- | --- |')
for (const [name, each] of Object.entries(times)) {
  console.log(
    `| ${name} | ${spread(each.map(median))} | ${spread(each.map((one) => quantile(one, 0.99)))} |`,
  )
}
console.log('\n| ratio, by round | p50 | p99 |\n| --- | --- | --- |')
for (const [one, other] of [
  [big, bigSqlite],
  [big, few],
  [big, raw],
  [bigSqlite, raw],
  [lowdb, big],
]) {
  console.log(`| ${one} / ${other} | ${ratio(one, other, 0.5)} | ${ratio(one, other, 0.99)} |`)
}
const gains = throughput[big].map((value, round) => value / throughput[bigSqlite][round])
console.log(
  `\n${clients} clients: ours ${median(throughput[big]).toFixed(0)} puts/s, SQLite ${median(throughput[bigSqlite]).toFixed(0)}, ratio ${spread(gains)}`,
)

const strangers = await timeEach(100, (index) =>
  subjects[big].put(Math.floor((many * (index + 0.5)) / 100)),
)
console.log(
  `the first put on a source: p50 ${median(strangers).toFixed(2)} ms, p99 ${quantile(strangers, 0.99).toFixed(2)} ms`,
)

// Exporting reads every claim once; what stays in memory meanwhile is what counts.
globalThis.gc?.()
const before = mebibytes()
let [most, exported] = [before, 0]
for await (const _ of subjects[big].store.query({})) {
  exported += 1
  if (exported % 10_000 === 0) most = Math.max(most, mebibytes())
}
console.log(`read all ${exported} claims: resident ${before} → at most ${most} MiB`)
for (const { close } of Object.values(subjects)) await close()

function ratio(one, other, share) {
  return spread(
    times[one].map((each, round) => quantile(each, share) / quantile(times[other][round], share)),
  )
}

async function putsASecond(put) {
  const start = performance.now()
  const each = 25
  // Each client has claims of its own, so that nobody is refused.
  const client = async (number) => {
    for (let index = 0; index < each; index += 1)
      await put(number + clients * Math.floor(Math.random() * 31))
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return (clients * each * 1_000) / (performance.now() - start)
}

/** A claim of the ten sources that are being worked on. */
function pick(claims) {
  return Math.floor(Math.random() * Math.min(claims, 1_000))
}

function mebibytes() {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024)
}
