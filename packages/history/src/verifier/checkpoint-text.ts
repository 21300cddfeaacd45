import { hash } from 'node:crypto'

/** A file that a checkpoint pins by the hash of its bytes. */
export interface PinnedFile {
  readonly id: string
  readonly sha256: string
}

/** A writer's history as a checkpoint pins it: how many lines, the hash of the last, the Merkle root over all. */
export interface PinnedWriter {
  readonly writer: string
  readonly seq: number
  readonly head: string
  readonly tree: string
}

/** What a checkpoint pins down. */
export interface CheckpointContents {
  readonly sources: readonly PinnedFile[]
  /** The `NAME.source.json` of sources that have one: where they came from. */
  readonly sidecars: readonly PinnedFile[]
  /** Hashes of the version records' bytes; a record holds the hash of its text. */
  readonly versions: readonly PinnedFile[]
  readonly writers: readonly PinnedWriter[]
}

/** A short text to keep where the project's keeper cannot reach it; `root` is what `sha256sum` says of it. */
export interface Checkpoint {
  readonly root: string
  readonly text: string
}

const title = 'claimtrail checkpoint 1'

/** Longest text that is read: lines of 200 bytes for half a million sources and versions. */
export const maxCheckpointUnits: number = 100_000_000

/** The checkpoint of a project. It holds no time: the same contents give the same bytes. */
export function createCheckpoint(contents: CheckpointContents): Checkpoint {
  const text = [
    title,
    ...contents.sources.map(({ id, sha256 }) => `source ${oneWord(id)} ${sha256}`).sort(),
    ...contents.sidecars.map(({ id, sha256 }) => `sidecar ${oneWord(id)} ${sha256}`).sort(),
    ...contents.versions.map(({ id, sha256 }) => `version ${id} ${sha256}`).sort(),
    ...contents.writers
      .map(({ writer, seq, head, tree }) => `writer ${writer} ${seq} ${head} ${tree}`)
      .sort(),
    '',
  ].join('\n')
  return { root: hash('sha256', text, 'hex'), text }
}

/**
 * Read the text of a checkpoint. Only the one form that {@link createCheckpoint} writes is a checkpoint;
 * `undefined` for everything else. Never throws.
 */
export function readCheckpoint(text: string): CheckpointContents | undefined {
  if (text.length > maxCheckpointUnits) return undefined
  const [first, ...lines] = text.split('\n')
  if (first !== title || lines.pop() !== '') return undefined
  const sources: PinnedFile[] = []
  const sidecars: PinnedFile[] = []
  const versions: PinnedFile[] = []
  const writers: PinnedWriter[] = []
  const files = { source: sources, sidecar: sidecars, version: versions }
  for (const line of lines) {
    const file = /^(source|sidecar|version) (\S+) ([0-9a-f]{64})$/.exec(line)
    const writer = /^writer ([\w-]{1,64}) ([1-9]\d{0,14}) ([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(line)
    if (file) {
      const [, kind, id = '', sha256 = ''] = file
      const into = kind === 'source' ? files.source : kind === 'sidecar' ? files.sidecar : versions
      into.push({ id: fromOneWord(id), sha256 })
    } else if (writer) {
      const [, name = '', seq, head = '', tree = ''] = writer
      writers.push({ writer: name, seq: Number(seq), head, tree })
    } else return undefined
  }
  const contents = { sources, sidecars, versions, writers }
  return createCheckpoint(contents).text === text ? contents : undefined
}

/** An id without white space, so that no id can look like another line. */
function oneWord(id: string): string {
  return id.replace(/[\s%\p{Cc}]/gu, (unit) => encodeURIComponent(unit))
}

function fromOneWord(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    // Cannot be an id that was written; compared with what is on disk it fits nothing.
    return word
  }
}
