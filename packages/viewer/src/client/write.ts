import type { ClaimId } from '@claimtrail/model'
import { RequestFailedError } from '../errors.ts'
import { summarise } from '../summary.ts'
import type { CommandReply, SentenceView } from '../views/reader-view.ts'
import { type Change, fetchRow } from './api.ts'
import { drawTools } from './current.ts'
import { drawInspector, inspect } from './inspect.ts'
import type { Reader } from './reader-state.ts'
import { drawRow, rowAt, sentenceOf } from './rows.ts'
import { announce, hideNotice, showCounts, showNotice, showSaved } from './status.ts'

/** A change of one sentence: how it looks at once, what is sent, what is said when it is done. */
export interface Writing {
  /** The sentence as it will be; absent when that is not known before the answer. */
  readonly painted?: SentenceView
  /** Index of the sentence that it is about. */
  readonly index: number
  readonly change: Change
  /** For example `Condition added to sentence 13`. */
  readonly words: string
  /** Select the claim that the answer names first. */
  readonly selects?: boolean
  /** A change that takes another back is not put on the list of those to take back. */
  readonly undoes?: boolean
}

/** Writes what is wanted, one change after the other. */
export interface Writer {
  /** Paint, then send. Never throws: a failure is shown, and the row goes back. */
  write(writing: Writing): Promise<void>
}

/** A writer for one reader. */
export function createWriter(reader: Reader): Writer {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  addEventListener('beforeunload', (event) => {
    if (waiting > 0) event.preventDefault()
  })
  const write = (writing: Writing): Promise<void> => {
    paint(reader, writing)
    showSaved('Saving …')
    waiting += 1
    last = last
      .then(() => send(writing))
      .finally(() => {
        waiting -= 1
      })
    return last
  }
  const send = async (writing: Writing): Promise<void> => {
    let reply: CommandReply
    try {
      reply = await writing.change()
    } catch (error) {
      return failed(reader, writing, error, () => void write(writing))
    }
    return done(reader, writing, reply)
  }
  return { write }
}

function paint(reader: Reader, { painted }: Writing): void {
  hideNotice()
  if (painted) redraw(reader, painted)
}

async function done(reader: Reader, writing: Writing, reply: CommandReply): Promise<void> {
  const before = reader.selected
  reader.saving.clear()
  const rows = [...new Set([writing.index, ...reply.rows])]
  await refresh(reader, rows).catch(() => showNotice('Saved. Reload the page to see all of it.'))
  const [claim] = reply.claims
  if (writing.selects && claim) inspect(reader, claim.id)
  else if (before) drawInspector(reader)
  if (!writing.undoes && reply.events.length > 0) {
    reader.undoables.push({ words: writing.words, events: reply.events })
  }
  showSaved('Saved')
  announce(writing.words)
}

async function failed(
  reader: Reader,
  writing: Writing,
  error: unknown,
  again: () => void,
): Promise<void> {
  if (!(error instanceof RequestFailedError)) throw error
  reader.saving.clear()
  await refresh(reader, [writing.index]).catch(() => rollBack(reader, writing))
  drawInspector(reader)
  showSaved('Not saved', true)
  const stale = error.current
  if (stale) {
    const { who, what } = summarise(stale.claim)
    showNotice(
      `Not saved: somebody changed this claim since. It says now: ${who ? `${who}: ` : ''}${what}. Look at it and decide again.`,
    )
  } else {
    showNotice(`Not saved: ${error.message}`, retryable(error) ? again : undefined)
  }
}

function retryable(error: RequestFailedError): boolean {
  return error.status === 0 || error.status === 429 || error.status >= 500
}

/** Without an answer from the server the row shows what it was sent with or answered last. */
function rollBack(reader: Reader, writing: Writing): void {
  if (writing.painted) redraw(reader, saved.get(writing.painted) ?? writing.painted)
}

async function refresh(reader: Reader, indexes: readonly number[]): Promise<void> {
  const rows = indexes.filter((index) => rowAt(index))
  const sentences = await Promise.all(rows.map((index) => fetchRow(reader.source.id, index)))
  for (const sentence of sentences) redraw(reader, sentence)
}

/** What stood in a row before it was painted, by what was painted. */
const saved = new WeakMap<SentenceView, SentenceView>()

function redraw(reader: Reader, sentence: SentenceView): void {
  const row = rowAt(sentence.index)
  if (!row) return
  saved.set(sentence, sentenceOf(row))
  const held = row.contains(document.activeElement)
  drawRow(reader, sentence)
  if (sentence.index === reader.current) drawTools(reader)
  // A button that was pressed may be gone with its card: the row keeps the focus.
  if (held && !row.contains(document.activeElement)) {
    row.querySelector<HTMLElement>('.num')?.focus({ preventScroll: true })
  }
  showCounts(reader)
}

/** An id for a claim that the server has not named yet. */
export function provisionalId(reader: Reader): ClaimId {
  return `c-saving-${reader.saving.size + 1}`
}
