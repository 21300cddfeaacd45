import type { Problem } from '@claimtrail/model'
import { daysOf } from './days.ts'
import type { Query, QueryPart, QueryPiece } from './query.ts'
import { splitQuery } from './split-query.ts'
import { findWords } from './words.ts'

/** Longest query that is read, in UTF-16 code units. */
const queryLength = 1_000
/** Most parts that a query may have. */
const partCount = 32

const choices = {
  type: ['commitment', 'condition', 'assessment'],
  review: ['open', 'confirmed', 'disputed', 'contested', 'withdrawn'],
} as const

/**
 * Understand a query: words, `"phrases"`, `begin*`, `actor:`, `type:`, `source:`, `review:` and
 * `date:2020-02..2020-05`. All must hold. A part that is broken is told in `problems` and left out, so that
 * the others still find; a phrase without its closing mark goes to the end.
 */
export function parseQuery(text: string): Query {
  const problems: Problem[] = []
  const parts: QueryPart[] = []
  const pieces = splitQuery(text.slice(0, queryLength))
  for (const piece of pieces.slice(0, partCount)) {
    const part = understand(piece)
    if ('kind' in part) parts.push(part)
    else problems.push(part)
    if (piece.isOpen) problems.push(notClosed(piece))
  }
  if (text.length > queryLength || pieces.length > partCount) problems.push(tooLong())
  return { text, parts, problems }
}

function understand(piece: QueryPiece): QueryPart | Problem {
  const { field, value } = piece
  switch (field) {
    case undefined:
      return wordsPart(piece)
    case 'actor':
    case 'source':
    case 'type':
    case 'review':
      return fieldPart(piece, field)
    case 'date':
      return datePart(piece)
    default:
      return problem(
        piece,
        'field-unknown',
        `There is no filter "${field}:"; there are actor:, type:, source:, review: and date:. To search for the words, write "${field} ${value}" in quotation marks.`,
      )
  }
}

function wordsPart(piece: QueryPiece): QueryPart | Problem {
  const [first, ...others] = findWords(piece.value).map(({ word }) => word)
  if (first === undefined) {
    return problem(
      piece,
      'no-words',
      `"${piece.value}" holds no letter and no digit to search for.`,
    )
  }
  return { kind: 'words', words: [first, ...others], isPrefix: piece.value.endsWith('*') }
}

function fieldPart(
  piece: QueryPiece,
  field: 'actor' | 'type' | 'source' | 'review',
): QueryPart | Problem {
  const isPrefix = piece.value.endsWith('*')
  const value = isPrefix ? piece.value.slice(0, -1) : piece.value
  if (value === '') {
    return problem(piece, 'field-empty', `"${field}:" needs a value right after the colon.`)
  }
  const known: readonly string[] | undefined = field in choices ? choicesOf(field) : undefined
  const folded = value.toLowerCase()
  if (known && !known.some((each) => each === folded || (isPrefix && each.startsWith(folded)))) {
    return problem(
      piece,
      'value-unknown',
      `"${field}:" does not know "${value}". It may be ${known.join(', ')}.`,
    )
  }
  return { kind: 'field', field, value, isPrefix }
}

function choicesOf(field: string): readonly string[] {
  return field === 'type' ? choices.type : choices.review
}

function datePart(piece: QueryPiece): QueryPart | Problem {
  const [, from, , to] = /^([^.]*)(\.\.([^.]*))?$/.exec(piece.value) ?? []
  const first = from ? daysOf(from) : { from: 0, to: 0 }
  const last = to === undefined ? first : to === '' ? { from: 0, to: 99_999_999 } : daysOf(to)
  const isNothing = !from && !to
  if (isNothing || !first || !last || first.from > last.to) {
    return problem(
      piece,
      'date-unreadable',
      `"${piece.value}" is no date and no range of dates. Write date:2020, date:2020-02-29 or date:2020-02..2020-05.`,
    )
  }
  return { kind: 'date', from: first.from, to: last.to }
}

function notClosed(piece: QueryPiece): Problem {
  const reason = `The quotation mark before "${piece.value}" is not closed; all that follows it is read as one phrase.`
  return { code: 'quote-not-closed', reason, severity: 'warning', span: piece.span }
}

function tooLong(): Problem {
  const reason = `A query may have ${partCount} parts and ${queryLength} characters; what is beyond is left out.`
  return { code: 'query-too-long', reason, severity: 'warning' }
}

function problem({ span }: QueryPiece, code: string, reason: string): Problem {
  return { code, reason, severity: 'error', span }
}
