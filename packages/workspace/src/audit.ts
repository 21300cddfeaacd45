import { type AuditReport, auditClaims, type CurrentSource, type KeptText } from '@claimtrail/audit'
import { type HistoryFile, verifyHistory } from '@claimtrail/history'
import type { ClaimId, ClaimState, SourceId, Version, VersionId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { readHistoryFiles } from '@claimtrail/store/care'
import { ClaimtrailError } from '@claimtrail/text'
import type { Toolkit } from '@claimtrail/toolkit'
import { cleanSentences } from './clean-sentences.ts'
import type { Layout } from './layout.ts'
import { scanSources } from './scan.ts'
import { readSource } from './source-files.ts'

/** What an audit of a project needs. */
export interface AuditScope {
  readonly layout: Layout
  readonly store: Store
  /** Asked for only when some source's bytes are no longer those that its claims were made on. */
  readonly toolkit: () => Promise<Toolkit>
  /** Only claims on these; all when absent. The history is checked whole either way. */
  readonly sources?: readonly SourceId[]
  readonly sizeLimitBytes?: number
}

/** Gather claims, kept texts, today's sources and the history, and say how every claim stands. Writes nothing. */
export async function auditProject(scope: AuditScope): Promise<AuditReport> {
  const { store } = scope
  const claims = await claimsOf(scope)
  const versions = await keptVersions(store, claims)
  const [current, files, writers] = await Promise.all([
    currentSources(scope, claims, versions),
    [...readHistoryFiles(scope.layout.root)],
    writersByClaim(store),
  ])
  const names = namesByWriter(files)
  return auditClaims({
    claims,
    version: (id) => versions.get(id)?.version,
    keptText: (textSha256) =>
      [...versions.values()].find(({ version }) => version.textSha256 === textSha256)?.text,
    current: (source) => current.get(source),
    historyFindings: verifyHistory(files).map((finding) => ({ lineNumber: 1, ...finding })),
    sentenceSpans: (id) => versions.get(id)?.sentences(),
    historyFiles: (claim) =>
      [...(writers.get(claim) ?? [])].map((writer) => names.get(writer) ?? writer),
  })
}

/** A version that claims stand on. Sentences are split when asked for, once. */
interface KeptVersion {
  readonly version: Version
  readonly text: KeptText
  readonly sentences: () => CurrentSource['sentences']
}

async function claimsOf({ store, sources }: AuditScope): Promise<readonly ClaimState[]> {
  const claims: ClaimState[] = []
  for await (const claim of store.query({})) claims.push(claim)
  for await (const claim of store.query({ review: 'withdrawn' })) claims.push(claim)
  return claims.filter(({ source }) => sources === undefined || sources.includes(source))
}

async function keptVersions(
  store: Store,
  claims: readonly ClaimState[],
): Promise<ReadonlyMap<VersionId, KeptVersion>> {
  const kept = new Map<VersionId, KeptVersion>()
  for (const id of new Set(claims.map(({ claim }) => claim.version))) {
    const version = await store.version(id)
    if (!version) continue
    const text = await store.text(version.textSha256)
    const damaged = store.notes.some(
      ({ code, path }) => code === 'VERSION_DAMAGED' && path?.includes(version.textSha256),
    )
    kept.set(id, {
      version,
      text: text ?? (damaged ? { damaged: true } : undefined),
      sentences: once(() =>
        text === undefined ? undefined : cleanSentences(text, version.mediaType),
      ),
    })
  }
  return kept
}

async function currentSources(
  scope: AuditScope,
  claims: readonly ClaimState[],
  versions: ReadonlyMap<VersionId, KeptVersion>,
): Promise<ReadonlyMap<SourceId, CurrentSource>> {
  const wanted = new Set(claims.map(({ source }) => source))
  const current = new Map<SourceId, CurrentSource>()
  for (const found of await scanSources(scope.layout)) {
    if (!wanted.has(found.id) || found.failure) continue
    const read = await readable(readSource(found, scope.sizeLimitBytes))
    if (!read) continue
    const { file, source } = read
    const same = [...versions.values()].find(
      ({ version }) => version.source === found.id && version.sha256 === source.sha256,
    )
    const { sha256 } = source
    if (same && typeof same.text === 'string') {
      const sentences = same.sentences() ?? []
      current.set(found.id, {
        sha256,
        textSha256: same.version.textSha256,
        text: same.text,
        sentences,
      })
      continue
    }
    const toolkit = await scope.toolkit()
    const analysed = await readable(toolkit.analyse(file, source.meta))
    if (!analysed) continue
    const { text, mediaType } = analysed.parsed
    const { textSha256 } = analysed.version
    const sentences = cleanSentences(text, mediaType)
    current.set(found.id, { sha256, textSha256, text, sentences })
  }
  return current
}

/** What cannot be read today is missing evidence for its own claims, and no reason to audit nothing else. */
async function readable<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ClaimtrailError) return undefined
    throw error
  }
}

/** The history file, or archive, that each writer's lines are in. */
function namesByWriter(files: readonly HistoryFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ name }) => [/([^/\\]*?)\.jsonl/.exec(name)?.[1] ?? '', name]))
}

async function writersByClaim(store: Store): Promise<ReadonlyMap<ClaimId, ReadonlySet<string>>> {
  const writers = new Map<ClaimId, Set<string>>()
  for await (const event of store.events()) {
    if (!('claim' in event) || event.claim === undefined) continue
    const known = writers.get(event.claim) ?? new Set()
    writers.set(event.claim, known.add(event.writer))
  }
  return writers
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
