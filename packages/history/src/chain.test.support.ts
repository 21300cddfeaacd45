import type { NewEvent } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { firstHead, type HistoryLine } from './history-line.ts'
import { sealLine } from './seal-line.ts'

export const settle: NewEvent = {
  op: 'settle',
  source: 'ferry-accord',
  version: 'a'.repeat(64),
  sentence: 'key.1',
  quote: { start: 0, end: 7, quote: 'Norland' },
}

/** Good lines of one writer, each an entry of one event. */
export function chain(
  writer: string,
  count: number,
  change: (seq: number) => Partial<HistoryLine> = () => ({}),
): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let seq = 1; seq <= count; seq += 1) {
    const before = lines.at(-1)
    const line: HistoryLine = {
      v: 1,
      writer,
      seq,
      prev: before ? sha256(before) : firstHead,
      lamport: seq,
      id: `${writer}-${seq}`,
      at: '2026-01-31T09:12:44.105Z',
      by: { id: 'ana', kind: 'person' },
      tool: 'test/1',
      seen: {},
      events: [settle],
      ...change(seq),
    }
    lines.push(sealLine(line).bytes)
  }
  return lines
}

/** Lines as a file holds them. */
export function fileOf(lines: readonly Uint8Array[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
}
