import { quote } from '@claimtrail/text'
import { describe, expect, test } from 'vitest'
import { actorsOf, isActor, tagAll } from '../tagging.test.kit.ts'

describe('known actors', () => {
  test('states, governments, armed groups and bodies between states have canonical ids', async () => {
    expect(
      await actorsOf(
        'In February 2020, the United States reached an agreement with the Taliban and signed a declaration with the Afghan government.',
        'It sought approval by the U.N. Security Council, the African Union and IGAD.',
      ),
    ).toEqual([
      'United States → state/USA',
      'Taliban → group/taliban',
      'Afghan government → government/AFG',
      'U.N. Security Council → igo/un-security-council',
      'African Union → igo/african-union',
      'IGAD → igo/igad',
    ])
  })

  test.each([
    ['The U.S. agreed.', 'U.S. → state/USA'],
    ['Then the US agreed.', 'US → state/USA'],
    ['The Government of Colombia agreed.', 'Government of Colombia → government/COL'],
    ['Talks with the FARC-EP began.', 'FARC-EP → group/farc-ep'],
    ['The SPLM/A-IO signed it.', 'SPLM/A-IO → group/splm-io'],
    ['The TPLF laid down its arms.', 'TPLF → group/tplf'],
    ['It broke with al-Qaeda in public.', 'al-Qaeda → group/al-qaeda'],
    ['The Islamic Republic of Afghanistan agreed.', 'Islamic Republic of Afghanistan → state/AFG'],
    ['It concerns the country`s north and Afghanistan`s future.', 'Afghanistan → state/AFG'],
  ])('%s', async (sentence, expected) => {
    expect(await actorsOf(sentence)).toEqual([expected])
  })

  test('a coordinated pair of governments is two governments', async () => {
    expect(await actorsOf('The British and Irish Governments agree.')).toEqual([
      'British → government/GBR',
      'Irish Governments → government/IRL',
    ])
  })
})

describe('the span of a name', () => {
  test('titles, roles and modifiers stay outside the span and inside the extent', async () => {
    const { text, mentions } = await tagAll([
      "He met the Colombian Foreign Minister, and Mr. Ola Berg's aide.",
    ])
    const berg = mentions.filter(isActor).at(-1)
    expect(berg && quote(text, berg.span)).toBe('Ola Berg')
    expect(berg && quote(text, berg.extent)).toBe('Mr. Ola Berg')
    expect(berg?.attributes.title && quote(text, berg.attributes.title)).toBe('Mr')
  })

  test('an office of several words before a name is its title', async () => {
    const { text, mentions } = await tagAll(['Then U.S. Secretary of State Anna Holm spoke.'])
    const holm = mentions.filter(isActor).at(-1)
    expect(holm && quote(text, holm.extent)).toBe('Secretary of State Anna Holm')
  })

  test.each([
    [
      'It was run by the Ministry of Trade and Labour.',
      ['Ministry of Trade and Labour → org/ministry-of-trade-and-labour'],
    ],
    ['They met in Norway and Sweden.', ['Norway → state/NOR', 'Sweden → state/SWE']],
    ['Afghan troops left.', []],
    ['It ended after the 2031 Harbour Agreement and the Coastal War.', []],
    [
      'She holds the Anna Holm Chair in Security Studies at Nordby University.',
      ['Nordby University → org/nordby-university'],
    ],
    ['It was signed by Foreign Minister Anna Holm.', ['Anna Holm → person/anna-holm']],
    ['Democrat Anna Holm spoke.', ['Anna Holm → person/anna-holm']],
    [
      "It fought the Sudrian People's Party.",
      ["Sudrian People's Party → party/sudrian-peoples-party"],
    ],
  ])('%s', async (sentence, expected) => {
    expect((await actorsOf(sentence)).filter((actor) => !/Security Studies/.test(actor))).toEqual(
      expected,
    )
  })
})

describe('what is nobody', () => {
  test.each([
    ['See Art. 5 and Point 3 of it.'],
    ['The song "Harbour Lights" was played.'],
    ['Commitments and Conditions under Full Review'],
    ['He called him a Corsican.'],
    ['It was paid in USD at 18:00 UTC.'],
    ['It is remembered as Bloody Sunday.'],
  ])('%s', async (sentence) => {
    expect(await actorsOf(sentence)).toEqual([])
  })
})

describe('what stands beside a name', () => {
  test.each([
    ['They entered the suburb of Darva yesterday.', 'Darva → place/darva'],
    ['They fled to Darva, Sweden.', 'Darva → place/darva'],
    ['The 65th Air Division left.', '65th Air Division → org/65th-air-division'],
    ['Chiang Kai-shek led it.', 'Chiang Kai-shek → person/chiang-kai-shek'],
  ])('%s', async (sentence, expected) => {
    expect((await actorsOf(sentence))[0]).toBe(expected)
  })
})
