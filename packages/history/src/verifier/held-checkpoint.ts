import { hash } from 'node:crypto'
import { isSignedBy, type ReadCheckpointRecord } from './checkpoint-file.ts'
import {
  type CheckpointContents,
  createCheckpoint,
  type PinnedFile,
  readCheckpoint,
} from './checkpoint-text.ts'
import type { Finding, Severity, TakeFinding } from './finding.ts'
import type { Coverage, Expectation } from './verdict.ts'

/** A checkpoint that the folder must agree with. */
export interface HeldCheckpoint {
  readonly root: string
  readonly contents: CheckpointContents
}

/** The checkpoint that an expectation names, if its text can be found. */
export function findHeld(
  records: readonly ReadCheckpointRecord[],
  { root, text, publicKey }: Expectation,
  take: TakeFinding,
): HeldCheckpoint | undefined {
  const contents = text === undefined ? undefined : readCheckpoint(text)
  const own =
    contents && text !== undefined ? { root: hash('sha256', text, 'hex'), contents } : undefined
  if (text !== undefined && !own)
    take(fault('checkpoint-damaged', 'What was given as a checkpoint is none.'))
  const wanted = root ?? own?.root
  const signed =
    publicKey === undefined ? records : records.filter((each) => isSignedBy(each, publicKey))
  const found =
    wanted === undefined
      ? newest(publicKey === undefined ? [] : signed)
      : signed.find((each) => each.root === wanted)
  if (publicKey !== undefined && !found) {
    take(
      fault(
        'checkpoint-unsigned',
        'No checkpoint that could be held against the history is signed with the given key.',
      ),
    )
  }
  if (root !== undefined && own && own.root !== root) {
    take(
      fault(
        'checkpoint-unknown',
        'The checkpoint that was given does not have the root that was given.',
      ),
    )
  }
  return found ?? own
}

/** The signed record that covers most: heads only grow. */
function newest(records: readonly ReadCheckpointRecord[]): ReadCheckpointRecord | undefined {
  const lines = ({ contents }: ReadCheckpointRecord): number =>
    contents.writers.reduce((sum, { seq }) => sum + seq, 0)
  return [...records].sort(
    (one, other) => lines(other) - lines(one) || (one.at < other.at ? 1 : -1),
  )[0]
}

/** Whether two checkpoints can be of one project: they share a writer or a version, or one is of an empty project. */
export function isRelated(held: CheckpointContents, now: CheckpointContents): boolean {
  const names = ({ writers, versions, sources }: CheckpointContents): readonly string[] => [
    ...writers.map(({ writer }) => `writer ${writer}`),
    ...versions.map(({ id }) => `version ${id}`),
    ...sources.map(({ sha256 }) => `source ${sha256}`),
  ]
  const known = new Set(names(now))
  const wanted = names(held)
  return wanted.length === 0 || wanted.some((name) => known.has(name))
}

/** What no longer is as a checkpoint has it; the lines of writers are checked while the history is read. */
export function compareFiles(
  held: CheckpointContents,
  now: CheckpointContents,
  take: TakeFinding,
): void {
  compareKind('source', 'changed', held.sources, now.sources, take)
  compareKind('sidecar', 'changed', held.sidecars, now.sidecars, take)
  compareKind('version', 'tampered', held.versions, now.versions, take)
}

/** Whether the folder is just as a checkpoint has it. Trees follow from the lines, so heads are enough. */
export function coverageOf(held: CheckpointContents, now: CheckpointContents): Coverage {
  const text = (contents: CheckpointContents): string =>
    createCheckpoint({
      ...contents,
      writers: contents.writers.map((writer) => ({ ...writer, tree: '' })),
    }).text
  return text(held) === text(now) ? 'exactly' : 'extended'
}

function compareKind(
  kind: string,
  severity: Severity,
  held: readonly PinnedFile[],
  now: readonly PinnedFile[],
  take: TakeFinding,
): void {
  const hashes = new Map<string, Set<string>>()
  for (const { id, sha256 } of now) hashes.set(id, (hashes.get(id) ?? new Set()).add(sha256))
  for (const { id, sha256 } of held) {
    const found = hashes.get(id)
    if (found?.has(sha256)) continue
    const reason = found
      ? `The ${kind} "${id}" is not the one of the checkpoint.`
      : `The ${kind} "${id}" of the checkpoint is not there.`
    const missing = { code: `${kind}-missing`, severity: 'incomplete' as const }
    take({ ...(found ? { code: `${kind}-changed`, severity } : missing), file: id, reason })
  }
}

/** A finding about the checkpoint itself. */
export function fault(code: string, reason: string): Finding {
  return { code, severity: 'tampered', file: 'checkpoint', reason }
}
