import { type CheckpointContents, createCheckpoint } from './checkpoint-text.ts'
import { sayLeaves } from './claims-file.ts'
import type { EvidenceFolder, EvidenceLayout } from './evidence-folder.ts'
import { EvidenceReader, type SourceFiles } from './evidence-reader.ts'
import { type Finding, limitFindings, type TakeFinding } from './finding.ts'
import {
  compareFiles,
  coverageOf,
  fault,
  findHeld,
  type HeldCheckpoint,
  isRelated,
} from './held-checkpoint.ts'
import { HistoryScan, type HistorySums } from './history-scan.ts'
import { KeptTexts } from './kept-texts.ts'
import { LeafTable } from './leaf-table.ts'
import { QuoteCheck } from './quote-check.ts'
import { type Coverage, type Expectation, inOrder, statusOf, type Verdict } from './verdict.ts'
import type { Versions } from './version-records.ts'

/** How to verify a folder. */
export interface VerifyOptions extends Expectation {
  readonly layout: EvidenceLayout
  /** Compute the root of the folder even when no expectation needs it: two hashes more a line. */
  readonly trees?: boolean
}

/**
 * Check a project or a bundle: the history, the texts, that every quote reads back, and that all is as a
 * checkpoint has it that somebody else holds. Never throws, whatever the files hold. O(bytes); memory does not
 * grow with the number of claims (see {@link HistoryScan}).
 */
export async function verifyFolder(
  folder: EvidenceFolder,
  options: VerifyOptions,
): Promise<Verdict> {
  const findings: Finding[] = []
  const take = limitFindings((finding) => findings.push(finding))
  const reader = await EvidenceReader.open(folder, options.layout, take)
  const manifest = await reader.manifest()
  const isWhole = manifest !== undefined && manifest.sha256 === options.root
  const { root: _, ...others } = options
  const expected: Expectation = isWhole ? others : options
  const records = await reader.checkpoints()
  const held = findHeld(records, expected, take)
  const versions = await reader.versions()
  const quotes = new QuoteCheck(versions, new KeptTexts(folder, options.layout.versions), take)
  const trees = options.trees === true || (expected.root !== undefined && !held)
  const leaves = options.layout.closed && new LeafTable()
  const scan = new HistoryScan({
    take,
    trees,
    line: (line, file, lineNumber) => {
      quotes.line(line, file, lineNumber)
      if (leaves) sayLeaves(line, leaves)
    },
  })
  expectHeads(scan, held ? [held] : records)
  await reader.history(scan)
  const { files: historyFiles, writers, lines, events } = scan.finish()
  if (leaves) await reader.claims(leaves)
  const files = await reader.sources()
  compareWithVersions(files, versions, take)
  const contents: CheckpointContents = { ...files, versions: pinsOf(versions), writers }
  const root = trees ? createCheckpoint(contents).root : undefined
  const covers = settle(contents, root, held, expected, take)
  const counts = {
    sources: files.sources.length,
    versions: versions.records.size,
    files: historyFiles,
  }
  return {
    ...statusOf(findings),
    ...(root !== undefined && { root }),
    ...(manifest?.sha256 && { manifest: manifest.sha256 }),
    ...(held && { checkpoint: held.root }),
    covers: isWhole ? 'whole' : covers,
    counts: { ...counts, lines, events, quotes: quotes.count, checkpoints: records.length },
    findings: inOrder(findings),
    contents,
  }
}

/** What {@link checkHistory} found. */
export interface HistoryCheck extends HistorySums {
  /** Sorted by file, line and code. */
  readonly findings: readonly Finding[]
}

/**
 * Check the history alone, also against the checkpoints that are kept with it, which whoever rewrites it may rewrite,
 * too. As {@link verifyFolder} does.
 */
export async function checkHistory(
  folder: EvidenceFolder,
  layout: EvidenceLayout,
): Promise<HistoryCheck> {
  const findings: Finding[] = []
  const take = limitFindings((finding) => findings.push(finding))
  const reader = await EvidenceReader.open(folder, layout, take)
  const scan = new HistoryScan({ take })
  expectHeads(scan, await reader.checkpoints())
  await reader.history(scan)
  const sums = scan.finish()
  return { ...sums, findings: inOrder(findings) }
}

function expectHeads(scan: HistoryScan, checkpoints: readonly HeldCheckpoint[]): void {
  for (const { root, contents } of checkpoints) {
    const by = `the checkpoint ${root.slice(0, 8)}`
    for (const { writer, seq, head } of contents.writers) scan.expect(writer, seq, head, by)
  }
}

function pinsOf({ records }: Versions): CheckpointContents['versions'] {
  return [...records.values()].map(({ id, recordSha256 }) => ({ id, sha256: recordSha256 }))
}

/** A source that is none of its versions has changed since people read it. */
function compareWithVersions(
  { sources }: SourceFiles,
  { records }: Versions,
  take: TakeFinding,
): void {
  const known = new Map<string, Set<string>>()
  for (const { source, sha256 } of records.values()) {
    known.set(source, (known.get(source) ?? new Set()).add(sha256))
  }
  const found = new Map(sources.map(({ id, sha256 }) => [id, sha256]))
  for (const [id, hashes] of known) {
    const sha256 = found.get(id)
    if (sha256 === undefined) {
      const reason = `The file of source "${id}", which claims stand on, is not there.`
      take({ code: 'source-missing', severity: 'incomplete', file: id, reason })
    } else if (!hashes.has(sha256)) {
      const reason = `The file of source "${id}" has changed since its claims were made; the text that they were made on is kept.`
      take({ code: 'source-changed', severity: 'changed', file: id, reason })
    }
  }
}

/** Hold the folder against the checkpoint, or against the bare root. */
function settle(
  contents: CheckpointContents,
  root: string | undefined,
  held: HeldCheckpoint | undefined,
  expectation: Expectation,
  take: TakeFinding,
): Coverage {
  if (held) {
    if (!isRelated(held.contents, contents)) {
      take(
        fault(
          'checkpoint-unrelated',
          'The checkpoint has nothing in common with this folder: it is of another project, or everything was replaced.',
        ),
      )
      return 'none'
    }
    compareFiles(held.contents, contents, take)
    return coverageOf(held.contents, contents)
  }
  if (expectation.root === undefined) return 'none'
  if (root === expectation.root) return 'exactly'
  take(
    fault(
      'checkpoint-unknown',
      `Neither this folder nor any checkpoint in it has the root ${expectation.root.slice(0, 16)}…: it is of another project, or what it was made of was changed.`,
    ),
  )
  return 'none'
}
