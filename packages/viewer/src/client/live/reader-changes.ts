import { annotatorName } from '../../format.ts'
import type { Change } from '../../views/change-view.ts'
import { drawInspector } from '../inspect.ts'
import type { Reader } from '../reader-state.ts'
import { refresh } from '../refresh.ts'
import { rowAt, rowsNaming } from '../rows.ts'
import { announce } from '../status.ts'
import type { Writer } from '../write.ts'
import { changedWords } from './changed-words.ts'
import { followChanges } from './follow-changes.ts'
import { readAnew, showChanged, showLive } from './notices.ts'

/** Rows that are drawn again one by one; when more have changed, the page is better read anew. */
const rowLimit = 60

/** Show in the reader what others do, in other tabs, on the command line: rows that look different are drawn again. */
export function startReaderChanges(reader: Reader, writer: Writer): void {
  const waiting: Change[] = []
  let isDrawing = false
  const drawAll = async () => {
    isDrawing = true
    while (waiting.length > 0) {
      // The answer to a change of this tab draws its rows, and says which events are its own.
      await writer.idle()
      await draw(reader, writer, waiting.splice(0))
    }
    isDrawing = false
  }
  followChanges({
    heard: (change) => {
      waiting.push(change)
      if (!isDrawing) void drawAll()
    },
    missed: () => readAnew(!writer.isIdle),
    live: showLive,
  })
}

async function draw(reader: Reader, writer: Writer, heard: readonly Change[]): Promise<void> {
  const changes = heard.filter(({ event }) => !writer.isOwn(event))
  const rows = [...new Set(changes.flatMap((change) => rowsOf(reader, change)))].sort(inOrder)
  const names = [...new Set(changes.map(({ by }) => annotatorName(by)))].join(', ')
  if (rows.length === 0) return
  if (rows.length > rowLimit) return showChanged(`Changed by ${names}.`)
  try {
    await refresh(reader, rows, writer.isFree)
    drawInspector(reader)
    announce(changedWords(names, rows))
  } catch {
    showChanged(`Changed by ${names}.`)
  }
}

/** Where a change is seen: where the server says, and where its claim stands until now. */
function rowsOf(reader: Reader, { source, claim, rows }: Change): readonly number[] {
  const here = source === reader.source.id ? rows.filter((index) => rowAt(index)) : []
  return claim === undefined ? here : [...here, ...rowsNaming(claim)]
}

function inOrder(one: number, other: number): number {
  return one - other
}
