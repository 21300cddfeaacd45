import { z } from 'zod'

/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** Named schemas that were met so far; grows while paths are described. */
export type Components = Map<string, Json>

/** One field of an object. */
export interface DescribedField {
  readonly name: string
  readonly required: boolean
  readonly schema: Json
}

/**
 * The JSON Schema of a schema; what has a name goes to the components and is referred to. A schema that is
 * converted on its own refers to `#/$defs/…`, which points nowhere in an OpenAPI document.
 */
export function describeSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Components,
): Json {
  const { it } = convert(z.object({ it: schema }), io, components).properties
  return it ?? {}
}

/** The fields of an object schema as a caller fills them: a default makes a field optional. */
export function describeObject(
  schema: z.ZodType,
  components: Components,
): readonly DescribedField[] {
  const { properties, required } = convert(schema, 'input', components)
  return Object.entries(properties).map(([name, field]) => ({
    name,
    required: required.includes(name),
    schema: field,
  }))
}

interface Converted {
  readonly properties: Readonly<Record<string, Json>>
  readonly required: readonly string[]
}

function convert(schema: z.ZodType, io: 'input' | 'output', components: Components): Converted {
  const text = JSON.stringify(z.toJSONSchema(schema, { io }))
  const { properties, required, $defs } = convertedSchema.parse(
    JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')),
  )
  for (const [name, definition] of Object.entries($defs)) components.set(name, definition)
  return { properties, required }
}

const schemas = z.record(z.string(), z.record(z.string(), z.unknown()))
const convertedSchema = z.object({
  properties: schemas.default({}),
  required: z.array(z.string()).default([]),
  $defs: schemas.default({}),
})
