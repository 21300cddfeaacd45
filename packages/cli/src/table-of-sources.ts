import { openSuggestions } from '@claimtrail/annotate'
import { type AuditReport, standings } from '@claimtrail/audit'
import type { SourceId } from '@claimtrail/model'
import type { IngestedSource, Workspace } from '@claimtrail/workspace'
import { countsOf } from './commands/ingest.ts'
import type { Io } from './io.ts'
import { renderTable } from './table.ts'
import { showText } from './terminal-text.ts'

/** A source as the table of `start` shows it, and as its JSON does. */
export interface SourceRow {
  readonly source: string
  readonly sentences: number
  readonly actors: number
  readonly dates: number
  readonly suggestions: number
  readonly claims: number
  /** `verified`, or what is wrong. */
  readonly standing: string
}

/** One row a source. A source whose file is gone keeps its row when it has claims. */
export async function sourceRows(
  results: readonly IngestedSource[],
  audit: AuditReport,
  { store }: Workspace,
): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = []
  for (const result of results) {
    const state = await store.source(result.id)
    const live = state?.claims.filter(({ review }) => review !== 'withdrawn') ?? []
    const counts = countsOf(result)
    const waiting = openSuggestions(result.analysis?.suggestions ?? [], state).length
    if (result.outcome === 'gone' && live.length === 0) continue
    rows.push({
      source: result.id,
      ...counts,
      suggestions: waiting,
      claims: live.length,
      standing: result.failure ? `failed: ${result.failure.message}` : standingOf(audit, result.id),
    })
  }
  return rows
}

/** The worst standing of a source's claims, with how many claims it is of. Without claims its bytes were just read back. */
function standingOf({ findings }: AuditReport, id: SourceId): string {
  const own = findings.filter(({ source, review }) => source === id && review !== 'withdrawn')
  const worst = standings.findLast((standing) =>
    own.some((finding) => finding.standing === standing),
  )
  const count = own.filter(({ standing }) => standing === worst).length
  return worst === undefined || worst === 'verified'
    ? 'verified'
    : `${worst}: ${count} of ${own.length} claims`
}

/** The table of `start`. */
export function renderSourceRows(rows: readonly SourceRow[], io: Io): string {
  const number = (title: string) => ({ title, align: 'right' as const })
  const heads = [
    { title: 'document' },
    ...['sentences', 'actors', 'dates', 'suggestions', 'claims'].map(number),
    { title: 'source' },
  ]
  const cells = rows.map((row) => [
    showText(row.source),
    ...[row.sentences, row.actors, row.dates, row.suggestions, row.claims].map(String),
    showText(row.standing),
  ])
  return renderTable(heads, cells, io.isTerminal ? io.columns : undefined)
}
