import type { Mention } from '@claimtrail/model'
import { contains, quote } from '@claimtrail/text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTagger } from './tagger.ts'
import { actorsOf, isActor, tagAll, tagger } from './tagging.test.kit.ts'

describe('the user has the last word', () => {
  const lexicons = [
    {
      actors: [
        {
          id: 'group/spf',
          kind: 'armed-group',
          name: "Sudrian People's Front",
          aliases: ['SPF'],
          within: ['sudria/*'],
        },
        { id: 'org/kabul-office', kind: 'organisation', name: 'Kabul', aliases: [] },
        {
          id: 'person/minister',
          kind: 'person',
          name: 'The Minister',
          aliases: [],
          from: '2031-01-01',
          to: '2031-12-31',
        },
      ],
      never: ['Annex'],
    },
  ] as const

  test('own actors come before the shipped ones', async () => {
    const { mentions } = await tagAll(['It was agreed with Kabul.'], {}, { lexicons })
    expect(mentions.filter(isActor).map(({ actor }) => actor)).toEqual(['org/kabul-office'])
  })

  test('an entry is limited to its sources and its dates', async () => {
    const inside = await tagAll(
      ['The SPF met the Minister.'],
      { source: 'sudria/a', date: '2031-05-01' },
      { lexicons },
    )
    const beside = await tagAll(
      ['The SPF met the Minister.'],
      { source: 'norland/a', date: '2030-05-01' },
      { lexicons },
    )
    expect(inside.mentions.filter(isActor).map(({ actor }) => actor)).toEqual([
      'group/spf',
      'person/minister',
    ])
    expect(beside.mentions.filter(isActor).map(({ actor }) => actor)).toEqual(['org/spf'])
  })

  test('two entries with the same name are a problem that names both', async () => {
    const actors = ['person/a', 'person/b'].map((id) => ({
      id,
      kind: 'person' as const,
      name: 'Ola Berg',
      aliases: [],
    }))
    const { problems } = await tagAll(
      ['It met Ola Berg.'],
      {},
      { lexicons: [{ actors, never: [] }] },
    )
    expect(problems[0]?.reason).toContain('"person/a" and to "person/b"')
  })

  test('the version changes with the lexicon and the settings', () => {
    const versions = [
      createTagger(),
      createTagger({ lexicons }),
      createTagger({ dayOrder: 'day-first' }),
    ]
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3)
  })
})

describe('bad input', () => {
  test('empty and blank sentences have no mentions', async () => {
    expect((await tagAll(['', '   '])).mentions).toEqual([])
  })

  test('another language gives known actors and ISO dates only, and one problem', async () => {
    const { mentions, problems } = await tagAll([
      'Die Taliban haben sich verpflichtet, keine Angriffe gegen das Land mehr zu führen und am 2020-03-10 zu verhandeln.',
      'Der Präsident Ola Berg hat gesagt, dass die Gespräche weiter geführt werden müssen, bis alle zufrieden sind.',
    ])
    expect(mentions.map((mention) => (isActor(mention) ? mention.actor : mention.value))).toEqual([
      'group/taliban',
      '2020-03-10',
    ])
    expect(problems.map(({ code }) => code)).toEqual(['language-not-supported'])
  })

  test('a headline in capitals gives known actors only', async () => {
    expect(await actorsOf('THE TALIBAN AND OTHER GUESTS SIGN A DEAL IN QATAR')).toEqual([
      'TALIBAN → group/taliban',
      'QATAR → state/QAT',
    ])
  })

  test('a date inside the name of an actor is no date', async () => {
    const { mentions } = await tagAll(['It joined the Sixth of May Movement.'])
    expect(mentions.filter(({ kind }) => kind === 'date')).toEqual([])
  })

  test('an impossible document date is refused with its value', async () => {
    await expect(tagger.tag([], { date: '2031-02-30' })).rejects.toThrow('"2031-02-30"')
  })

  test('a sentence on which compromise-dates throws costs no other mention', async () => {
    const { mentions, problems } = await tagAll([
      'Norway sent a third-quarter report of 12 days 8th.',
    ])
    expect(mentions.filter(isActor).map(({ actor }) => actor)).toEqual(['state/NOR'])
    expect(problems.every(({ severity }) => severity === 'info')).toBe(true)
  })

  test('a sentence of 200,000 characters is tagged in windows with exact spans', async () => {
    const text = 'The Taliban met Norway in March 2031; '.repeat(5_300)
    const { mentions } = await tagger.tag([{ text, start: 7 }])
    expect(mentions).toHaveLength(3 * 5_300)
    const words = new Set(mentions.map(({ span }) => text.slice(span.start - 7, span.end - 7)))
    expect([...words]).toEqual(['Taliban', 'Norway', 'March 2031'])
  }, 30_000)
})

describe('whatever the text', () => {
  const words = [
    'the',
    'The',
    'Taliban',
    'of',
    'and',
    'Ministry',
    "People's",
    'Front',
    '(SPF)',
    '(the "Host")',
    'Mr.',
    'Anna',
    'Holm',
    'U.S.',
    'may',
    'May',
    '2031',
    '5',
    'March',
    'days',
    'of',
    '–',
    '\r\n',
    '\u00a0',
    '🌊',
    '\ud800',
    '\u200b',
    'é',
    ',',
    ';',
    'government',
    'Afghan',
    '3/4/2031',
    'within',
    'al-Qaeda',
    '“',
    '”',
    '/',
    "'s",
    'and/or',
    '\u2029',
    'last',
    'week',
  ]
  const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '))

  test('spans lie in their sentences, are sorted and do not overlap within a kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (sentences) => {
        const { text: all, mentions } = await tagAll(sentences, { date: '2031-05-14' })
        const ends = { actor: 0, date: 0 }
        for (const mention of mentions) {
          const { span, kind } = mention
          if (isActor(mention)) expect(contains(mention.extent, span)).toBe(true)
          expect(quote(all, span).trim()).toBe(quote(all, span))
          expect(span.start).toBeGreaterThanOrEqual(ends[kind])
          ends[kind] = span.end
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a sentence has the same dates and known actors alone and among others', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const alone = await tagger.tag([{ text: one, start: 0 }])
        const among = await tagger.tag([
          { text: one, start: 0 },
          { text: other, start: one.length + 1 },
        ])
        const lexical = (mentions: readonly Mention[]) =>
          mentions.filter(
            ({ span, ...rest }) =>
              span.end <= one.length && (rest.kind === 'date' || rest.link.by === 'lexicon'),
          )
        expect(lexical(among.mentions)).toEqual(lexical(alone.mentions))
      }),
      { numRuns: 40 },
    )
  })
})
