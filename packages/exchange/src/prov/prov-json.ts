import { defineExchange } from '../define.ts'
import type { Exchanged } from '../exported.ts'
import type { ExchangeFormat } from '../format.ts'
import { provenance } from './provenance.ts'
import { type ProvSection, provPrefixes, provSections } from './statement.ts'

/** Where the lines of sections wait until it is their turn: a document has one section after the other. */
export interface SectionStore {
  put(section: string, line: string): Promise<void>
  /** The lines of a section, in order. */
  lines(section: string): AsyncIterable<string>
}

/**
 * W3C PROV as PROV-JSON (member submission of 2013): who decided what, when, with which tool, on which words of which
 * version of which source. Every event is an activity, so nothing of the history is lost. Memory grows with the
 * events; {@link writeProvenance} takes another store for its sections.
 */
export const provJson: ExchangeFormat = defineExchange({
  id: 'prov',
  mediaType: 'application/json',
  extension: 'json',
  offsets: ['utf16'],
  keeps: ['withdrawn', 'history', 'sentences'],
  write: (bundle) => writeProvenance(bundle, sectionsInMemory()),
})

/** Write a bundle as PROV-JSON, one statement a line. */
export async function* writeProvenance(
  bundle: AsyncIterable<Exchanged>,
  store: SectionStore,
): AsyncGenerator<string> {
  const counts = new Map<ProvSection, number>()
  for await (const { section, id, attributes } of provenance(bundle)) {
    counts.set(section, (counts.get(section) ?? 0) + 1)
    await store.put(section, `${JSON.stringify(id)}:${JSON.stringify(attributes)}`)
  }
  yield `{"prefix":${JSON.stringify(provPrefixes)}`
  for (const section of provSections) {
    if (!counts.has(section)) continue
    yield `,\n"${section}":{`
    let separator = '\n'
    for await (const line of store.lines(section)) {
      yield separator + line
      separator = ',\n'
    }
    yield '\n}'
  }
  yield '}\n'
}

function sectionsInMemory(): SectionStore {
  const sections = new Map<string, string[]>()
  return {
    put: async (section, line) => {
      const lines = sections.get(section) ?? []
      lines.push(line)
      sections.set(section, lines)
    },
    lines: async function* (section) {
      yield* sections.get(section) ?? []
    },
  }
}
