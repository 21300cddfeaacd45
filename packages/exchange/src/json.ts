import { defineExchange } from './define.ts'
import { contentOf, type Exchanged } from './exported.ts'
import { facets } from './facets.ts'
import type { ExchangeFormat } from './format.ts'
import { orderedJson } from './ordered-json.ts'
import { readJson } from './read/read-json.ts'

/** Claimtrail's own JSON, one thing a line: everything there is. {@link exportSchema} describes it. */
export const json: ExchangeFormat = defineExchange({
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  offsets: ['utf16'],
  keeps: facets,
  write: writeJson,
  read: readJson,
})

/** A section that may be absent is there only when something is in it. */
interface Section {
  readonly kind: Exchanged['kind']
  readonly name: string
  readonly mayBeAbsent?: true
}

const sections: readonly Section[] = [
  { kind: 'source', name: 'sources' },
  { kind: 'version', name: 'versions' },
  { kind: 'text', name: 'texts', mayBeAbsent: true },
  { kind: 'claim', name: 'claims' },
]

async function* writeJson(bundle: AsyncIterable<Exchanged>): AsyncGenerator<string> {
  let open = -1
  let separator = ''
  yield '{"format":"claimtrail/export@1"'
  for await (const thing of bundle) {
    const own = sections.findIndex(({ kind }) => kind === thing.kind)
    for (const section of sectionsUpTo(open, own)) {
      yield openSection(section)
      separator = '\n'
    }
    open = own
    yield separator + orderedJson(contentOf(thing))
    separator = ',\n'
  }
  for (const section of sectionsUpTo(open, sections.length - 1)) yield openSection(section)
  yield '\n]}\n'
}

function sectionsUpTo(open: number, wanted: number): readonly number[] {
  return [...sections.keys()].filter(
    (index) =>
      index > open && index <= wanted && (index === wanted || !sections[index]?.mayBeAbsent),
  )
}

/** Close the section before, if there is one, and open this one. */
function openSection(index: number): string {
  return `${index === 0 ? '' : '\n]'},\n"${sections[index]?.name}":[`
}
