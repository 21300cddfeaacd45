import { claimSchema } from '@claimtrail/model'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

const text = { type: 'string' }
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const offset = { type: 'integer', minimum: 0 }
const claimId = { type: 'string', pattern: '^c-[a-z2-7]{26}$' }
const eventIds = { type: 'array', items: text }
const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })
const listOf = (name: string): JsonSchema => ({ type: 'array', items: reference(name) })

/** An object that has these fields, and those of `optional` or none other. */
function closed(required: JsonSchema, optional: JsonSchema = {}): JsonSchema {
  return { ...open(required, optional), additionalProperties: false }
}

/** An object that has these fields, and may have any other. */
function open(required: JsonSchema, optional: JsonSchema = {}): JsonSchema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
  }
}

const stamp = { event: text, at: reference('Instant'), by: reference('Annotator'), tool: text }

const definitions: JsonSchema = {
  Instant: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$',
  },
  Annotator: closed({ id: text, kind: { enum: ['person', 'rule'] } }, { name: text }),
  Source: closed({
    id: text,
    path: text,
    sha256,
    sizeBytes: offset,
    meta: { type: 'object' },
  }),
  Version: open({
    id: sha256,
    source: text,
    sha256,
    textSha256: sha256,
    textLength: offset,
    mediaType: text,
    pipeline: { type: 'array', items: open({ name: text, version: text }) },
  }),
  Text: closed({ textSha256: sha256, text }),
  Sentence: closed({ id: text, index: offset, start: offset, end: offset, text }),
  Stamp: closed(stamp),
  Link: closed({ type: text, from: claimId, to: claimId }, { evidence: reference('Quote') }),
  LinkState: closed({ ...stamp, link: reference('Link') }),
  Judgement: closed(
    { ...stamp, kind: { enum: ['confirm', 'dispute'] }, current: { type: 'boolean' } },
    { note: text },
  ),
  Event: open(
    { id: text, op: text, at: reference('Instant'), by: reference('Annotator'), tool: text },
    {
      body: reference('Claim'),
      link: reference('Link'),
      base: eventIds,
      on: eventIds,
      note: text,
      reason: text,
    },
  ),
  ExportedClaim: closed(
    {
      id: claimId,
      review: { enum: ['open', 'confirmed', 'disputed', 'contested', 'withdrawn'] },
      revision: text,
      source: closed({ id: text, path: text, sha256 }),
      version: closed({ id: sha256, textSha256: sha256 }),
      claim: reference('Claim'),
      sentences: listOf('Sentence'),
      links: listOf('LinkState'),
      conditions: { type: 'array', items: claimId },
      judgements: listOf('Judgement'),
      alternatives: listOf('Claim'),
      created: reference('Stamp'),
      updated: reference('Stamp'),
      history: listOf('Event'),
    },
    { from: { type: 'object' }, reason: text },
  ),
}

/**
 * The published schema of `claimtrail/export@1`, the content of format `json`. Offsets are UTF-16 code units.
 * The shape of a claim's body comes from the vocabulary itself, so that the two cannot part.
 */
export const exportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:claimtrail:schema:export@1',
  title: 'claimtrail/export@1',
  ...closed(
    {
      format: { const: 'claimtrail/export@1' },
      sources: listOf('Source'),
      versions: listOf('Version'),
      claims: listOf('ExportedClaim'),
    },
    { texts: listOf('Text') },
  ),
  $defs: { ...claimDefinitions(), ...definitions },
}

/** A list that begins with a quote has one: zod says the shape of a tuple, and not that it must be full. */
function claimDefinitions(): JsonSchema {
  const schema = claimSchema.toJSONSchema({
    override: ({ jsonSchema }) => {
      const { prefixItems } = jsonSchema
      if (prefixItems) jsonSchema.minItems = prefixItems.length
    },
  })
  return { ...schema.$defs }
}
