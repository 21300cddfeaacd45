import type { ClaimType } from '@claimtrail/model'
import type {
  ActorGold,
  AnchoredGold,
  AnchoringGold,
  ClaimGold,
  DateGold,
  GoldClaim,
  Layers,
  Offsets,
  SentenceGold,
} from './layers.ts'

type Fields = Readonly<Record<string, unknown>>

/** Reads the fields of one layer; a string says what is wrong. */
type Reader<Document> = (fields: Fields, id: string) => Document | string

/** How the lines of each layer are read. */
export const goldReaders: { readonly [Of in keyof Layers]: Reader<Layers[Of]['gold']> } = {
  sentences: onText(readSentences),
  actors: onText(readActors),
  dates: onText(readDates),
  claims: onText(readClaims),
  anchoring: readAnchoring,
}

/** Most layers are about one text. */
function onText<Document>(
  read: (fields: Fields, id: string, text: string) => Document | string,
): Reader<Document> {
  return (fields, id) => {
    const { text } = fields
    return typeof text === 'string' ? read(fields, id, text) : '"text" is missing'
  }
}

function readSentences(fields: Fields, id: string, text: string): SentenceGold | string {
  const sentences = spans(fields.sentences, text)
  if (!sentences) return '"sentences" is not a list of [start, end] inside the text'
  const sorted = sentences.every(([start], index) => start >= (sentences[index - 1]?.[1] ?? 0))
  return sorted ? { id, text, sentences } : '"sentences" overlap or are not sorted'
}

function readActors(fields: Fields, id: string, text: string): ActorGold | string {
  const entities = listOf(fields.entities, (item) => {
    const offsets = offsetsIn(item, text)
    const type = cellsOf(item)[2]
    return offsets && typeof type === 'string' ? ([...offsets, type] as const) : undefined
  })
  return entities
    ? { id, text, entities }
    : '"entities" is not a list of [start, end, type] inside the text'
}

function readDates(fields: Fields, id: string, text: string): DateGold | string {
  const timex = listOf(fields.timex, (item) => {
    const offsets = offsetsIn(item, text)
    const [, , type, value] = cellsOf(item)
    const typed = typeof type === 'string' && typeof value === 'string'
    return offsets && typed ? ([...offsets, type, value] as const) : undefined
  })
  if (!timex) return '"timex" is not a list of [start, end, type, value] inside the text'
  const { dct = null } = fields
  return dct === null || typeof dct === 'string' ? { id, text, dct, timex } : '"dct" is no date'
}

function readClaims(fields: Fields, id: string, text: string): ClaimGold | string {
  const labels = listOf(fields.labels, claimType)
  if (!labels) return '"labels" is not a list of claim types'
  const optional = listOf(fields.optional ?? [], claimType)
  if (!optional) return '"optional" is not a list of claim types'
  if (fields.claims === undefined) return { id, text, labels, optional }
  const claims = listOf(fields.claims, (item) => readClaim(item, text))
  return claims ? { id, text, labels, optional, claims } : '"claims" is not a list of {type, slots}'
}

function readClaim(item: unknown, text: string): GoldClaim | undefined {
  if (!isFields(item) || !isFields(item.slots)) return undefined
  const type = claimType(item.type)
  const slots = listOf(Object.entries(item.slots), (entry) => {
    const [name, value] = cellsOf(entry)
    const found = spans(value, text)
    return found && ([String(name), found] as const)
  })
  return type && slots && { type, slots: Object.fromEntries(slots) }
}

function readAnchoring(fields: Fields, id: string): AnchoringGold | string {
  const { old, new: now } = fields
  if (typeof old !== 'string' || typeof now !== 'string') return '"old" or "new" is missing'
  const spans = listOf(fields.spans, (item) => readAnchored(item, old, now))
  return spans
    ? { id, old, new: now, spans }
    : '"spans" is not a list of {start, end, expected} inside the texts'
}

function readAnchored(item: unknown, old: string, now: string): AnchoredGold | undefined {
  if (!isFields(item)) return undefined
  const { start, end, expected, kind } = item
  const span = offsetsIn([start, end], old)
  const place = expected === null ? null : offsetsIn(expected, now)
  if (!span || place === undefined) return undefined
  const named = typeof kind === 'string' ? { kind } : {}
  return { start: span[0], end: span[1], expected: place, ...named }
}

function claimType(value: unknown): ClaimType | undefined {
  return value === 'commitment' || value === 'condition' || value === 'assessment'
    ? value
    : undefined
}

function spans(value: unknown, text: string): readonly Offsets[] | undefined {
  return listOf(value, (item) => offsetsIn(item, text))
}

/** All items, or `undefined` when one cannot be read. */
function listOf<Item>(
  value: unknown,
  read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items: Item[] = []
  for (const item of value) {
    const one = read(item)
    if (one === undefined) return undefined
    items.push(one)
  }
  return items
}

/** The first two cells, when they are a span inside the text. */
function offsetsIn(item: unknown, text: string): Offsets | undefined {
  const [start, end] = cellsOf(item)
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  const whole = Number.isInteger(start) && Number.isInteger(end)
  return whole && start >= 0 && start < end && end <= text.length ? [start, end] : undefined
}

function cellsOf(item: unknown): readonly unknown[] {
  return Array.isArray(item) ? item : []
}

/** Whether a JSON value is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
