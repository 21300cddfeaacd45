import type { ActorKind } from '@claimtrail/model'
import { isIsoDate } from '../dates/calendar.ts'
import { LexiconError, type LexiconFault } from '../errors.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { splitPieces } from './pieces.ts'

const format = 'claimtrail/actors@1'
const lexiconFields = ['format', 'actors', 'never']
const prefixes: Readonly<Record<ActorKind, string>> = {
  state: 'state/',
  government: 'government/',
  'armed-group': 'group/',
  igo: 'igo/',
  party: 'party/',
  organisation: 'org/',
  person: 'person/',
  place: 'place/',
  role: 'role/',
}

type Check = (value: unknown) => string | undefined
type Fields = Readonly<Record<string, unknown>>

/** What each field of an actor must be; a check answers with what is wrong. */
const checks: Readonly<Record<keyof LexiconEntry, Check>> = {
  id: (value) => (isId(value) ? undefined : 'must look like "person/ola-berg"'),
  kind: (value) =>
    isKind(value) ? undefined : `must be one of ${Object.keys(prefixes).join(', ')}`,
  name: (value) => (isName(value) ? undefined : 'must be a text with a letter or digit in it'),
  aliases: (value) => listOf(value, isName),
  within: (value) => listOf(value, isText),
  sameAs: (value) => (isText(value) ? undefined : 'must be a URL'),
  from: dateOrNothing,
  to: dateOrNothing,
  case: (value) => (value === 'exact' || value === 'any' ? undefined : 'must be "exact" or "any"'),
}
const required: readonly (keyof LexiconEntry)[] = ['id', 'kind', 'name']

/**
 * Read an actor lexicon, the content of `annotations/actors.lexicon.json`.
 *
 * @param json - The parsed JSON.
 * @throws {@link LexiconError} Lists every fault; half a lexicon is never returned.
 */
export function parseLexicon(json: unknown): Lexicon {
  if (!isFields(json)) throw new LexiconError([{ entry: 'lexicon', reason: 'must be an object' }])
  const { actors = [], never = [] } = json
  const faults = [...headFaults(json), ...actorFaults(actors)]
  if (faults.length > 0) throw new LexiconError(faults)
  // The checks above have proven every field; the compiler cannot follow them through `unknown`.
  const entries = actors as readonly (Omit<LexiconEntry, 'aliases'> & Partial<LexiconEntry>)[]
  return {
    actors: entries.map((entry) => ({ ...entry, aliases: entry.aliases ?? [] })),
    never: never as readonly string[],
  }
}

function headFaults(json: Fields): LexiconFault[] {
  const fault = (reason: string): LexiconFault => ({ entry: 'lexicon', reason })
  const faults = unknownFields(json, lexiconFields).map(fault)
  if (json.format !== format) faults.push(fault(`"format" must be "${format}"`))
  if (!Array.isArray(json.actors ?? [])) faults.push(fault('"actors" must be a list'))
  const never = json.never === undefined ? undefined : listOf(json.never, isName)
  if (never !== undefined) faults.push(fault(`"never" ${never}`))
  return faults
}

function actorFaults(actors: unknown): LexiconFault[] {
  if (!Array.isArray(actors)) return []
  const seen = new Set<unknown>()
  return actors.flatMap((actor: unknown, index) => {
    if (!isFields(actor)) return [{ entry: `actor ${index + 1}`, reason: 'must be an object' }]
    const entry = isId(actor.id) ? `actor ${index + 1} (${actor.id})` : `actor ${index + 1}`
    const reasons = [...fieldFaults(actor), ...agreementFaults(actor)]
    if (isId(actor.id) && seen.has(actor.id)) reasons.push('the id is taken by an earlier actor')
    seen.add(actor.id)
    return reasons.map((reason) => ({ entry, reason }))
  })
}

function fieldFaults(actor: Fields): string[] {
  const faults = unknownFields(actor, Object.keys(checks))
  for (const [field, check] of Object.entries(checks)) {
    const missing = !Object.hasOwn(actor, field)
    if (missing && required.some((name) => name === field)) faults.push(`"${field}" is missing`)
    const wrong = missing ? undefined : check(actor[field])
    if (wrong !== undefined) faults.push(`"${field}" ${wrong}`)
  }
  return faults
}

function agreementFaults({ id, kind, from, to }: Fields): string[] {
  const faults: string[] = []
  if (isId(id) && isKind(kind) && !id.startsWith(prefixes[kind])) {
    faults.push(`the id of a ${kind} must begin with "${prefixes[kind]}"`)
  }
  if (isText(from) && isText(to) && from > to) faults.push('"from" is later than "to"')
  return faults
}

function unknownFields(json: Fields, known: readonly string[]): string[] {
  return Object.keys(json)
    .filter((field) => !known.includes(field))
    .map((field) => `the field "${field}" is not known (known are ${known.join(', ')})`)
}

function listOf(value: unknown, isGood: (item: unknown) => boolean): string | undefined {
  const good = Array.isArray(value) && value.every(isGood)
  return good ? undefined : 'must be a list of texts with a letter or digit in each'
}

function dateOrNothing(value: unknown): string | undefined {
  return isText(value) && isIsoDate(value) ? undefined : 'must be a calendar date, YYYY-MM-DD'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isName(value: unknown): value is string {
  return isText(value) && splitPieces(value).length > 0
}

function isId(value: unknown): value is string {
  return isText(value) && /^[a-z]+\/[\p{L}\p{N}._-]+$/u.test(value)
}

function isKind(value: unknown): value is ActorKind {
  return isText(value) && Object.hasOwn(prefixes, value)
}
