import { type Exchanged, eventsByClaim, exportClaim } from '@claimtrail/exchange'
import type {
  ClaimId,
  ClaimState,
  Sentence,
  Source,
  SourceId,
  StoredEvent,
  Version,
  VersionId,
} from '@claimtrail/model'
import { sentenceIds } from '@claimtrail/model/ids'
import type { Store } from '@claimtrail/store'
import { cleanSentences } from './clean-sentences.ts'
import { EvidenceMissingError } from './errors.ts'

/** A version with its text, and the text cut into sentences. */
export interface Evidence {
  readonly version: Version
  readonly text: string
  readonly sentences: readonly Sentence[]
}

/**
 * Claims on their way out: their sources, their versions, then the claims, each with its sentences and history.
 * Holds one source's events in memory at a time.
 *
 * @param claims - In order of source, as a store's `query()` gives them; read twice.
 * @throws {@link EvidenceMissingError} The text that a claim stands on is not there.
 */
export async function* exportBundle(
  store: Store,
  claims: () => AsyncIterable<ClaimState>,
): AsyncIterable<Exchanged> {
  const sources = new Map<SourceId, Source>()
  const versions = new Map<VersionId, Evidence>()
  for await (const state of claims()) {
    if (!sources.has(state.source)) sources.set(state.source, await sourceOf(store, state))
    const { version } = state.claim
    if (!versions.has(version)) versions.set(version, await evidenceOf(store, state))
  }
  for (const source of sources.values()) yield { kind: 'source', source }
  for (const { version } of versions.values()) yield { kind: 'version', version }
  const texts = new Map(
    [...versions.values()].map(({ version, text }) => [version.textSha256, text]),
  )
  for (const [textSha256, text] of texts) yield { kind: 'text', text: { textSha256, text } }
  yield* claimsWithEvidence(store, claims(), sources, versions)
}

async function* claimsWithEvidence(
  store: Store,
  claims: AsyncIterable<ClaimState>,
  sources: ReadonlyMap<SourceId, Source>,
  versions: ReadonlyMap<VersionId, Evidence>,
): AsyncIterable<Exchanged> {
  let known:
    | {
        readonly id: SourceId
        readonly events: ReadonlyMap<ClaimId, readonly StoredEvent[]>
        readonly conditions: ReadonlyMap<ClaimId, readonly ClaimId[]>
      }
    | undefined
  for await (const state of claims) {
    const source = sources.get(state.source)
    const evidence = versions.get(state.claim.version)
    if (!source || !evidence) continue
    if (known?.id !== source.id)
      known = { id: source.id, ...(await whatHappened(store, source.id)) }
    const events = known.events.get(state.id) ?? []
    const conditions = known.conditions.get(state.id) ?? []
    yield {
      kind: 'claim',
      claim: exportClaim({ ...evidence, state, source, events, conditions }),
      text: evidence.text,
    }
  }
}

async function whatHappened(store: Store, source: SourceId) {
  const events: StoredEvent[] = []
  for await (const event of store.events({ source })) events.push(event)
  const conditions = new Map<ClaimId, ClaimId[]>()
  for (const { links } of (await store.source(source))?.claims ?? []) {
    for (const { link } of links) {
      if (link.type !== 'condition-of') continue
      conditions.set(link.to, [...(conditions.get(link.to) ?? []), link.from])
    }
  }
  return { events: eventsByClaim(events), conditions }
}

/** The record of a source; of one whose file is gone, what its versions still know. */
async function sourceOf(store: Store, { source, claim }: ClaimState): Promise<Source> {
  const record = (await store.sources()).find((each) => each.source.id === source)
  if (record && record.source.sha256 !== '') return record.source
  const version = await store.version(claim.version)
  return {
    id: source,
    path: `source-docs/${source}`,
    sha256: version?.sha256 ?? '',
    sizeBytes: 0,
    meta: {},
  }
}

async function evidenceOf(store: Store, { id, claim }: ClaimState): Promise<Evidence> {
  const evidence = await readEvidence(store, claim.version)
  if (!evidence) throw new EvidenceMissingError(id, claim.version)
  return evidence
}

/**
 * A version's text and sentences. Where no analysis is kept (another clone made the claim), the sentences are
 * split anew: blank lines separate the blocks of a clean text, so the splitter needs nothing else.
 */
export async function readEvidence(store: Store, id: VersionId): Promise<Evidence | undefined> {
  const version = await store.version(id)
  const text = version && (await store.text(version.textSha256))
  if (!version || text === undefined) return undefined
  const analysis = await store.analysis(id)
  return { version, text, sentences: analysis?.sentences ?? splitAnew(text, version.mediaType) }
}

function splitAnew(text: string, mediaType: string): readonly Sentence[] {
  const spans = cleanSentences(text, mediaType)
  const ids = sentenceIds(spans.map(({ start, end }) => text.slice(start, end)))
  return spans.map((span, index) => ({
    id: ids[index] ?? '',
    index,
    span,
    sourceSpan: span,
    block: 0,
  }))
}
