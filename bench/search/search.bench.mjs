// Building an index of so many sentences (first word; 100,000 when left out) and asking it, beside SQLite's FTS5.
// One process, rounds interleaved; CPU time for building, since both use one thread; every answer is compared.
import { median, quantile, spread } from '../figures.mjs'
import { makeQueries } from './queries.mjs'
import { fts5, ours } from './subjects.mjs'
import { makeDocuments } from './texts.mjs'

const sentences = Number(process.argv[2] ?? 100_000)
const [rounds, questions] = [5, 60]
const documents = makeDocuments(sentences)
const words = documents.reduce((sum, { texts }) => sum + texts[0].split(' ').length, 0)
console.log(
  `${sentences.toLocaleString('en')} sentences, ${documents.length - sentences} claims, ${words.toLocaleString('en')} words`,
)

const building = { ours: [], fts5: [] }
let built = {}
for (let round = -1; round < rounds; round += 1) {
  built.fts5?.close()
  built = {}
  for (const [name, subject] of round % 2
    ? [
        ['ours', ours],
        ['fts5', fts5],
      ]
    : [
        ['fts5', fts5],
        ['ours', ours],
      ]) {
    globalThis.gc?.()
    const start = process.cpuUsage()
    built[name] = subject.build(documents)
    const { user, system } = process.cpuUsage(start)
    // The first round warms the compiler up.
    if (round >= 0) building[name].push((user + system) / 1_000)
  }
}
const opened = { ours: ours.open(built.ours, documents), fts5: fts5.open(built.fts5) }

console.log('\n| building | CPU ms | MiB |\n| --- | --- | --- |')
for (const name of ['ours', 'fts5']) {
  console.log(
    `| ${name} | ${spread(building[name])} | ${(opened[name].bytes / 2 ** 20).toFixed(1)} |`,
  )
}
console.log(
  `| ours / fts5 | ${spread(building.ours.map((each, round) => each / building.fts5[round]))} | |`,
)

console.log(
  '\n| question | ours p50 ms | p99 | FTS5 p50 ms | p99 | ratio of p50, by round | found, median |\n| --- | --- | --- | --- | --- | --- | --- |',
)
for (const [kind, queries] of Object.entries(makeQueries(documents, questions))) {
  const times = { ours: [], fts5: [] }
  const found = []
  for (let round = -1; round < rounds; round += 1) {
    const each = { ours: [], fts5: [] }
    for (const query of queries) {
      const answers = {}
      for (const name of round % 2 ? ['ours', 'fts5'] : ['fts5', 'ours']) {
        const start = performance.now()
        answers[name] = opened[name].ask(query)
        each[name].push(performance.now() - start)
      }
      compare(query, answers)
      if (round < 0) found.push(answers.ours.total)
    }
    if (round >= 0) for (const name of ['ours', 'fts5']) times[name].push(each[name])
  }
  const at = (name, share) => median(times[name].map((each) => quantile(each, share))).toFixed(3)
  const ratios = times.ours.map((each, round) => median(each) / median(times.fts5[round]))
  console.log(
    `| ${kind} | ${at('ours', 0.5)} | ${at('ours', 0.99)} | ${at('fts5', 0.5)} | ${at('fts5', 0.99)} | ${spread(ratios)} | ${median(found)} |`,
  )
}

function compare(query, answers) {
  const [one, other] = [answers.ours, answers.fts5].map(
    ({ total, documents: list }) => `${total}: ${list}`,
  )
  if (one !== other) throw new RangeError(`${JSON.stringify(query)}: ours ${one}, FTS5 ${other}`)
}
