// Hard texts of a megabyte against the easy case, a megabyte of prose with one word changed: the time to align them
// and to carry 1,000 spans, as a ratio to the easy case in the same round. One process, rounds interleaved; processor
// time of all its threads, since other processes may share the machine.
import { median, spread } from '../figures.mjs'
import { generator, madeSentences } from './made-text.mjs'
import { ours } from './peers.mjs'

const [length, spans, rounds] = [1_000_000, 1_000, 5]
const sentences = madeSentences(length, 1)
const prose = sentences.join(' ')
const middle = Math.floor(sentences.length / 2)
const clause = 'The parties shall meet once a year, and shall keep the ferry open for all who pay. '
const clauses = clause.repeat(Math.floor(length / clause.length))
const random = generator(7)
const letters = Array.from({ length }, () => String.fromCharCode(97 + random(26))).join('')
const characters = Array.from({ length: length / 5 }, () =>
  String.fromCharCode(0x4e00 + random(3_000)),
)
const everyThird = (word, rank) => (rank % 3 === 1 ? `x${rank % 997}` : word)

const cases = {
  'one word changed': [prose, sentences.with(middle, `Not ${sentences[middle]}`).join(' ')],
  'one sentence repeated, one put in': [
    clauses,
    `${clauses.slice(0, 500_000)}Ostia left. ${clauses.slice(500_000)}`,
  ],
  'one sentence repeated, each edited': [clauses, clauses.replaceAll('once', 'twice')],
  'an unrelated text': [prose, madeSentences(length, 2).join(' ').replaceAll('a', 'xa')],
  'all sentences shuffled': [prose, shuffled(sentences).join(' ')],
  'every third word replaced': [prose, prose.split(' ').map(everyThird).join(' ')],
  'Chinese, 200,000 characters': [
    characters.join(''),
    characters.toSpliced(100_000, 0, '中').join(''),
  ],
  'letters without a space': [letters, `${letters.slice(0, 500_000)}0${letters.slice(500_000)}`],
  'one letter': ['a'.repeat(length), `${'a'.repeat(500_000)}b${'a'.repeat(500_000)}`],
  'one word': [
    'ferry '.repeat(length / 6),
    `${'ferry '.repeat(80_000)}boat ${'ferry '.repeat(80_000)}`,
  ],
  'the whole text in capitals': [prose, prose.toUpperCase()],
  'the whole text decomposed': [prose.replaceAll('a', 'ä'), prose.replaceAll('a', 'a\u0308')],
  'nothing is left': [prose, ''],
}

const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
for (const [before, after] of Object.values(cases)) ours(before, after, evenSpans(before))
for (let round = 0; round < rounds; round += 1) {
  for (const [name, [before, after]] of Object.entries(cases)) {
    globalThis.gc?.()
    const start = process.cpuUsage()
    ours(Buffer.from(before).toString(), Buffer.from(after).toString(), evenSpans(before))
    const { user, system } = process.cpuUsage(start)
    times[name].push((user + system) / 1_000)
  }
}
const [easy] = Object.values(times)
console.log(`| text (1 MB, 1,000 spans) | time / easy |\n| --- | --- |`)
for (const [name, each] of Object.entries(times)) {
  const ratios = each.map((time, round) => time / easy[round])
  console.log(`| ${name} | ${spread(ratios)} |`)
}
console.log(`\nThe easy case: ${median(easy).toFixed(0)} ms.`)

/** Spans of 100 characters, evenly spread. */
function evenSpans(text) {
  const step = Math.floor((text.length - 100) / spans)
  return Array.from({ length: spans }, (_, rank) => ({
    start: rank * step,
    end: rank * step + 100,
  }))
}

function shuffled(items) {
  const keys = new Map(items.map((item) => [item, random(1 << 30)]))
  return [...items].sort((one, other) => keys.get(one) - keys.get(other))
}
