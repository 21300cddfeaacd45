import { describe, expect, test } from 'vitest'
import { createAliasIndex } from './alias-index.ts'
import { createKnownNames } from './known-names.ts'
import type { LexiconEntry } from './lexicon.ts'

const known = createKnownNames([])

function found(text: string): string[] {
  return known
    .find(text, {})
    .map(({ start, end, entry }) => `${text.slice(start, end)} → ${entry?.id}`)
}

describe('known names', () => {
  test.each([
    ['in the U.S. and the US', ['U.S. → state/USA', 'US → state/USA']],
    ['it concerns us and who may', []],
    [
      'the United Nations Security Council',
      ['United Nations Security Council → igo/un-security-council'],
    ],
    [
      'al-Qaida, al Qaeda and al‑Qaeda',
      ['al-Qaida → group/al-qaeda', 'al Qaeda → group/al-qaeda', 'al‑Qaeda → group/al-qaeda'],
    ],
    [
      "in Cote d'Ivoire and Côte d’Ivoire",
      ["Cote d'Ivoire → state/CIV", 'Côte d’Ivoire → state/CIV'],
    ],
    [
      'the SPLM/A-IO and the SPLM/A (IO) met',
      ['SPLM/A-IO → group/splm-io', 'SPLM/A (IO) → group/splm-io'],
    ],
    ['Jordan said', []],
    ['in Jordan', ['Jordan → state/JOR']],
    ['the united nations', []],
    ['United. Nations', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('every state is found by its name, with a code of three letters', () => {
    const names = [
      'Afghanistan',
      'Zimbabwe',
      'Türkiye',
      'Timor-Leste',
      'Soviet Union',
      'South Sudan',
      'Kosovo',
    ]
    for (const name of names) expect(found(`in ${name} today`)[0]).toMatch(/ → state\/[A-Z]{3}$/)
  })
})

test('a hundred thousand spellings cost no more to search than a few', () => {
  const entry: LexiconEntry = { id: 'org/a', kind: 'organisation', name: 'A', aliases: [] }
  const aliases = Array.from({ length: 100_000 }, (_, index) => ({
    spelling: `The Norland Office Number ${index}`,
    entry,
    caseRule: 'any' as const,
    rank: 0,
  }))
  const index = createAliasIndex(aliases)
  const begin = performance.now()
  expect(index.find('the Norland office number '.repeat(2_000), {})).toEqual([])
  expect(performance.now() - begin).toBeLessThan(1_500)
})
