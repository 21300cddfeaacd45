import { createHash } from 'node:crypto'
import { demonyms, shippedEntries } from './lexicon/shipped.ts'
import type { TagOptions } from './tagger.ts'

/** Raised with every change of the code that can change a mention. */
const codeVersion = '0.1.0'

/** Version of the tagger without settings: its code and the shipped lexicon. */
export const taggerVersion: string = `${codeVersion}+${digest([shippedEntries, demonyms])}`

/** Version of a tagger with settings: everything that can change a mention is in it. */
export function versionWith({
  lexicons = [],
  dayOrder,
  vagueDates,
  documentDate,
}: TagOptions): string {
  const settings = { lexicons, dayOrder, vagueDates, documentDate }
  const plain = lexicons.length === 0 && !dayOrder && !vagueDates && !documentDate
  return plain ? taggerVersion : `${taggerVersion}.${digest(settings)}`
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}
