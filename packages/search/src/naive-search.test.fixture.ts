import { daysOf, haveCommonDay } from './days.ts'
import type { SearchDocument } from './document.ts'
import type { Query, QueryPart } from './query.ts'
import { findWords } from './words.ts'

/** Numbers of the documents that agree with a query, by reading every one of them. */
export function naiveSearch(documents: readonly SearchDocument[], query: Query): readonly number[] {
  if (query.parts.length === 0) return []
  return documents.flatMap((document, number) =>
    query.parts.every((part) => agrees(document, part)) ? [number] : [],
  )
}

function agrees(document: SearchDocument, part: QueryPart): boolean {
  if (part.kind === 'words') {
    const wanted = ` ${part.words.join(' ')}${part.isPrefix ? '' : ' '}`
    return document.texts.some((text) =>
      ` ${findWords(text)
        .map(({ word }) => word)
        .join(' ')} `.includes(wanted),
    )
  }
  if (part.kind === 'date') {
    return document.dates.some(({ value }) => {
      const days = daysOf(value)
      return days !== undefined && haveCommonDay(days, part)
    })
  }
  const value = part.value.toLowerCase()
  return fieldValues(document, part.field).some((each) =>
    part.isPrefix ? each.toLowerCase().startsWith(value) : each.toLowerCase() === value,
  )
}

function fieldValues(document: SearchDocument, field: string): readonly string[] {
  if (field === 'source') return [document.name.source]
  if (field === 'type') return document.type === undefined ? [] : [document.type]
  if (field === 'review') return document.review === undefined ? [] : [document.review]
  return document.actors.flatMap((actor) => [actor, actor.split('/').at(-1) ?? ''])
}
