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
 * Holds the texts and events of one source in memory at a time.
 *
 * @param claims - In order of source, as a store's `query()` gives them; read twice.
 * @throws {@link EvidenceMissingError} The text that a claim stands on is not there.
 */
export async function* exportBundle(
  store: Store,
  claims: () => AsyncIterable<ClaimState>,
): AsyncIterable<Exchanged> {
  const { sources, versions } = await whatClaimsStandOn(store, claims())
  for (const source of sources.values()) yield { kind: 'source', source }
  for (const version of versions.values()) yield { kind: 'version', version }
  for (const textSha256 of new Set([...versions.values()].map(({ textSha256 }) => textSha256))) {
    const text = await store.text(textSha256)
    if (text !== undefined) yield { kind: 'text', text: { textSha256, text } }
  }
  yield* claimsWithEvidence(store, claims(), sources, versions)
}

async function whatClaimsStandOn(store: Store, claims: AsyncIterable<ClaimState>) {
  const records = new Map((await store.sources()).map(({ source }) => [source.id, source]))
  const sources = new Map<SourceId, Source>()
  const versions = new Map<VersionId, Version>()
  for await (const { id, source, claim } of claims) {
    if (!versions.has(claim.version)) {
      const version = await store.version(claim.version)
      const text = version && (await store.text(version.textSha256))
      if (!version || text === undefined) throw new EvidenceMissingError(id, claim.version)
      versions.set(claim.version, version)
    }
    const version = versions.get(claim.version)
    if (!sources.has(source)) sources.set(source, sourceOf(source, records.get(source), version))
  }
  return { sources, versions }
}

/** What the claims of one source need beside themselves. */
interface KnownSource {
  readonly source: Source
  readonly evidence: Map<VersionId, Evidence>
  readonly events: ReadonlyMap<ClaimId, readonly StoredEvent[]>
  readonly conditions: ReadonlyMap<ClaimId, readonly ClaimId[]>
}

async function* claimsWithEvidence(
  store: Store,
  claims: AsyncIterable<ClaimState>,
  sources: ReadonlyMap<SourceId, Source>,
  versions: ReadonlyMap<VersionId, Version>,
): AsyncIterable<Exchanged> {
  let known: KnownSource | undefined
  for await (const state of claims) {
    const source = sources.get(state.source)
    // What came since the first reading stands on what was not told.
    if (!source || !versions.has(state.claim.version)) continue
    if (known?.source !== source) known = await knownSource(store, source)
    const evidence = await evidenceOf(store, state, known)
    const events = known.events.get(state.id) ?? []
    const conditions = known.conditions.get(state.id) ?? []
    yield {
      kind: 'claim',
      claim: exportClaim({ ...evidence, state, source, events, conditions }),
      text: evidence.text,
    }
  }
}

async function knownSource(store: Store, source: Source): Promise<KnownSource> {
  const events: StoredEvent[] = []
  for await (const event of store.events({ source: source.id })) events.push(event)
  const conditions = new Map<ClaimId, ClaimId[]>()
  for await (const { links } of store.query({ source: source.id })) {
    for (const { link } of links) {
      if (link.type !== 'condition-of') continue
      conditions.set(link.to, [...(conditions.get(link.to) ?? []), link.from])
    }
  }
  return { source, evidence: new Map(), events: eventsByClaim(events), conditions }
}

/** The record of a source; of one whose file is gone, what its versions still know. */
function sourceOf(id: SourceId, record: Source | undefined, version: Version | undefined): Source {
  if (record && record.sha256 !== '') return record
  const path = `source-docs/${id}`
  return { id, path, sha256: version?.sha256 ?? '', sizeBytes: 0, meta: {} }
}

async function evidenceOf(
  store: Store,
  { id, claim }: ClaimState,
  { evidence }: KnownSource,
): Promise<Evidence> {
  const known = evidence.get(claim.version) ?? (await readEvidence(store, claim.version))
  if (!known) throw new EvidenceMissingError(id, claim.version)
  evidence.set(claim.version, known)
  return known
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
