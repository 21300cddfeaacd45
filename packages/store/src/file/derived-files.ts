import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Analysis, SourceId, VersionId } from '@claimtrail/model'
import { isHash } from '../names.ts'
import type { SourceRecord } from '../store.ts'
import { isAbsence, readIfThere, writeWhole } from './durable.ts'
import { type FileStamp, isSameStamp, stampOf } from './file-stamp.ts'
import type { Layout } from './layout.ts'
import { RecentlyUsed } from './recently-used.ts'

/** An analysis as it was read from one state of its file. */
interface ReadAnalysis {
  readonly stamp: FileStamp
  readonly analysis: Analysis
}

/** Bytes of JSON whose analyses are remembered: a long source has some 10 MB, and reading it takes 300 ms. */
const rememberedBytes = 32 * 1024 * 1024

/**
 * What ingesting can make again at any time: records of sources, and analyses. Written whole, not synced. A file
 * that cannot be used is as good as none.
 */
export class DerivedFiles {
  readonly #layout: Layout
  readonly #newId: () => string
  readonly #analyses = new RecentlyUsed<VersionId, ReadAnalysis>(
    rememberedBytes,
    ({ stamp }) => stamp.sizeBytes,
  )

  constructor(layout: Layout, newId: () => string) {
    this.#layout = layout
    this.#newId = newId
  }

  async sources(): Promise<readonly SourceRecord[]> {
    const { sources } = this.#layout.local
    const names = (await namesIn(sources)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
    const read = await Promise.all(names.map((name) => readJson(join(sources, name))))
    return read
      .filter(isSourceRecord)
      .sort((one, other) => (one.source.id < other.source.id ? -1 : 1))
  }

  async sourceRecord(id: SourceId): Promise<SourceRecord | undefined> {
    const value = await readJson(this.#layout.sourceFile(id))
    return isSourceRecord(value) && value.source.id === id ? value : undefined
  }

  async putSource(record: SourceRecord): Promise<void> {
    await this.#write(this.#layout.sourceFile(record.source.id), record)
  }

  async dropSource(id: SourceId): Promise<void> {
    await rm(this.#layout.sourceFile(id), { force: true })
  }

  async analysis(version: VersionId): Promise<Analysis | undefined> {
    if (!isHash(version)) return undefined
    const path = this.#analysisFile(version)
    // Before the content: whatever replaces it meanwhile has another stamp.
    const stats = await stat(path).catch(() => undefined)
    if (!stats) return undefined
    const stamp = stampOf(stats)
    const known = this.#analyses.get(version)
    if (known && isSameStamp(known.stamp, stamp)) return known.analysis
    const value = await readJson(path)
    if (!isAnalysis(value) || value.version !== version) return undefined
    this.#analyses.set(version, { stamp, analysis: value })
    return value
  }

  async putAnalysis(analysis: Analysis): Promise<void> {
    await this.#write(this.#analysisFile(analysis.version), analysis)
  }

  #analysisFile(version: VersionId): string {
    return join(this.#layout.local.analyses, `${version}.json`)
  }

  async #write(path: string, value: unknown): Promise<void> {
    await writeWhole(path, `${JSON.stringify(value)}\n`, { newId: this.#newId, sync: false })
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await readIfThere(path)
  try {
    return bytes && JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Only what nobody else writes is read here, so the outline is enough to tell it from damage. */
function isSourceRecord(value: unknown): value is SourceRecord {
  if (!isRecord(value) || !isRecord(value.source)) return false
  const { id, path, sha256, meta } = value.source
  return [id, path, sha256].every((each) => typeof each === 'string') && isRecord(meta)
}

const lists = ['blocks', 'sentences', 'mentions', 'suggestions', 'problems', 'segments']

function isAnalysis(value: unknown): value is Analysis {
  return (
    isRecord(value) &&
    typeof value.version === 'string' &&
    typeof value.source === 'string' &&
    typeof value.fingerprint === 'string' &&
    lists.every((name) => Array.isArray(value[name]))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
