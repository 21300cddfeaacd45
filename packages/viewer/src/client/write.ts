import type { ClaimId, EventId, Revision } from '@claimtrail/model'
import { RequestFailedError } from '../errors.ts'
import { summarise } from '../summary.ts'
import type { CommandReply, SentenceView } from '../views/reader-view.ts'
import type { Change } from './api.ts'
import { drawInspector, inspect } from './inspect.ts'
import type { Reader } from './reader-state.ts'
import { drawBack, redraw, refresh } from './refresh.ts'
import { findClaim } from './rows.ts'
import { announce, hideNotice, showNotice, showSaved } from './status.ts'

/** A change of one sentence: how it looks at once, what is sent, what is said when it is done. */
export interface Writing {
  /** The sentence as it will be; absent when that is not known before the answer. */
  readonly painted?: SentenceView
  /** Index of the sentence that it is about. */
  readonly index: number
  readonly change: Change
  /** For example `Condition added to sentence 13`. */
  readonly words: string
  /** Claims in it that have no name of the server's yet. */
  readonly provisional?: readonly ClaimId[]
  /** The revision of the claim that the change was made on. */
  readonly revision?: Revision
  /** Select the claim that the answer names first. */
  readonly selects?: boolean
  /** A change that takes another back is not put on the list of those to take back. */
  readonly undoes?: boolean
}

/** Writes what is wanted, one change after the other. */
export interface Writer {
  /** Paint, then send. Never throws: a failure is shown, and the row goes back. */
  write(writing: Writing): Promise<void>
  /** Resolves when every change is answered, and its rows are drawn. */
  idle(): Promise<void>
  /** Whether no change waits for its answer. */
  readonly isIdle: boolean
  /** Whether an event is an answer to a change of this tab. */
  isOwn(event: EventId): boolean
  /** Whether no change of a sentence waits for its answer, which brings the sentence's true state. */
  isFree(index: number): boolean
}

/** A writer for one reader. */
export function createWriter(reader: Reader): Writer {
  let last: Promise<void> = Promise.resolve()
  /** Indexes of the sentences of all changes that are not answered, oldest first. */
  const waiting: number[] = []
  const own = new Set<EventId>()
  const isFree = (index: number) => !waiting.includes(index)
  addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) event.preventDefault()
  })
  const write = (writing: Writing): Promise<void> => {
    paint(reader, writing)
    showSaved('Saving …')
    waiting.push(writing.index)
    last = last.then(() => send(writing))
    return last
  }
  const send = async (writing: Writing): Promise<void> => {
    let reply: CommandReply | undefined
    let problem: unknown
    try {
      reply = await writing.change()
    } catch (error) {
      problem = error
    }
    waiting.shift()
    for (const id of writing.provisional ?? []) reader.saving.delete(id)
    for (const event of reply?.events ?? []) own.add(event)
    // A row that waits for another answer keeps its paint.
    if (reply) await done(reader, writing, reply, isFree)
    else await failed(reader, writing, problem, isFree, () => void write(writing))
  }
  const idle = async () => {
    do await last
    while (waiting.length > 0)
  }
  return {
    write,
    idle,
    get isIdle() {
      return waiting.length === 0
    },
    isOwn: (event) => own.has(event),
    isFree,
  }
}

function paint(reader: Reader, { painted }: Writing): void {
  hideNotice()
  if (painted) redraw(reader, painted)
}

async function done(
  reader: Reader,
  writing: Writing,
  reply: CommandReply,
  isFree: (index: number) => boolean,
): Promise<void> {
  const [claim] = reply.claims
  if (writing.revision !== undefined && claim) reader.followed.set(writing.revision, claim.revision)
  const rows = [...new Set([writing.index, ...reply.rows])].filter(isFree)
  await refresh(reader, rows).catch(() => showNotice('Saved. Reload the page to see all of it.'))
  if (writing.selects && claim) inspect(reader, claim.id)
  else if (writing.undoes && isWithdrawn(reader)) inspect(reader, undefined)
  else drawInspector(reader)
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
  isFree: (index: number) => boolean,
  again: () => void,
): Promise<void> {
  await refresh(reader, [writing.index].filter(isFree)).catch(() => {
    // Without an answer from the server the row shows what it was sent with or answered last.
    if (writing.painted) drawBack(reader, writing.painted)
  })
  drawInspector(reader)
  showSaved('Not saved', true)
  if (!(error instanceof RequestFailedError)) {
    showNotice('Not saved: the answer of the server could not be read. Reload the page.')
  } else if (error.current) {
    const { who, what } = summarise(error.current.claim)
    const says = who ? `${who}: ${what}` : what
    showNotice(
      `Not saved: somebody changed this claim since. It says now: ${says}. Look at it and decide again.`,
    )
  } else {
    showNotice(`Not saved: ${error.message}`, retryable(error) ? again : undefined)
  }
}

function isWithdrawn({ selected }: Reader): boolean {
  const found = selected === undefined ? undefined : findClaim(selected)
  return found?.view.state.review === 'withdrawn'
}

function retryable(error: RequestFailedError): boolean {
  return error.status === 0 || error.status === 429 || error.status >= 500
}

/** A name for a claim until the server gives it one. */
export function provisionalId(reader: Reader): ClaimId {
  reader.provisional += 1
  const id = `c-saving-${reader.provisional}`
  reader.saving.add(id)
  return id
}
