// F1, speed and growth of splitters, in one process. Words: gold files `….jsonl` (without any, texts of our own are
// split), a number of rounds (25 when left out), and `--write` to put the tables into docs/figures.md.
import { writeSection } from '../write-section.mjs'
import { growth, growthInputs } from './growth.mjs'
import { splitters } from './peers.mjs'
import { f1, score } from './score.mjs'
import { ratio, timeRounds } from './speed.mjs'
import { ownGold, readGold, speedTexts } from './texts.mjs'

const words = process.argv.slice(2)
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 25)
const sets = [...words.filter((word) => word.endsWith('.jsonl')).map(readGold), ownGold()]
const [own] = splitters
const tables = [...f1Table(), '', ...speedTable(), '', ...growthTable()]
console.log(tables.join('\n'))
if (words.includes('--write')) writeSection('sentences', tables)

function f1Table() {
  const courts = sets.filter(({ name }) => name.startsWith('legal_'))
  const rows = splitters.map(({ name, split }) => {
    const scores = new Map(sets.map((set) => [set, score(set, split)]))
    const errors = courts.map((set) => scores.get(set).wrong + scores.get(set).missed)
    const sum = errors.reduce((total, some) => total + some, 0)
    const cells = sets.map((set) => cell(set, scores.get(set)))
    return row([name, ...cells, ...(courts.length > 0 ? [sum.toLocaleString('en')] : [])])
  })
  const names = sets.map(({ name }) => name)
  return [
    ...head(['boundary F1 in %', ...names, ...(courts.length > 0 ? ['errors on legal_*'] : [])]),
    ...rows,
  ]
}

/** Golden Rules count whole documents; everything else counts ends of sentences. */
function cell({ name, documents }, tally) {
  const thrown = tally.thrown > 0 ? `, throws at ${tally.thrown}` : ''
  return name === 'golden'
    ? `${tally.whole} of ${documents.length}${thrown}`
    : `${f1(tally).toFixed(2)}${thrown}`
}

function speedTable() {
  const texts = speedTexts(sets, 400_000)
  const times = texts.map(({ blocks }) => timeRounds(splitters, blocks, rounds))
  const rows = splitters
    .slice(1)
    .map(({ name }) =>
      row([name, ...times.map((each) => ratio(each.get(own.name), each.get(name)))]),
    )
  const names = texts.map(({ name, blocks }) => `${name} (${blocks.length})`)
  return [...head([`${own.name} is so many times as fast as`, ...names]), ...rows]
}

function growthTable() {
  const prose = sets.find(({ name }) => name.startsWith('partut_policy')) ?? ownGold()
  const text = prose.documents.map((document) => document.text).join(' ')
  const grown = growthInputs(text).map(([name, make]) => ({
    name,
    times: growth(own.split, make(2 ** 18), make(2 ** 20)),
  }))
  const cells = grown.map(({ name, times }) => `${name} ${times.toFixed(1)}`)
  const worst = Math.max(...grown.map(({ times }) => times))
  const line = (megabytes) => 'abcdefghij'.repeat(megabytes * 100_000)
  if (worst > 5) process.exitCode = 1
  return [
    `Time for 1 MB over time for 256 KB, worst ${worst.toFixed(1)}: ${cells.join(', ')}.`,
    `One line of 5 MB without a space over one of 1 MB: ${growth(own.split, line(1), line(5)).toFixed(1)}.`,
  ]
}

function head(cells) {
  return [row(cells), row(cells.map(() => '---'))]
}

function row(cells) {
  return `| ${cells.join(' | ')} |`
}
