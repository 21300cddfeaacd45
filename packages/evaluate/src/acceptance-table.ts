import { AcceptanceShapeError } from './errors.ts'
import type { Offsets } from './layers.ts'

/** What an acceptance table holds, as far as it is scored. */
export interface AcceptanceTable {
  /** The text that offsets index; blank where no sentence of the table stands. */
  readonly text: string
  readonly claims: readonly AcceptedClaim[]
}

/** A claim of tier A must be there, one of tier B may be. */
export interface AcceptedClaim {
  readonly id: string
  readonly tier: 'A' | 'B'
  readonly type: string
  readonly span: Offsets
  readonly cue: Offsets | undefined
  readonly slots: Readonly<Record<string, Offsets>>
}

/** Fields that have a span and are no slot. */
const notSlots: ReadonlySet<string> = new Set(['span', 'cue', 'statusEvidence'])

/**
 * Read an acceptance table: `{chars, sentences: [{start, text}], claims: [{id, tier, type, span, cue, …}]}`.
 *
 * @throws {@link AcceptanceShapeError} A field that is scored is missing or wrong.
 */
export function readAcceptance(table: unknown): AcceptanceTable {
  const fields = record(table, 'the top')
  return {
    text: textOf(list(fields.sentences, 'sentences')),
    claims: list(fields.claims, 'claims').map((claim, index) =>
      claimOf(record(claim, `claims[${index}]`), `claims[${index}]`),
    ),
  }
}

function textOf(sentences: readonly unknown[]): string {
  let text = ''
  sentences.forEach((sentence, index) => {
    const { start, text: words } = record(sentence, `sentences[${index}]`)
    if (typeof start !== 'number' || typeof words !== 'string') {
      throw new AcceptanceShapeError(`sentences[${index}]`, 'start and text')
    }
    text = text.padEnd(start) + words
  })
  return text
}

function claimOf(fields: Readonly<Record<string, unknown>>, path: string): AcceptedClaim {
  const { id, tier, type } = fields
  const span = offsetsOf(fields.span)
  if (typeof id !== 'string' || typeof type !== 'string' || !span) {
    throw new AcceptanceShapeError(path, 'id, type and span')
  }
  if (tier !== 'A' && tier !== 'B') throw new AcceptanceShapeError(path, 'tier "A" or "B"')
  const slots = Object.entries(fields).flatMap(([name, value]) => {
    const offsets = notSlots.has(name) ? undefined : offsetsOf(value)
    return offsets ? [[name, offsets] as const] : []
  })
  return { id, tier, type, span, cue: offsetsOf(fields.cue), slots: Object.fromEntries(slots) }
}

function offsetsOf(value: unknown): Offsets | undefined {
  if (!isRecord(value)) return undefined
  const { start, end } = value
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new AcceptanceShapeError(path, 'list')
  return value
}

function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new AcceptanceShapeError(path, 'object')
  return value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
