import { describe, expect, test } from 'vitest'
import { LexiconError } from '../errors.ts'
import { parseLexicon } from './parse-lexicon.ts'

const head = { format: 'claimtrail/actors@1' }
const berg = { id: 'person/ola-berg', kind: 'person', name: 'Ola Berg' }

function faultsOf(json: unknown): string[] {
  try {
    parseLexicon(json)
  } catch (error) {
    if (error instanceof LexiconError)
      return error.faults.map(({ entry, reason }) => `${entry}: ${reason}`)
  }
  return []
}

describe('parseLexicon', () => {
  test('a lexicon is read whole', () => {
    const actor = {
      ...berg,
      aliases: ['Minister Berg'],
      from: '2031-01-01',
      to: '2033-06-30',
      within: ['a/*'],
      case: 'any',
    }
    expect(parseLexicon({ ...head, actors: [actor], never: ['Annex'] })).toEqual({
      actors: [actor],
      never: ['Annex'],
    })
  })

  test('aliases and never may be left out', () => {
    expect(parseLexicon({ ...head, actors: [berg] })).toEqual({
      actors: [{ ...berg, aliases: [] }],
      never: [],
    })
  })

  test('an unknown field is refused with its name and the known ones', () => {
    expect(faultsOf({ ...head, actors: [{ ...berg, alias: 'OB' }] })).toEqual([
      'actor 1 (person/ola-berg): the field "alias" is not known (known are id, kind, name, aliases, within, sameAs, from, to, case)',
    ])
  })

  test('every fault is listed at once', () => {
    const faults = faultsOf({
      actors: [
        { ...berg, kind: 'pirate', from: '2031-02-30' },
        { ...berg, id: 'org/berg' },
        { id: 'Berg', kind: 'person', name: '' },
        berg,
        berg,
        7,
      ],
      never: [''],
      more: true,
    })
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'lexicon',
      'lexicon',
      'lexicon',
      'actor 1 (person/ola-berg)',
      'actor 1 (person/ola-berg)',
      'actor 2 (org/berg)',
      'actor 3',
      'actor 3',
      'actor 4 (person/ola-berg)',
      'actor 5 (person/ola-berg)',
      'actor 6',
    ])
  })

  test.each([null, [], 'text', 7, {}])('%j is no lexicon and says so', (json) => {
    expect(() => parseLexicon(json)).toThrow(LexiconError)
  })
})
