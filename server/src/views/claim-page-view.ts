import type { ClaimFinding } from '@claimtrail/audit'
import type { Block, ClaimState, Origin, StoredEvent } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { CardFacts, ClaimPageView, HistoryItem, SourceHead } from '@claimtrail/viewer'
import type { Evidence } from '@claimtrail/workspace'
import type { ClaimViewer } from './claim-view.ts'
import { sentencesAt } from './sentences-at.ts'

/** What a claim's page is made of. */
export interface ClaimPageInput {
  readonly state: ClaimState
  readonly viewer: ClaimViewer
  readonly source: SourceHead
  /** The text that the claim was made on; absent when it is not kept. */
  readonly evidence?: Evidence
  /** Blocks of that text, when it was analysed. */
  readonly blocks: readonly Block[]
  /** Of this claim, oldest first. */
  readonly events: readonly StoredEvent[]
  readonly facts: CardFacts
  /** What the audit of its source says of it. */
  readonly finding?: Pick<ClaimFinding, 'standing' | 'explanation'>
}

/** The page of one claim. */
export function claimPageView(input: ClaimPageInput): ClaimPageView {
  const { state, viewer, source, evidence, blocks, events, finding, facts } = input
  return {
    kind: 'claim',
    claim: {
      ...viewer(state),
      ...(finding && { standing: finding.standing, finding: finding.explanation }),
    },
    source,
    ...(evidence && { passage: passageOf(state, evidence, blocks) }),
    history: events.map(historyItem),
    facts,
  }
}

/** The block around the claim's first quote; where blocks are not known, the text between two blank lines. */
function passageOf(
  { claim }: ClaimState,
  { text, sentences }: Evidence,
  blocks: readonly Block[],
): NonNullable<ClaimPageView['passage']> {
  const [quote] = claim.quotes
  const block = blocks.find(({ span }) => span.start <= quote.start && quote.start < span.end)
  const span = block?.span ?? paragraphAround(text, quote)
  const inside = sentencesAt(sentences, span)
  return {
    start: span.start,
    text: text.slice(span.start, span.end),
    sentences: inside.map((sentence) => ({
      id: sentence.id,
      index: sentence.index,
      span: sentence.span,
    })),
  }
}

function paragraphAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n\n', start)
  const after = text.indexOf('\n\n', end)
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after }
}

function historyItem(event: StoredEvent): HistoryItem {
  const { id, op, at, by, tool } = event
  const note = noteOf(event)
  return { event: id, op, at, by, tool, ...(note !== undefined && { note }) }
}

/** On which suggestion, or from which file. */
function originWords(from: Origin | undefined): string | undefined {
  if (from?.import !== undefined) return `from ${from.import}`
  if (from?.suggestion === undefined) return undefined
  const score = from.score === undefined ? '' : `, ${from.score.toFixed(2)}`
  return `on a suggestion${from.cue === undefined ? '' : ` (${from.cue}${score})`}`
}

function noteOf(event: StoredEvent): string | undefined {
  switch (event.op) {
    case 'confirm':
    case 'dispute':
      return event.note
    case 'withdraw':
      return event.reason
    case 'add':
      return originWords(event.from)
    case 'reanchor':
      return event.algorithm === 'person' ? 'at a place that a person chose' : event.status
    case 'link':
      return event.link.evidence?.quote ?? `${event.link.type} ${event.link.to}`
    default:
      return undefined
  }
}
