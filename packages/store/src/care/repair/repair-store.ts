import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { archivePath } from '../../file/archive/history-bytes.ts'
import { takeEpoch } from '../../file/epoch.ts'
import { openFileStore } from '../../file/file-store.ts'
import { HistoryListing } from '../../file/history-listing.ts'
import { KnownHeads } from '../../file/known-heads.ts'
import { type Layout, layoutOf } from '../../file/layout.ts'
import type { StoreNote } from '../../store.ts'
import { examineFile, type FileFault } from './examine-file.ts'
import { faultInWords } from './fault-in-words.ts'
import type { Finding } from './finding.ts'
import type { Mending } from './keep-copy.ts'
import { survey } from './seen-lines.ts'
import { splitFork } from './split-fork.ts'
import { trimTail } from './trim-tail.ts'

/** What may be mended, and how. */
export interface RepairOptions {
  /** 26 characters of base32, never the same twice: names copies and temporary files. */
  readonly newId: () => string
  /** Remove torn tails. */
  readonly trim?: boolean
  /** Give the second branch of a forked file a file of its own. */
  readonly split?: boolean
  /** Only look. */
  readonly dryRun?: boolean
}

/**
 * Look at a whole project's files, and mend what is asked for. Claim files are derived, and are written anew whenever
 * they are not as the history has them. Of whatever is removed or written over, a copy goes to `.claimtrail/rejected/`.
 *
 * @returns What was found, mended or not, history first.
 * @throws StoreFullError There is no room; what was mended until then stays so.
 * @throws StoreReadOnlyError The folder cannot be written to.
 */
export async function repairStore(
  root: string,
  options: RepairOptions,
): Promise<readonly Finding[]> {
  const layout = layoutOf(resolve(root))
  const findings: Finding[] = []
  const heads = new KnownHeads(layout, options.newId)
  for (const { writer, fault } of faultsOf(layout, heads)) {
    findings.push(await mend(layout, writer, fault, options))
    const isSplit = fault !== 'missing' && fault.kind === 'forked' && options.split
    if (isSplit && !options.dryRun) await heads.forget(writer)
  }
  return [...findings, ...(await repairClaims(layout, options))]
}

function* faultsOf(
  layout: Layout,
  heads: KnownHeads,
): Generator<{ writer: string; fault: FileFault | 'missing' }> {
  const writers = [...new HistoryListing(layout.history).look(() => false).keys()]
  const { strange, seen } = survey(writers, layout.historyFile)
  for (const writer of [...strange].sort()) {
    const byOthers = seen.get(writer) ?? { heads: new Set(), lastSeq: 0 }
    const seenOfIt = { ...byOthers, toldSeq: heads.lastSeq(writer) }
    const fault = writers.includes(writer)
      ? examineFile(layout.historyFile(writer), writer, seenOfIt)
      : 'missing'
    if (fault) yield { writer, fault }
  }
}

async function mend(
  layout: Layout,
  writer: string,
  fault: FileFault | 'missing',
  options: RepairOptions,
): Promise<Finding> {
  const file = layout.historyFile(writer)
  const isArchived = !existsSync(file) && existsSync(archivePath(file))
  const finding = faultInWords(relative(layout.root, isArchived ? archivePath(file) : file), fault)
  const mended = fault === 'missing' ? undefined : await mendFile(layout, writer, fault, options)
  return mended === undefined ? finding : { ...finding, mended }
}

async function mendFile(
  layout: Layout,
  writer: string,
  fault: FileFault,
  { trim = false, split = false, dryRun = false, newId }: RepairOptions,
): Promise<string | undefined> {
  const mending: Mending = { layout, newId }
  if (fault.kind === 'torn' && trim) {
    if (dryRun) return `would lose its last ${fault.sizeBytes} bytes`
    // Whoever writes to the file may not tell anybody that it did.
    takeEpoch(layout.local.epochs)
    const kept = await trimTail(mending, writer, fault)
    return `lost its last ${fault.sizeBytes} bytes, which are in ${kept}`
  }
  if (fault.kind === 'forked' && split) {
    if (dryRun) return `would be split into ${fault.branches.length} files`
    takeEpoch(layout.local.epochs)
    const { writers, kept } = await splitFork(mending, writer, fault)
    const files = writers.map((name) => relative(layout.root, layout.historyFile(name)))
    return `was split; the other side is ${files.join(' and ') || 'the same'}, and the file as it was is ${kept}`
  }
  return undefined
}

/** Claim files as the history has them: each that is not is told, and written anew. */
async function repairClaims(
  layout: Layout,
  { newId, dryRun = false }: RepairOptions,
): Promise<readonly Finding[]> {
  const store = await openFileStore(layout.root, { newId, rebuild: true, readOnly: dryRun })
  await store.close()
  const notes = store.notes.filter(({ code }) => code.startsWith('STATE_'))
  const isWritten = !store.notes.some(({ code }) => unwritten.has(code))
  return notes.map((note) => claimFinding(note, isWritten, dryRun))
}

const unwritten = new Set(['HISTORY_BROKEN', 'STATE_NOT_WRITTEN'])

function claimFinding(
  { code, path = 'annotations/claims', lineNumber, message }: StoreNote,
  isWritten: boolean,
  dryRun: boolean,
): Finding {
  // A file of a source that the history knows nothing of is left as it is.
  const isOurs = isWritten && !(code === 'STATE_AHEAD' && lineNumber === undefined)
  return {
    code: 'claims',
    path,
    message,
    ...(lineNumber !== undefined && { lineNumber }),
    ...(isOurs && { mended: dryRun ? 'would be written anew' : 'was written anew' }),
  }
}
