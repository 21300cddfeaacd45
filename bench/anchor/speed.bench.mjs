// How long it takes to carry spans to a later edition of a text, beside other tools. One process, rounds
// interleaved; the ratio is a tool's time to ours in the same round. A tool that would take hours is measured on
// some of the spans, evenly spread, and scaled: the column says on how many. First word: the most
// characters; second: rounds. Processor time of all threads, since other processes may share the machine.
import { createHash } from 'node:crypto'
import { median, spread } from '../figures.mjs'
import { edited, madeSentences, spansOf } from './made-text.mjs'
import { diffMain, domAnchorTextQuote, hypothesis, indexOf, matchMain, ours } from './peers.mjs'

const largest = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 5)
const sizes = [
  { length: 10_000, count: 100 },
  { length: 100_000, count: 1_000 },
  { length: 1_000_000, count: 10_000 },
].filter(({ length }) => length <= largest)
/** How many spans a tool is measured on at most; diff_main is one diff for all of them. */
const peers = [
  { name: 'indexOf', carry: indexOf, most: 10_000 },
  { name: 'Hypothesis’ matching (approx-string-match)', carry: hypothesis, most: 60 },
  { name: 'dom-anchor-text-quote', carry: domAnchorTextQuote, most: 20 },
  { name: 'diff-match-patch match_main', carry: matchMain, most: 20 },
  { name: 'diff-match-patch diff_main, 1 s', carry: diffMain, most: 100 },
]

console.log('| text × spans | words edited | tool | measured on | time / ours | right |')
console.log('| --- | --- | --- | --- | --- | --- |')
for (const { length, count } of sizes) {
  for (const share of [0.02, 0.3]) measure(length, count, share)
}

function measure(length, count, share) {
  const sentences = madeSentences(length, length)
  const before = sentences.join(' ')
  const after = sentences.map((each, rank) => edited(each, share, rank + 1))
  const now = after.join(' ')
  const spans = spansOf(sentences, count)
  const truth = spansOf(after, count)
  const times = { ours: [], hash: [] }
  for (const { name } of peers) times[name] = []
  const found = {}
  // Warm: what is measured is the work and not the compiler.
  for (let time = 0; time < 1_000_000 / length && time < 20; time += 1) ours(before, now, spans)
  for (let round = 0; round < rounds; round += 1) {
    // Every tool gets strings of its own, so that none profits from what another has flattened or hashed.
    const fresh = (text) => Buffer.from(text).toString()
    times.ours.push(timed(() => (found.ours = ours(fresh(before), fresh(now), spans))))
    times.hash.push(
      timed(() => [before, now].map((text) => createHash('sha256').update(text).digest())),
    )
    for (const { name, carry, most } of peers) {
      const part = every(spans, most)
      const scale = carry === diffMain ? 1 : spans.length / part.length
      times[name].push(scale * timed(() => (found[name] = carry(fresh(before), fresh(now), part))))
    }
  }
  const row = (name, most, ratio, answers) =>
    console.log(
      `| ${length / 1_000} KB × ${count.toLocaleString('en')} | ${share * 100} % | ${name} | ${Math.min(count, most).toLocaleString('en')} | ${ratio} | ${rightShare(answers, every(truth, most))} |`,
    )
  row(`ours: ${median(times.ours).toFixed(1)} ms`, count, 1, found.ours)
  for (const { name, most } of peers) {
    const ratios = times[name].map((time, round) => time / times.ours[round])
    row(name, most, spread(ratios), found[name])
  }
  const hashes = times.ours.map((time, round) => time / times.hash[round])
  console.log(
    `| | ${share * 100} % | SHA-256 of both texts | | ours takes ${spread(hashes)} times that | |`,
  )
}

function every(items, most) {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, rank) => items[Math.floor((rank * items.length) / most)])
}

function timed(run) {
  globalThis.gc?.()
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** Share of spans whose place overlaps the true one by at least half of both together. */
function rightShare(answers, truth) {
  const right = answers.filter((answer, rank) => {
    const { start, end } = truth[rank]
    if (!answer) return false
    const shared = Math.min(end, answer.end) - Math.max(start, answer.start)
    return shared >= 0.5 * (Math.max(end, answer.end) - Math.min(start, answer.start))
  })
  return `${((100 * right.length) / truth.length).toFixed(1)} %`
}
