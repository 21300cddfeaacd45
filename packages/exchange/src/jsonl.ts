import { defineExchange } from './define.ts'
import { contentOf, type Exchanged } from './exported.ts'
import { facets } from './facets.ts'
import type { ExchangeFormat } from './format.ts'
import { orderedJson } from './ordered-json.ts'
import { readJsonLines } from './read/read-json-lines.ts'

/** The content of {@link json} as JSON Lines: a header that names format and unit, then one thing a line with its kind. */
export const jsonl: ExchangeFormat = defineExchange({
  id: 'jsonl',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  offsets: ['utf16'],
  keeps: facets,
  write: writeJsonLines,
  read: readJsonLines,
})

async function* writeJsonLines(bundle: AsyncIterable<Exchanged>): AsyncGenerator<string> {
  yield '{"format":"claimtrail/export@1","offsets":"utf16"}\n'
  for await (const thing of bundle) {
    yield `{"kind":"${thing.kind}",${orderedJson(contentOf(thing)).slice(1)}\n`
  }
}
