import { type FSWatcher, watch } from 'node:fs'
import { type HistoryLine, historyStart, storedEvents } from '@claimtrail/history'
import { type Bell, waitFor } from '../bell.ts'
import { decodeWithin, encodeCursor, type Seen } from '../cursor.ts'
import type { Cursor, Heard } from '../store.ts'
import type { HistoryFolder } from './history-folder.ts'
import { mergeInOrder } from './in-order.ts'
import { readForward } from './read-forward.ts'

/** Folders are looked at so often, whether or not the system tells of changes: it does not on every file system. */
const lookEveryMs = 1000

/** What a watch follows. */
export interface Watched {
  readonly folder: HistoryFolder
  /** Take in what is new. */
  refresh(): void
  /** Rings when something may be new. */
  readonly bell: Bell
}

/** How far a watch has come in one file. */
interface Position {
  readonly seq: number
  /** Where the last line seen begins, in the file that was it then. */
  readonly offset: number
  readonly inode: number
}

/**
 * The entries of a history from a place on, as they come: each once, in order as far as they were there together;
 * what another working copy did earlier and git brings late comes late.
 *
 * Only places are remembered, and lines are read when they are asked for, so a slow reader costs no memory.
 */
export function watchHistory(
  watched: Watched,
  signal: AbortSignal,
  after: Cursor | undefined,
): AsyncIterable<Heard> {
  watched.refresh()
  const present = endsOf(watched.folder)
  const seen = after === undefined ? present : decodeWithin(after, present)
  const positions = new Map([...seen].map(([writer, seq]) => [writer, { ...fromStart, seq }]))
  return follow(watched, signal, positions)
}

/** The place behind all that a folder is known to hold. */
export function presentCursor(folder: HistoryFolder): Cursor {
  return encodeCursor(endsOf(folder))
}

function endsOf({ tails }: HistoryFolder): Seen {
  return new Map([...tails].map(([writer, { end }]) => [writer, end.seq]))
}

async function* follow(
  watched: Watched,
  signal: AbortSignal,
  positions: Map<string, Position>,
): AsyncGenerator<Heard, void> {
  const stop = listen(watched)
  try {
    while (!signal.aborted) {
      const { next } = watched.bell
      watched.refresh()
      const files = [...watched.folder.tails.keys()].map((writer) =>
        newLines(watched.folder, writer, positions),
      )
      for (const line of mergeInOrder(files)) {
        if (signal.aborted) return
        const seen = new Map([...positions].map(([writer, { seq }]) => [writer, seq]))
        yield { events: storedEvents(line), cursor: encodeCursor(seen.set(line.writer, line.seq)) }
      }
      await waitFor(next, signal)
    }
  } finally {
    stop()
  }
}

const fromStart: Position = { seq: 0, offset: 0, inode: 0 }

/** The lines of one file that were not seen. A line counts as seen when the next one is asked for. */
function* newLines(
  folder: HistoryFolder,
  writer: string,
  positions: Map<string, Position>,
): Generator<HistoryLine, void> {
  const tail = folder.tails.get(writer)
  const seen = positions.get(writer) ?? fromStart
  if (!tail || tail.end.seq <= seen.seq) return
  const { inode } = tail.stamp
  const offset = inode === seen.inode ? seen.offset : 0
  for (const { lines } of readForward(folder.path(writer), writer, { ...historyStart, offset })) {
    for (const { line, offset } of lines) {
      if (offset >= tail.end.offset) return
      if (line.seq <= seen.seq) continue
      yield line
      positions.set(writer, { seq: line.seq, offset, inode })
    }
  }
}

/** Let the bell ring for what other processes do. */
function listen({ folder, bell }: Watched): () => void {
  const timer = setInterval(() => bell.ring(), lookEveryMs)
  let watcher: FSWatcher | undefined
  try {
    watcher = watch(folder.root, () => bell.ring())
    watcher.on('error', () => watcher?.close())
  } catch {
    // Nobody has written a history yet, or the system cannot watch: the timer looks.
  }
  return () => {
    clearInterval(timer)
    watcher?.close()
  }
}
