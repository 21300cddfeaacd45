import { openSuggestions } from '@claimtrail/annotate'
import type { ClaimId, ClaimState, Sentence, SourceState, StoredEvent } from '@claimtrail/model'
import type { Shown } from '../reading/shown.ts'
import { sentencesAt, sentencesOfClaim } from './sentences-at.ts'

/**
 * Indexes of the sentences that look different after some events, ascending: those that the changed claims
 * and the claims linked with them touch, before and after, and those of suggestions and sentences that were
 * decided on, or are open again. Linear in the source's claims and suggestions.
 *
 * @param shown - The source before the events.
 * @param claims - Claims that the events changed.
 */
export function changedRows(
  shown: Shown,
  after: SourceState,
  events: readonly StoredEvent[],
  claims: readonly ClaimId[],
): readonly number[] {
  const { analysis, version, state: before } = shown
  const { sentences } = analysis
  const states = [...before.claims, ...after.claims]
  const changed = withNeighbours(new Set([...claims, ...events.flatMap(claimsOf)]), states)
  const touched: Sentence[] = states
    .filter(({ id }) => changed.has(id))
    .flatMap((claim) => sentencesOfClaim(claim, { version: version.id, sentences }))
  const decided = new Set([...decidedSentences(shown, after), ...sentencesOfReviews(events)])
  const indexes = [
    ...touched.map(({ index }) => index),
    ...sentences.filter(({ id }) => decided.has(id)).map(({ index }) => index),
    ...events.flatMap((event) => dismissedAt(event, shown)),
  ]
  return [...new Set(indexes)].sort((one, other) => one - other)
}

function claimsOf(event: StoredEvent): readonly ClaimId[] {
  if (event.op === 'link') return [event.link.from, event.link.to]
  return 'claim' in event && event.claim !== undefined ? [event.claim] : []
}

/** Cards show the words of the claims that they are linked with. */
function withNeighbours(
  changed: ReadonlySet<ClaimId>,
  states: readonly ClaimState[],
): ReadonlySet<ClaimId> {
  const all = new Set(changed)
  for (const { links } of states) {
    for (const { link } of links) {
      if (changed.has(link.from)) all.add(link.to)
      if (changed.has(link.to)) all.add(link.from)
    }
  }
  return all
}

/** Sentences that are settled, or hold an open suggestion, on one side of the change only. */
function decidedSentences(
  { analysis, state: before }: Shown,
  after: SourceState,
): Iterable<string> {
  const open = (state: SourceState) => new Set(openSuggestions(analysis.suggestions, state))
  const suggestions = onOneSide(open(before), open(after)).map(({ sentence }) => sentence)
  return [...suggestions, ...onOneSide(new Set(before.settled), new Set(after.settled))]
}

function sentencesOfReviews(events: readonly StoredEvent[]): readonly string[] {
  return events.flatMap((event) => (event.op === 'settle' ? event.sentence : []))
}

/** A repeated request changes nothing, and its row is named all the same. */
function dismissedAt(event: StoredEvent, { version, analysis }: Shown): readonly number[] {
  if (event.op !== 'dismiss' || event.version !== version.id) return []
  return sentencesAt(analysis.sentences, event.quote).map(({ index }) => index)
}

function onOneSide<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): readonly Item[] {
  return [
    ...[...one].filter((item) => !other.has(item)),
    ...[...other].filter((item) => !one.has(item)),
  ]
}
