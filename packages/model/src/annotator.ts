import { z } from 'zod'

/** Who decides: a person, or a named rule. In PROV terms an agent. */
export interface Annotator {
  readonly id: string
  readonly kind: 'person' | 'rule'
  readonly name?: string
}

/** An {@link Annotator} in JSON. */
export const annotatorSchema: z.ZodType<Annotator> = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}]+$/u),
    kind: z.enum(['person', 'rule']),
    name: z.string().max(200).exactOptional(),
  })
  .meta({ id: 'Annotator' })
