import { createHash } from 'node:crypto'
import { checkpointLines, type ReadCheckpointRecord } from './checkpoint-file.ts'
import type { PinnedFile } from './checkpoint-text.ts'
import { claimsFile } from './claims-file.ts'
import {
  type EvidenceFolder,
  type EvidenceLayout,
  readHistory,
  writerOf,
} from './evidence-folder.ts'
import type { TakeFinding } from './finding.ts'
import type { ByteTaker, HistoryScan } from './history-scan.ts'
import type { LeafTable } from './leaf-table.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readVersions, type Versions } from './version-records.ts'

/** The sources of a folder, and the records of where they came from. */
export interface SourceFiles {
  readonly sources: readonly PinnedFile[]
  readonly sidecars: readonly PinnedFile[]
}

const sidecarEnding = '.source.json'

/** Whether a bundle holds a file of this name; what is not looked into must not look as if it belonged there. */
function isBundleFile(path: string): boolean {
  return (
    /^(?:MANIFEST\.sha256|verify\.mjs|ro-crate-metadata\.json)$/.test(path) ||
    /^(?:checkpoints\.jsonl|claims\.jsonl|annotations\.jsonld|prov\.json)$/.test(path) ||
    /^sources\/(?:[^./][^/]*\/)*[^./][^/]*$/.test(path) ||
    /^versions\/[0-9a-f]{64}\.(?:json|txt)$/.test(path) ||
    (path.startsWith('history/') && writerOf(path.slice('history/'.length)) !== undefined)
  )
}

/** Reads what a folder holds as evidence. What cannot be read is a finding and never an error. */
export class EvidenceReader {
  readonly #folder: EvidenceFolder
  readonly #layout: EvidenceLayout
  readonly #take: TakeFinding
  readonly #paths: readonly string[]

  private constructor(
    folder: EvidenceFolder,
    layout: EvidenceLayout,
    take: TakeFinding,
    paths: readonly string[],
  ) {
    this.#folder = folder
    this.#layout = layout
    this.#take = take
    this.#paths = paths
  }

  /** List the folder; what is no plain file is told, and not read. */
  static async open(
    folder: EvidenceFolder,
    layout: EvidenceLayout,
    take: TakeFinding,
  ): Promise<EvidenceReader> {
    const entries = await folder.list()
    for (const { path, kind } of entries) {
      if (kind === 'file') continue
      const reason = `${path} is no plain file: it may lead anywhere, so it is not read.`
      const severity = layout.closed ? 'tampered' : 'note'
      take({ code: 'not-a-file', severity, file: path, reason })
    }
    const paths = entries.flatMap(({ path, kind }) => (kind === 'file' ? path : [])).sort()
    return new EvidenceReader(folder, layout, take, paths)
  }

  /** The checkpoints that were written down; none when there is no file. */
  async checkpoints(): Promise<readonly ReadCheckpointRecord[]> {
    const path = this.#layout.checkpoints
    if (!this.#paths.includes(path)) return []
    const lines = checkpointLines(path, this.#take)
    await this.#read(path, this.#folder.read(path), { push: lines.push, end: () => {} })
    return lines.end()
  }

  /** Check that a closed folder holds just what its manifest says; `undefined` for other folders. */
  async manifest(): Promise<Manifest | undefined> {
    const path = this.#layout.closed?.manifest
    if (path === undefined) return undefined
    const manifest = await this.#manifestAt(path)
    for (const file of this.#paths) {
      if (file !== path && !manifest.entries.has(file))
        this.#strange('file-unlisted', file, 'is not in the manifest')
    }
    for (const file of this.#paths) {
      if (!isBundleFile(file))
        this.#strange('file-unexpected', file, 'is nothing that a bundle holds')
    }
    const paths = new Set(this.#paths)
    for (const [file, sha256] of manifest.entries) {
      if (!paths.has(file)) this.#strange('file-missing', file, 'is in the manifest and not there')
      else if ((await this.#hash(file)) !== sha256) {
        this.#strange('file-altered', file, 'does not have the hash that the manifest gives it')
      }
    }
    return manifest
  }

  async #manifestAt(path: string): Promise<Manifest> {
    try {
      return await readManifest(this.#folder, path, this.#take)
    } catch {
      this.#strange('file-missing', path, 'cannot be read')
      return { sha256: '', entries: new Map() }
    }
  }

  #strange(code: string, file: string, what: string): void {
    this.#take({ code, severity: 'tampered', file, reason: `${file} ${what}.` })
  }

  /** Check the claims of a closed folder against the history that was read before. */
  async claims(leaves: LeafTable): Promise<void> {
    const path = this.#layout.closed?.claims
    if (path === undefined) return
    const taker = claimsFile(path, leaves, this.#take)
    if (this.#paths.includes(path)) await this.#read(path, this.#folder.read(path), taker)
    else taker.end()
  }

  async versions(): Promise<Versions> {
    const { versions } = this.#layout
    return readVersions(this.#folder, versions, this.#below(versions), this.#take)
  }

  /** Push every history file through a scan, and those again that it wants again. */
  async history(scan: HistoryScan): Promise<void> {
    const files = this.#historyFiles()
    for (const [writer, path] of files) {
      await this.#read(path, readHistory(this.#folder, path), scan.file(path, writer))
    }
    for (const writer of scan.again()) {
      const path = files.get(writer) ?? ''
      await this.#read(path, readHistory(this.#folder, path), scan.fileAgain(writer))
    }
    for (const writer of scan.splits()) {
      const path = files.get(writer) ?? ''
      await this.#read(path, readHistory(this.#folder, path), scan.fileSplit(writer))
    }
  }

  async sources(): Promise<SourceFiles> {
    const sources: PinnedFile[] = []
    const sidecars: PinnedFile[] = []
    for (const path of this.#below(this.#layout.sources)) {
      const name = path.slice(this.#layout.sources.length)
      if (name.split('/').some((part) => part.startsWith('.'))) continue
      const sha256 = await this.#hash(path)
      const isSidecar = name.endsWith(sidecarEnding)
      const stem = isSidecar ? name.slice(0, -sidecarEnding.length) : name.replace(/\.[^./]+$/, '')
      ;(isSidecar ? sidecars : sources).push({ id: stem.normalize('NFC'), sha256 })
    }
    return { sources, sidecars }
  }

  /** By writer, in the order of paths. A file that is archived and not archived is read where it is not. */
  #historyFiles(): ReadonlyMap<string, string> {
    const files = new Map<string, string>()
    for (const path of this.#below(this.#layout.history)) {
      const writer = writerOf(path.slice(this.#layout.history.length))
      if (writer !== undefined && !(files.has(writer) && path.endsWith('.gz'))) {
        files.set(writer, path)
      }
    }
    return files
  }

  #below(prefix: string): readonly string[] {
    return this.#paths.filter((path) => path.startsWith(prefix))
  }

  async #hash(path: string): Promise<string> {
    const hash = createHash('sha256')
    const taker = { push: (chunk: Buffer) => hash.update(chunk), end: () => {} }
    await this.#read(path, this.#folder.read(path), taker)
    return hash.digest('hex')
  }

  async #read(path: string, chunks: AsyncIterable<Buffer>, taker: ByteTaker): Promise<void> {
    try {
      for await (const chunk of chunks) taker.push(chunk)
      taker.end()
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      const reason = `${path} could not be read to its end: ${words}.`
      this.#take({ code: 'unreadable', severity: 'tampered', file: path, reason })
    }
  }
}
