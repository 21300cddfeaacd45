// The processor time of the whole Markdown path (tree, clean text, map) against remark-parse alone, from string to result, in one process.
// Words: folders or files of Markdown (the README files of what is installed when left out), rounds, `--write`.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseText } from '../../packages/parse/dist/index.js'
import { median, quantile } from '../figures.mjs'
import { processorTime } from '../processor-time.mjs'
import { writeSection } from '../write-section.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
// The copies that our own path uses.
const { resolve } = createRequire(`${root}packages/parse/package.json`)
const [
  { unified },
  { default: remarkParse },
  { default: remarkGfm },
  { default: remarkFrontmatter },
] = await Promise.all(
  ['unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter'].map(
    (name) => import(resolve(name)),
  ),
)

const words = process.argv.slice(2)
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 15)
const places = words.filter((word) => !/^(\d+|--write)$/.test(word))
const files = (places.length > 0 ? places : [join(root, 'node_modules')]).flatMap(markdownIn)
const texts = [
  { name: 'an accord in prose', files: [accord(400)] },
  {
    name: places.length > 0 ? 'given' : 'README files, with links and tables',
    files: take(files, 400_000),
  },
]

const bare = unified().use(remarkParse).freeze()
const sameSyntax = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()
const subjects = {
  'remark-parse': (text) => bare.parse(text),
  'remark-parse, with GFM and front matter': (text) => sameSyntax.parse(text),
  claimtrail: (text) => parseText(text, { mediaType: 'text/markdown' }),
}
const [first, second, own] = Object.keys(subjects)

const rows = texts.map(({ name, files }) => {
  const times = timeRounds(files)
  const characters = files.reduce((sum, text) => sum + text.length, 0)
  const speeds = Object.values(times).map((each) => (characters / 1_000 / median(each)).toFixed(2))
  return [
    `${name} (${files.length} files, ${(characters / 1e6).toFixed(2)} M characters)`,
    ...speeds,
    ratio(times[own], times[first]),
    ratio(times[own], times[second]),
  ]
})
const lines = [
  [
    'text',
    ...Object.keys(subjects).map((name) => `${name}, M/s`),
    `time / ${first}`,
    `time / ${second}`,
  ],
  ['---', '---', '---', '---', '---', '---'],
  ...rows,
].map((cells) => `| ${cells.join(' | ')} |`)
console.log(lines.join('\n'))
if (words.includes('--write')) writeSection('parse', lines)

function timeRounds(files) {
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(subjects)) {
      globalThis.gc?.()
      const time = processorTime(() => {
        for (const text of files) run(text)
      })
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

/** Median and middle 80 % of the ratios of each round. */
function ratio(one, other) {
  const ratios = one.map((time, round) => time / other[round])
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(ratios, share).toFixed(2))
  return `${middle} (${low}–${high})`
}

/** Invented articles with lists, quotes and emphasis; nothing of it is GFM. */
function accord(articles) {
  const article = (number) => `## Article ${number}

The Parties *shall* withdraw their forces from the **northern valley** within ninety days, and
report to the Joint Commission; until then "Line ${number}" holds.

1. Norland shall open the ferry to Ostia.
2. Sudria shall:
   - release the prisoners of war;
   - hand over the maps of mines.

> Each side keeps what it has declared on ${number} May 2021.
`
  return Array.from({ length: articles }, (_, index) => article(index + 1)).join('\n')
}

/** Sorted, so that every run reads the same. */
function markdownIn(place) {
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(place, file))
    .filter((file) => statSync(file).isFile())
}

function take(files, characters) {
  const taken = []
  let length = 0
  for (const file of files) {
    if (length > characters) break
    const text = readFileSync(file, 'utf8')
    taken.push(text)
    length += text.length
  }
  return taken
}
