import { quote } from '@claimtrail/text'
import { describe, expect, test } from 'vitest'
import { actorsOf, isActor, tagAll } from '../tagging.test.kit.ts'

describe('a document links its own names', () => {
  test('an acronym in brackets means its long form from there on', async () => {
    const { text, mentions } = await tagAll([
      'The Center for Preventive Action (CPA) gathered them.',
      'CPA recently issued a memorandum.',
    ])
    const actors = mentions.filter(isActor)
    expect(actors.map(({ span }) => quote(text, span))).toEqual([
      'Center for Preventive Action',
      'CPA',
      'CPA',
    ])
    expect(new Set(actors.map(({ actor }) => actor)).size).toBe(1)
    expect(actors[2]?.link).toEqual({ by: 'acronym', definedAt: actors[1]?.span, sure: 'initials' })
  })

  test('a surname means the one full name that ends in it', async () => {
    expect(
      await actorsOf('It was written by Seth G. Jones.', 'Mr. Jones talks about hurdles.'),
    ).toEqual(['Seth G. Jones → person/seth-g-jones', 'Jones → person/seth-g-jones'])
  })

  test('a surname that two full names end in is linked to neither', async () => {
    const actors = await actorsOf('Anna Holm met Peter Holm.', 'Later Ms. Holm left.')
    expect(actors.at(-1)).toBe('Holm → person/holm')
  })

  test('a defined term means its antecedent, and "collectively" the whole list', async () => {
    const actors = await actorsOf(
      'This is between the Republic of Colombia (hereinafter referred to as the "Host") and the United Nations (the “Organization”).',
      'The Host shall pay, and the Organization shall report.',
      'France and Spain (collectively, the "Parties") agree.',
      'The Parties shall meet.',
    )
    expect(actors).toEqual(
      expect.arrayContaining([
        'Host → state/COL',
        'Organization → igo/united-nations',
        'Parties → role/parties',
      ]),
    )
    expect(actors.at(-1)).toBe('Parties → role/parties')
  })

  test('a term that is defined again wins from there on and is a problem', async () => {
    const { problems } = await tagAll([
      'The State of Qatar (the "Host") signed.',
      'The Kingdom of Norway (the "Host") signed.',
    ])
    expect(problems.map(({ code }) => code)).toEqual(['term-redefined'])
  })
})

test('a long form is as long as its initials ask for', async () => {
  expect(
    await actorsOf(
      'It is run by the Programme for the Renewal of Towns Used for Trade (PRTUT) today.',
    ),
  ).toEqual([
    'Programme for the Renewal of Towns Used for Trade → org/programme-for-the-renewal-of-towns-used-for-trade',
    'PRTUT → org/programme-for-the-renewal-of-towns-used-for-trade',
  ])
})

test('a known acronym keeps its id, however its long form is written', async () => {
  const actors = await actorsOf('The Organisation for Economic Growth (OECD) met.')
  expect(actors.at(-1)).toBe('OECD → igo/oecd')
})

test('the article may stand inside the quotation marks of a definition', async () => {
  const actors = await actorsOf(
    'The Republic of Colombia (hereinafter "the Host") agrees.',
    'The Host shall pay.',
  )
  expect(actors.at(-1)).toBe('Host → state/COL')
})
