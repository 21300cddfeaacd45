import { historyOf, type State, sourceState } from '@claimtrail/annotate'
import type {
  Analysis,
  Claim,
  NewEvent,
  Quote,
  ReviewEvent,
  SourceId,
  Suggestion,
  VersionId,
} from '@claimtrail/model'
import { quoteOf } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { overlap } from '@claimtrail/text'
import { followBetween, type VersionText } from './followers.ts'

/**
 * What people said of sentences and suggestions, said again of those that stand for them in the current version:
 * their ids come from their words, and other marks make other ids. Only where no word has changed; a settled
 * sentence that was reworded is to be looked at again.
 */
export async function followReviews(
  store: Store,
  source: SourceId,
  version: VersionId,
  state: State,
): Promise<readonly NewEvent[]> {
  const analysis = await store.analysis(version)
  const said = analysis && staleReviews(state, source, version, analysis)
  if (!analysis || !said || said.length === 0) return []
  const texts = await textsOf(store, [version, ...said.map((event) => event.version)])
  const follow = followBetween(texts)
  const text = texts.get(version)?.text ?? ''
  const events: NewEvent[] = []
  for (const event of said) {
    const found = follow(standIn(event), version)
    const [place] = found?.body?.quotes ?? []
    if (!found || !place || found.status === 'changed') continue
    const before = event.op === 'dismiss' ? await store.analysis(event.version) : undefined
    events.push(...repeat(event, place, version, analysis, before, text))
  }
  return events
}

/** Standing reviews of ids that the current analysis does not have. */
function staleReviews(
  state: State,
  source: SourceId,
  version: VersionId,
  { sentences, suggestions }: Analysis,
): readonly ReviewEvent[] {
  const { settled = [], dismissed = [] } = sourceState(state, source) ?? {}
  const known = new Set([...sentences.map(({ id }) => id), ...suggestions.map(({ id }) => id)])
  const stale = new Set([...settled, ...dismissed].filter((id) => !known.has(id)))
  const newest = new Map<string, ReviewEvent>()
  for (const event of stale.size > 0 ? historyOf(state, { source }) : []) {
    if (event.op !== 'settle' && event.op !== 'dismiss') continue
    const id = event.op === 'settle' ? event.sentence : event.suggestion
    if (stale.has(id) && event.version !== version) newest.set(id, event)
  }
  return [...newest.values()]
}

async function textsOf(
  store: Store,
  versions: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, VersionText>> {
  const texts = new Map<VersionId, VersionText>()
  for (const id of new Set(versions)) {
    const version = await store.version(id)
    const text = version && (await store.text(version.textSha256))
    if (version && text !== undefined) texts.set(id, { text, mediaType: version.mediaType })
  }
  return texts
}

/** Quotes are followed as parts of claims: a claim that says nothing but the quote. */
function standIn({ version, quote }: ReviewEvent): Claim {
  const id = `c-${'a'.repeat(26)}`
  return { id, type: 'condition', kind: 'if', version, quotes: [quote], sourceChain: [] }
}

function repeat(
  event: ReviewEvent,
  place: Quote,
  version: VersionId,
  { sentences, suggestions }: Analysis,
  before: Analysis | undefined,
  text: string,
): readonly NewEvent[] {
  const { source } = event
  if (event.op === 'settle') {
    const same = sentences.find(({ span }) => span.start === place.start && span.end === place.end)
    if (!same) return []
    return [{ op: 'settle', source, version, sentence: same.id, quote: quoteOf(text, same.span) }]
  }
  const old = before?.suggestions.find(({ id }) => id === event.suggestion)
  const half = (place.end - place.start) / 2
  const same = suggestions.filter(
    (each) => overlap(each.claim.quotes[0], place) >= half && isAlike(each, old),
  )
  const [only] = same
  if (!only || same.length > 1) return []
  return [{ op: 'dismiss', source, version, suggestion: only.id, quote: only.claim.quotes[0] }]
}

/** Where nothing is known of the dismissed one, nothing speaks against it. */
function isAlike(one: Suggestion, other: Suggestion | undefined): boolean {
  if (!other) return true
  return one.claim.type === other.claim.type && one.reasons[0]?.cue === other.reasons[0]?.cue
}
