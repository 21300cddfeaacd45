import {
  type Analysis,
  type Claim,
  type ClaimState,
  pageAt,
  type StoredEvent,
} from '@claimtrail/model'
import { codePointIndex, createOffsetMap, lineIndex, unpackSegments } from '@claimtrail/text'
import type { CardFacts, CardPlace, Wording } from '@claimtrail/viewer'
import { type Evidence, newestRoot, type Workspace } from '@claimtrail/workspace'

/** What is known of a claim's version. */
export interface ClaimText {
  /** The text that it was made on; absent when it is not kept. */
  readonly evidence: Evidence | undefined
  /** Absent where another copy of the project made the claim. */
  readonly analysis: Analysis | undefined
}

/** What the card of a claim adds to its page. Reads the source's file, for the line. */
export async function readCardFacts(
  workspace: Workspace,
  state: ClaimState,
  { evidence, analysis }: ClaimText,
  events: readonly StoredEvent[],
): Promise<CardFacts> {
  const [checkpoint, place] = await Promise.all([
    newestRoot(workspace.layout),
    evidence && placeOf(workspace, state, evidence, analysis),
  ])
  return {
    ...(evidence && { textSha256: evidence.version.textSha256 }),
    ...(place && { place }),
    alternatives: state.alternatives.map(quoteOf),
    wordings: wordingsIn(events),
    ...(checkpoint && { checkpoint }),
  }
}

async function placeOf(
  workspace: Workspace,
  state: ClaimState,
  { text, version }: Evidence,
  analysis: Analysis | undefined,
): Promise<CardPlace> {
  const [{ start, end }] = state.claim.quotes
  const units = { start, end }
  const codePoints = codePointIndex(text).toCodePoints(units)
  if (!analysis) return { units, codePoints }
  const { blocks, pageStarts, segments } = analysis
  const heading = blocks.findLast((block) => block.kind === 'heading' && block.span.start <= start)
  const sourceStart = createOffsetMap(unpackSegments(segments)).toSource(units).start
  const isText = version.mediaType.startsWith('text/')
  const line = isText ? await lineOf(workspace, state, version.sha256, sourceStart) : undefined
  return {
    ...(heading && { heading: text.slice(heading.span.start, heading.span.end) }),
    ...(pageStarts && { page: pageAt(pageStarts, sourceStart) }),
    ...line,
    units,
    codePoints,
  }
}

/** Only of a file that is still the one: in another one the line would be wrong. */
async function lineOf(
  workspace: Workspace,
  { source }: ClaimState,
  sha256: string,
  offset: number,
): Promise<{ readonly lineNumber: number; readonly columnNumber: number } | undefined> {
  const found = (await workspace.scan()).find(({ id, failure }) => id === source && !failure)
  if (!found) return undefined
  const { file, source: now } = await workspace.read(source)
  if (now.sha256 !== sha256) return undefined
  // The map counts code units of the decoded file; a line and a column need no other charset than UTF-8.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  return lineIndex(text).place(offset)
}

/** The claim after each event that changed its words or its version. */
function wordingsIn(events: readonly StoredEvent[]): readonly Wording[] {
  const found: Wording[] = []
  for (const event of events) {
    const body = 'body' in event ? event.body : undefined
    if (!body) continue
    const { id, op, at, by } = event
    const quote = quoteOf(body)
    const before = found.at(-1)
    if (before?.version === body.version && before.quote === quote) continue
    const how = event.op === 'reanchor' ? { status: event.status, changes: event.changes } : {}
    found.push({ event: id, op, at, by, version: body.version, quote, ...how })
  }
  return found
}

function quoteOf({ quotes }: Claim): string {
  return quotes.map(({ quote }) => quote).join(' … ')
}
