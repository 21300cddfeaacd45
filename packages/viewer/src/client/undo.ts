import { type Change, commandChange } from './api.ts'
import type { Reader } from './reader-state.ts'
import type { Writer } from './write.ts'

/** Take back this person's last change; those of this tab first, event by event, newest first. */
export function undo(reader: Reader, writer: Writer): void {
  const last = reader.undoables.pop()
  const words = last ? `Taken back: ${last.words}` : 'Last change taken back'
  const changes = last
    ? last.events
        .toReversed()
        .map((event) => commandChange(reader.source.id, () => ({ do: 'undo', event })))
    : [commandChange(reader.source.id, () => ({ do: 'undo' }))]
  void writer.write({ index: reader.current, change: inOrder(changes), words, undoes: true })
}

function inOrder(changes: readonly Change[]): Change {
  return async () => {
    let all = { events: [], claims: [], revision: '', rows: [] } as Awaited<ReturnType<Change>>
    for (const change of changes) {
      const reply = await change()
      all = { ...reply, claims: [], rows: [...all.rows, ...reply.rows] }
    }
    return all
  }
}
