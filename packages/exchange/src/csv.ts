import { type Claim, claimQuotes, type Fill, fillWords, type Quote } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { claimAttributes } from './claim-attributes.ts'
import { codePointIndexer, codePointSpan } from './code-point-span.ts'
import { toCsvRecord } from './csv-cell.ts'
import { defineExchange } from './define.ts'
import type { Exchanged, ExportedClaim } from './exported.ts'
import type { ExchangeFormat, WriteOptions } from './format.ts'

/**
 * A table for spreadsheets, one claim a row: RFC 4180 with CRLF, no cell ever a formula (a cell that begins
 * with an apostrophe carries one more than its value). A claim of several quotes has several numbers in its
 * offset cells, with a space between them, and its quotes joined by `[…]`.
 */
export const csv: ExchangeFormat = defineExchange({
  id: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  offsets: ['utf16', 'code-point'],
  keeps: ['attributes', 'cue', 'discontinuous', 'links', 'note', 'sentences', 'slots'],
  write: writeCsv,
})

interface Row {
  readonly exported: ExportedClaim
  readonly claim: Claim
  readonly codePoints: readonly Span[]
}

const columns: readonly (readonly [name: string, value: (row: Row) => string | undefined])[] = [
  ['id', ({ claim }) => claim.id],
  ['type', ({ claim }) => claim.type],
  ['status', ({ claim }) => lastStatus(claim)],
  ['review', ({ exported }) => exported.review],
  ['quote', ({ claim }) => claim.quotes.map(({ quote }) => quote).join(' […] ')],
  ['source', ({ exported }) => exported.source.id],
  ['source_path', ({ exported }) => exported.source.path],
  ['source_sha256', ({ exported }) => exported.source.sha256],
  ['version', ({ exported }) => exported.version.id],
  ['text_sha256', ({ exported }) => exported.version.textSha256],
  ['sentence_ids', ({ exported }) => exported.sentences.map(({ id }) => id).join(' ')],
  ['sentence_numbers', ({ exported }) => exported.sentences.map((one) => one.index + 1).join(' ')],
  ['sentences', ({ exported }) => exported.sentences.map(({ text }) => text).join(' ')],
  ['start_utf16', ({ claim }) => claim.quotes.map(({ start }) => start).join(' ')],
  ['end_utf16', ({ claim }) => claim.quotes.map(({ end }) => end).join(' ')],
  ['start_code_point', ({ codePoints }) => codePoints.map(({ start }) => start).join(' ')],
  ['end_code_point', ({ codePoints }) => codePoints.map(({ end }) => end).join(' ')],
  ['cue', ({ claim }) => claim.cue?.quote],
  ['actor', ({ claim }) => whoSays(claim)],
  ['action', ({ claim }) => (claim.type === 'commitment' ? claim.action?.quote : undefined)],
  ['polarity', ({ claim }) => (claim.type === 'commitment' ? claim.polarity : undefined)],
  ['deadline', ({ claim }) => deadline(claim)],
  ['slots', ({ claim }) => slotWords(claim)],
  ['attributes', ({ claim }) => pairs(claimAttributes(claim))],
  ['condition_ids', ({ exported }) => exported.conditions.join(' ')],
  [
    'links',
    ({ exported }) => exported.links.map(({ link }) => `${link.type} ${link.to}`).join('; '),
  ],
  ['annotator', ({ exported }) => exported.updated.by.id],
  ['decided_at', ({ exported }) => exported.updated.at],
  ['tool', ({ exported }) => exported.updated.tool],
  ['revision', ({ exported }) => exported.revision],
  ['note', ({ claim }) => claim.note],
]

async function* writeCsv(
  bundle: AsyncIterable<Exchanged>,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const indexOf = codePointIndexer()
  yield (options.byteOrderMark ? '\ufeff' : '') + toCsvRecord(columns.map(([name]) => name))
  for await (const thing of bundle) {
    if (thing.kind !== 'claim') continue
    const exported = thing.claim
    const { claim } = exported
    const codePoints = claim.quotes.map((quote, rank) =>
      codePointSpan({ path: `quotes/${rank}`, quote }, indexOf(thing.text), claim.version),
    )
    const row: Row = { exported, claim, codePoints }
    yield toCsvRecord(columns.map(([, value]) => value(row) ?? ''))
  }
}

function lastStatus(claim: Claim): string | undefined {
  if (claim.type === 'commitment') return claim.status?.at(-1)?.value
  return claim.type === 'condition' ? claim.state?.at(-1)?.value : undefined
}

/** Who is bound, who can make it true, or who judges. */
function whoSays(claim: Claim): string {
  const fills: readonly (Fill | undefined)[] =
    claim.type === 'commitment'
      ? claim.actor
      : [claim.type === 'condition' ? claim.responsible : claim.holder]
  return fills.flatMap((fill) => (fill ? [fillWords(fill)] : [])).join('; ')
}

/** Words and value of a deadline, or of an end. */
function deadline(claim: Claim): string | undefined {
  const timing = claim.type === 'commitment' ? claim.timing : undefined
  if (timing?.kind !== 'deadline' && timing?.kind !== 'until') return undefined
  return timing.value ? `${timing.quote.quote} (${timing.value})` : timing.quote.quote
}

/** The words of every quote that is neither the claim's own nor its cue. */
function slotWords(claim: Claim): string {
  const slots = claimQuotes(claim).filter(({ path }) => !/^(quotes\/|cue$)/.test(path))
  return pairs(
    slots.map(({ path, quote }: { path: string; quote: Quote }) => ({ path, value: quote.quote })),
  )
}

function pairs(values: readonly { readonly path: string; readonly value: string }[]): string {
  return values.map(({ path, value }) => `${path.replace(/\/quote$/, '')}=${value}`).join('; ')
}
