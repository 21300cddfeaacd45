import { daysOf } from './days.ts'
import type { SearchDocument } from './document.ts'
import { createNameTable } from './name-table.ts'
import { createNumberList } from './number-list.ts'
import type { SearchIndex } from './search-index.ts'
import { createTermTable } from './term-table.ts'

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
      for (const text of texts) terms.addText(text, document)
      terms.addField('source', name.source, document)
      for (const actor of actors) {
        // An actor is found by its whole id and by what stands after its last slash.
        terms.addField('actor', actor, document)
        terms.addField('actor', actor.slice(actor.lastIndexOf('/') + 1), document)
      }
      if (type !== undefined) terms.addField('type', type, document)
      if (review !== undefined) terms.addField('review', review, document)
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
