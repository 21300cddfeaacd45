import { historyStart, type LineRef } from '@claimtrail/history'
import type { Sha256 } from '@claimtrail/model'
import { readForward } from '../../file/read-forward.ts'
import type { SeenByOthers } from './examine-file.ts'

/** What one pass over a history gave: files that are not in order, and what their others have seen of each writer. */
export interface Survey {
  readonly strange: ReadonlySet<string>
  readonly seen: ReadonlyMap<string, Omit<SeenByOthers, 'toldSeq'>>
}

/** Read every file of a history once. O(bytes), and memory for a hash a line that somebody has seen. */
export function survey(writers: Iterable<string>, pathOf: (writer: string) => string): Survey {
  const strange = new Set<string>()
  const seen = new Map<string, { heads: Set<Sha256>; lastSeq: number }>()
  const ends = new Map<string, number>()
  for (const writer of writers) {
    for (const { lines, faults, torn, end } of readForward(pathOf(writer), writer, historyStart)) {
      if (faults.length > 0 || torn) strange.add(writer)
      ends.set(writer, end.seq)
      for (const { line } of lines) {
        for (const [other, [seq, head]] of Object.entries(line.seen)) note(seen, [other, seq, head])
        if (line.continues) note(seen, line.continues)
      }
    }
  }
  for (const [writer, { lastSeq }] of seen) {
    if (lastSeq > (ends.get(writer) ?? 0)) strange.add(writer)
  }
  return { strange, seen }
}

function note(
  seen: Map<string, { heads: Set<Sha256>; lastSeq: number }>,
  [writer, seq, head]: LineRef,
): void {
  const known = seen.get(writer) ?? { heads: new Set(), lastSeq: 0 }
  seen.set(writer, known)
  known.heads.add(head)
  known.lastSeq = Math.max(known.lastSeq, seq)
}
