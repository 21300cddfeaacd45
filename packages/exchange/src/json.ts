import { defineExchange } from './define.ts'
import { contentOf, type Exchanged } from './exported.ts'
import { facets } from './facets.ts'
import type { ExchangeFormat } from './format.ts'
import { orderedJson } from './ordered-json.ts'

/** Claimtrail's own JSON, one thing a line: everything there is. {@link exportSchema} describes it. */
export const json: ExchangeFormat = defineExchange({
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  offsets: ['utf16'],
  keeps: facets,
  write: writeJson,
})

const sections: readonly { readonly kind: Exchanged['kind']; readonly name: string }[] = [
  { kind: 'source', name: 'sources' },
  { kind: 'version', name: 'versions' },
  { kind: 'claim', name: 'claims' },
]

async function* writeJson(bundle: AsyncIterable<Exchanged>): AsyncGenerator<string> {
  let open = -1
  let separator = ''
  yield '{"format":"claimtrail/export@1"'
  for await (const thing of bundle) {
    const own = sections.findIndex(({ kind }) => kind === thing.kind)
    while (open < own) {
      yield openSection(++open)
      separator = '\n'
    }
    yield separator + orderedJson(contentOf(thing))
    separator = ',\n'
  }
  while (open < sections.length - 1) yield openSection(++open)
  yield '\n]}\n'
}

/** Close the section before, if there is one, and open this one. */
function openSection(index: number): string {
  return `${index === 0 ? '' : '\n]'},\n"${sections[index]?.name}":[`
}
