import { historyOf, type State, sourceState } from '@claimtrail/annotate'
import type { ClaimState, SourceId } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'

/** The lowdb document of one source: its claims as they stand, and how much of the history is in them. */
export interface ClaimFile {
  readonly format: 'claimtrail/claims@1'
  readonly source: SourceId
  readonly revision: string
  /** Of each writer, the number of its last line that is about this source. */
  readonly heads: Readonly<Record<string, number>>
  readonly dismissed: readonly string[]
  readonly settled: readonly string[]
  readonly claims: readonly ClaimState[]
}

/** What stands in a claim file's text, or why nothing can be said to. */
export type ParsedClaimFile =
  | { readonly file: ClaimFile; readonly header: string; readonly isEdited: boolean }
  | { readonly file?: never; readonly lineNumber: number; readonly reason: string }

const format = 'claimtrail/claims@1'

/** The document of a source as a state has it. */
export function claimFileOf(state: State, source: SourceId): ClaimFile {
  const heads = new Map<string, number>()
  for (const { writer, seq } of historyOf(state, { source })) {
    heads.set(writer, Math.max(seq, heads.get(writer) ?? 0))
  }
  const {
    revision = '',
    dismissed = [],
    settled = [],
    claims = [],
  } = sourceState(state, source) ?? {}
  const sorted = [...heads].sort(([one], [other]) => (one < other ? -1 : 1))
  return { format, source, revision, heads: Object.fromEntries(sorted), dismissed, settled, claims }
}

/** The text of a claim file: a header line, one claim a line, `]}`. The same document has the same bytes. */
export function formatClaimFile({ claims, ...header }: ClaimFile): string {
  const lines = claims.map((claim) => JSON.stringify(claim))
  const open = JSON.stringify({ ...header, sum: sumOf(header, lines) }).slice(0, -1)
  return `${open},"claims":[\n${lines.map((line, index) => `${line}${index + 1 < lines.length ? ',' : ''}\n`).join('')}]}\n`
}

/** Read a claim file's text. Never throws; line numbers count from 1. O(n). */
export function parseClaimFile(text: string): ParsedClaimFile {
  const [first = '', ...rest] = text.split('\n')
  const header = parseRecord(`${first}]}`)
  if (!isHeader(header)) return badLine(text, 'it is not the header of a claim file', 1)
  const end = rest.indexOf(']}')
  const raw = end < 0 ? rest : rest.slice(0, end)
  const lines = raw.map((line) => line.replace(/,$/, ''))
  const uneven = raw.findIndex((line, index) => line.endsWith(',') !== index + 1 < raw.length)
  if (uneven >= 0)
    return badLine(
      text,
      'a comma is missing or too many, as a merge of two branches leaves it',
      uneven + 2,
    )
  const claims = lines.map(parseRecord)
  const bad = claims.indexOf(undefined)
  if (bad >= 0) return badLine(text, reasonOf(lines[bad]), bad + 2)
  if (rest.slice(end).join() !== ']},') return badLine(text, 'the file should end there', end + 3)
  const { sum, claims: _, ...members } = header
  // The sum shows that these lines are as this store wrote them, from a ClaimFile.
  const file = { ...members, claims } as unknown as ClaimFile
  return { file, header: first, isEdited: sum !== sumOf(members, lines) }
}

function sumOf(header: object, lines: readonly string[]): string {
  return sha256([JSON.stringify(header), ...lines].join('\n'))
}

function badLine(text: string, reason: string, lineNumber: number): ParsedClaimFile {
  const marker = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line))
  return marker < 0
    ? { lineNumber, reason }
    : { lineNumber: marker + 1, reason: 'it is a conflict marker of a merge' }
}

function reasonOf(line = ''): string {
  return isHeader(parseRecord(`${line}]}`))
    ? 'another state of the claims begins there, as a merge leaves it'
    : 'it is not a claim in JSON'
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    // An object that is no array has string keys.
    return isRecord ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function isHeader(
  header: Readonly<Record<string, unknown>> | undefined,
): header is Readonly<Record<string, unknown>> & { readonly heads: object } {
  return (
    header?.format === format &&
    typeof header.source === 'string' &&
    typeof header.heads === 'object' &&
    header.heads !== null
  )
}
