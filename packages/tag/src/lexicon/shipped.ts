import type { ActorKind } from '@claimtrail/model'
import { slugOf } from '../actors/slug.ts'
import { cityRows } from '../data/cities.ts'
import { groupRows } from '../data/groups.ts'
import { igoRows } from '../data/igos.ts'
import { organisationRows } from '../data/organisations.ts'
import { partyRows } from '../data/parties.ts'
import { regionRows } from '../data/regions.ts'
import { stateRows } from '../data/states.ts'
import type { LexiconEntry } from './lexicon.ts'

const states = stateRows.map((row) => {
  const [code = '', names = '', demonyms = '', capitals = ''] = row.split('|')
  const entry = toEntry(`state/${code}`, 'state', names)
  return { entry, demonyms: toList(demonyms), capitals: toList(capitals) }
})

const regions = regionRows.map((row) => {
  const [names = '', demonyms = ''] = row.split('|')
  return { entry: toPlace(names), demonyms: toList(demonyms) }
})

/** The actors that come with the package: states, places, bodies, groups, parties. */
export const shippedEntries: readonly LexiconEntry[] = [
  ...states.map(({ entry }) => entry),
  ...states.flatMap(({ capitals }) => capitals.map(toPlace)),
  ...regions.map(({ entry }) => entry),
  ...cityRows.map(toPlace),
  ...toEntries(igoRows, 'igo'),
  ...toEntries(groupRows, 'armed-group'),
  ...toEntries(organisationRows, 'organisation'),
  ...toEntries(partyRows, 'party'),
]

/** What people and things of a state or region are called ("Afghan", "Kurdish"), with what they belong to. */
export const demonyms: readonly { readonly word: string; readonly of: LexiconEntry }[] = [
  ...states,
  ...regions,
].flatMap(({ entry, demonyms: words }) => words.map((word) => ({ word, of: entry })))

function toEntries(rows: readonly string[], kind: ActorKind): LexiconEntry[] {
  return rows.map((row) => {
    const [id = '', names = ''] = row.split('|')
    return toEntry(id, kind, names)
  })
}

function toPlace(names: string): LexiconEntry {
  return toEntry(`place/${slugOf(toList(names)[0] ?? '')}`, 'place', names)
}

function toEntry(id: string, kind: ActorKind, names: string): LexiconEntry {
  const [name = '', ...aliases] = toList(names)
  return { id, kind, name, aliases }
}

function toList(cell: string): string[] {
  return cell.split(';').filter((item) => item !== '')
}
