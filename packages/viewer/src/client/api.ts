import type { ClaimState, Command, SourceId, SuggestionId, VersionId } from '@claimtrail/model'
import { RequestFailedError } from '../errors.ts'
import type { ChangeList } from '../views/change-view.ts'
import type { CommandReply, SentenceView } from '../views/reader-view.ts'

/** What the server says when it refuses (RFC 9457). */
interface ProblemReply {
  readonly status?: number
  readonly title?: string
  readonly detail?: string
  /** The claim as it stands, when somebody was faster. */
  readonly current?: ClaimState
}

/** One change, ready to be sent. Sending it again is harmless: it keeps its key. */
export type Change = () => Promise<CommandReply>

/** The change that a command makes; the command is asked for when it is sent. */
export function commandChange(source: SourceId, command: () => Command): Change {
  return change(`${sourcePath(source)}/commands`, command)
}

/** The change that accepting suggestions makes: all of them, or none. */
export function acceptChange(source: SourceId, suggestions: readonly SuggestionId[]): Change {
  return change(`${sourcePath(source)}/accept`, () => ({ suggestions }))
}

/**
 * A row as it stands on the server.
 *
 * @throws {@link RequestFailedError}
 */
export async function fetchRow(source: SourceId, index: number): Promise<SentenceView> {
  const reply = await send(`${sourcePath(source)}/rows/${index}`, { method: 'GET' })
  // The contract of the server checks what it sends, and its types are these.
  return (await reply.json()) as SentenceView
}

/**
 * What changed after a cursor; without one nothing, and where to begin.
 *
 * @throws {@link RequestFailedError} Status 400: the server does not know the cursor.
 */
export async function fetchChanges(after?: string): Promise<ChangeList> {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`
  const reply = await send(`/api/v1/changes${query}`, { method: 'GET' })
  // As in fetchRow().
  return (await reply.json()) as ChangeList
}

/**
 * The clean text of a version.
 *
 * @throws {@link RequestFailedError}
 */
export async function fetchText(source: SourceId, version: VersionId): Promise<string> {
  const path = `${sourcePath(source)}/versions/${version}/text`
  return (await send(path, { method: 'GET' })).text()
}

function sourcePath(source: SourceId): string {
  return `/api/v1/sources/${encodeURIComponent(source)}`
}

function change(path: string, body: () => unknown): Change {
  const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() }
  return async () => {
    const reply = await send(path, { method: 'POST', headers, body: JSON.stringify(body()) })
    // As in fetchRow().
    return (await reply.json()) as CommandReply
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch((cause: unknown) => {
    throw new RequestFailedError('The server did not answer. Is it still running?', 0, { cause })
  })
  if (reply.ok) return reply
  const problem = await problemOf(reply)
  const words = problem.detail ?? problem.title ?? `The server answered ${reply.status}.`
  throw new RequestFailedError(words, reply.status, problem)
}

async function problemOf(reply: Response): Promise<ProblemReply> {
  try {
    // Every field is optional, and used as text or not at all.
    return (await reply.json()) as ProblemReply
  } catch {
    return {}
  }
}

/** A version 4 UUID; `crypto.randomUUID` is missing where the page comes over plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, index) => {
    const fixed = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return fixed.toString(16).padStart(2, '0')
  })
  const text = hex.join('')
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-')
}
