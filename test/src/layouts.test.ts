import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseText } from '@claimtrail/parse'
import { sentences } from '@claimtrail/sentences'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { repository } from './project.ts'

const folder = join(repository, 'test/fixtures/layouts')

/** What stands behind a boundary: no line end, one, or more. */
type Place = 'inside a line' | 'at a single line end' | 'at a blank line'
const scored = ['all', 'inside a line', 'at a single line end'] as const

interface Layout {
  readonly name: string
  readonly text: string
  readonly gold: readonly (readonly [number, number])[]
}

interface Tally {
  hits: number
  wrong: number
  missed: number
}

const layouts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file): Layout => {
    const text = readFileSync(join(folder, file), 'utf8')
    const { sentences: gold } = JSON.parse(
      readFileSync(join(folder, file.replace(/txt$/, 'json')), 'utf8'),
    )
    return { name: file, text, gold }
  })

/** Boundary F1 in percent over some layouts: ends of sentences in the source, the last of each text left out. */
function score(some: readonly Layout[]): Record<(typeof scored)[number], number> {
  const tallies = new Map<string, Tally>()
  for (const { text, gold } of some) {
    const wanted = new Set(gold.slice(0, -1).map(([, end]) => end))
    const found = new Set(splitLayout(text).slice(0, -1))
    for (const end of new Set([...wanted, ...found])) {
      for (const key of ['all', placeOf(text, end)]) {
        const tally = tallies.get(key) ?? { hits: 0, wrong: 0, missed: 0 }
        tallies.set(key, tally)
        if (!wanted.has(end)) tally.wrong += 1
        else if (!found.has(end)) tally.missed += 1
        else tally.hits += 1
      }
    }
  }
  const percent = (key: string): number => {
    const { hits, wrong, missed } = tallies.get(key) ?? { hits: 0, wrong: 0, missed: 0 }
    return Math.round((2000 * hits) / (2 * hits + wrong + missed)) / 10
  }
  return {
    all: percent('all'),
    'inside a line': percent('inside a line'),
    'at a single line end': percent('at a single line end'),
  }
}

function splitLayout(text: string): readonly number[] {
  const file = new VFile()
  const parsed = parseText(text, { mediaType: 'text/plain' })
  file.data.parsed = parsed
  unified().use(sentences).runSync(parsed.tree, file)
  return (file.data.sentences ?? []).map(({ sourceSpan }) => sourceSpan.end)
}

function placeOf(text: string, end: number): Place {
  const space = /^\s*/.exec(text.slice(end))?.[0] ?? ''
  const lineEnds = space.match(/\r\n?|\n|\f/g)?.length ?? 0
  if (lineEnds === 0) return 'inside a line'
  return lineEnds === 1 ? 'at a single line end' : 'at a blank line'
}

const isSetAside = ({ name }: Layout): boolean => Number(name.slice(0, 2)) % 4 === 0

test.each([
  ['the layouts that the rules were written for', (layout: Layout) => !isSetAside(layout)],
  ['the layouts set aside', isSetAside],
])('%s fall into their sentences', (name, belongs) => {
  const some = layouts.filter(belongs)
  const scores = score(some)
  console.log(`${name}: ${scored.map((key) => `${key} ${scores[key]}`).join(', ')}`)
  expect(some.length).toBeGreaterThanOrEqual(10)
  expect(scores.all).toBeGreaterThanOrEqual(96)
  expect(scores['inside a line']).toBeGreaterThanOrEqual(93)
  expect(scores['at a single line end']).toBeGreaterThanOrEqual(94)
})

test('the annotation itself is sound: sorted, not overlapping, no white space at the edges', () => {
  for (const { name, text, gold } of layouts) {
    let last = 0
    for (const [start, end] of gold) {
      expect(start, name).toBeGreaterThanOrEqual(last)
      expect(text.slice(start, end), name).toBe(text.slice(start, end).trim())
      last = end
    }
  }
})
