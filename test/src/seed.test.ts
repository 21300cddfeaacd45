import { readFileSync } from 'node:fs'
import { scoreAcceptance, toPredictedClaim } from '@claimtrail/evaluate'
import { claimQuotes } from '@claimtrail/model'
import { createToolkit } from '@claimtrail/toolkit'
import { beforeAll, expect, test } from 'vitest'

const fixture = (name: string): URL => new URL(`../fixtures/seed/${name}`, import.meta.url)
const bytes = readFileSync(fixture('seed.txt'))
const acceptance: unknown = JSON.parse(readFileSync(fixture('acceptance.json'), 'utf8'))

type Analysed = Awaited<ReturnType<ReturnType<typeof createToolkit>['analyse']>>
let seed: Analysed

beforeAll(async () => {
  seed = await createToolkit().analyse({ id: 'seed', path: 'seed.txt', bytes })
})

test('the clean text of the seed is the file itself', () => {
  expect(seed.parsed.text).toBe(bytes.toString('utf8'))
})

test('seventeen sentences, each where the file says it', () => {
  const { sentences } = seed.analysis
  expect(sentences).toHaveLength(17)
  for (const { span, sourceSpan } of sentences) {
    const words = seed.parsed.text.slice(span.start, span.end)
    expect(seed.parsed.sourceText.slice(sourceSpan.start, sourceSpan.end)).toBe(words)
  }
})

test('the Taliban is an actor, and the acronym in brackets is the centre', () => {
  const actors = seed.analysis.mentions.filter((mention) => mention.kind === 'actor')
  const named = (words: string) =>
    actors.filter(({ span }) => seed.parsed.text.slice(span.start, span.end) === words)
  expect(new Set(named('Taliban').map(({ actor }) => actor)).size).toBe(1)
  expect(named('Taliban').length).toBeGreaterThanOrEqual(8)
  expect(named('CPA')[0]?.actor).toBe(named('Center for Preventive Action')[0]?.actor)
})

test('every quote of every suggestion reads back', () => {
  const quotes = seed.analysis.suggestions.flatMap(({ claim }) => claimQuotes(claim))
  expect(quotes.length).toBeGreaterThan(40)
  for (const { quote } of quotes)
    expect(seed.parsed.text.slice(quote.start, quote.end)).toBe(quote.quote)
})

test('the claims of the acceptance table are suggested', () => {
  const { rows } = scoreAcceptance(
    acceptance,
    seed.analysis.suggestions.map((each) => toPredictedClaim(each)),
  )
  const value = (name: string) => rows.find((row) => row.name === name)?.value
  expect(value('found')).toBeGreaterThanOrEqual(13)
  expect(value('spurious')).toBeLessThanOrEqual(2)
})

test('the whole way gives the committed result', async () => {
  // Versions and hashes of the parts change with every release; what they find must not change unseen.
  const found = JSON.stringify(
    seed.analysis,
    (key, value) => (key === 'engine' || key === 'fingerprint' ? undefined : value),
    1,
  )
  await expect(`${found}\n`).toMatchFileSnapshot('../fixtures/seed/expected.json')
})
