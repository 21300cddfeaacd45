import { daysOf } from './days.ts'
import type { SearchDocument } from './document.ts'
import { createNameTable } from './name-table.ts'
import { createNumberList } from './number-list.ts'
import { fieldTerm, type SearchIndex } from './search-index.ts'
import { createTermTable } from './term-table.ts'
import { findRuns } from './words.ts'

/** An index that is being made. Documents keep the order in which they are added. */
export interface IndexBuilder {
  /** O(its texts). */
  add(document: SearchDocument): void
  /** The index of all that was added. O(words + t log t) for t terms. */
  finish(): SearchIndex
}

/** The index of some documents, in their order. */
export function buildIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const builder = createIndexBuilder()
  for (const document of documents) builder.add(document)
  return builder.finish()
}

/** Begin an index. */
export function createIndexBuilder(): IndexBuilder {
  const terms = createTermTable()
  const names = createNameTable()
  const dates = { document: createNumberList(), from: createNumberList(), to: createNumberList() }
  return {
    add({ name, texts, actors, dates: own, type, review }) {
      const document = names.add(name)
      for (const text of texts) for (const run of findRuns(text)) terms.addRun(run, document)
      for (const term of fieldTerms({ source: name.source, actors, type, review })) {
        terms.add(term, document)
      }
      for (const { value, end = value } of own) {
        const first = daysOf(value)
        const last = daysOf(end) ?? first
        if (!first || !last) continue
        dates.document.push(document)
        dates.from.push(first.from)
        dates.to.push(last.to)
      }
    },
    finish: () => ({
      names: names.finish(),
      ...terms.finish(),
      dates: {
        document: dates.document.toArray(),
        from: dates.from.toArray(),
        to: dates.to.toArray(),
      },
    }),
  }
}

/** An actor is found by its whole id and by what stands after its last slash. */
function fieldTerms(fields: {
  readonly source: string
  readonly actors: readonly string[]
  readonly type: string | undefined
  readonly review: string | undefined
}): readonly string[] {
  const { source, actors, type, review } = fields
  return [
    fieldTerm('source', source),
    ...actors.map((actor) => fieldTerm('actor', actor)),
    ...actors.map((actor) => fieldTerm('actor', actor.slice(actor.lastIndexOf('/') + 1))),
    ...(type === undefined ? [] : [fieldTerm('type', type)]),
    ...(review === undefined ? [] : [fieldTerm('review', review)]),
  ]
}
