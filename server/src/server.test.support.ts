import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initWorkspace, newId, openWorkspace, type Workspace } from '@claimtrail/workspace'
import type { LogFields } from './log.ts'
import { type RunningServer, type StartOptions, startServer } from './start.ts'

/** A source with commitments, a condition, an actor with an acronym, a list and a table. */
export const accord = `# Ferry Accord

Norland agreed to reopen the ferry to Ostia by 1 May 2026, provided that the depot is open.

The parties shall:

- withdraw their guards from the pier within 30 days;
- meet every month.

Sudria said that the plan is <b>unlikely</b> to hold.

| Party | Duty |
| --- | --- |
| Sudria | Sudria will pay for the repairs. |
`

/** What a reply said. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
  /** As it came: the server holds it against the contract, the test against what it expects. */
  readonly json: ReturnType<typeof JSON.parse>
}

/** What to send. */
export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A server over a project of its own. */
export interface TestServer extends RunningServer {
  readonly root: string
  readonly workspace: Workspace
  readonly log: readonly { readonly message: string; readonly fields?: LogFields }[]
  send(path: string, sent?: Sent): Promise<Answered>
  /** POST of JSON, as a browser's own page would send it. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>
  end(): Promise<void>
}

/** Start a server over a new project with these sources, all of them ingested. */
export async function startTestServer(
  sources: Readonly<Record<string, string>> = { 'accord.md': accord },
  more: Partial<StartOptions> = {},
): Promise<TestServer> {
  const root = await mkdtemp(join(tmpdir(), 'claimtrail-server-'))
  await initWorkspace(root)
  for (const [name, text] of Object.entries(sources)) {
    await writeFile(join(root, 'source-docs', name), text)
  }
  const workspace = await openWorkspace({ cwd: root, root, as: 'Ola Berg' })
  await workspace.ingest()
  const log: { message: string; fields?: LogFields }[] = []
  const note = (message: string, fields?: LogFields) => {
    log.push({ message, ...(fields && { fields }) })
  }
  const running = await startServer({
    workspace,
    now: () => '2026-05-02T10:00:00.000Z',
    newId,
    log: { debug: note, info: note, warn: note, error: note },
    assets: { style: '/app/a.css', reader: '/app/r.js', page: '/app/p.js' },
    requestsPerMinute: 100_000,
    checkReplies: true,
    host: '127.0.0.1',
    port: 0,
    ...more,
  })
  const send = (path: string, sent: Sent = {}) => exchange(running.port, path, sent)
  return {
    ...running,
    root,
    workspace,
    log,
    send,
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        body,
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          ...headers,
        },
      }),
    async end() {
      await running.close()
      await workspace.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** Plain `node:http`, which sends any path and header as it is given. */
function exchange(port: number, path: string, sent: Sent): Promise<Answered> {
  const { method = 'GET', headers = {}, body } = sent
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { ...headers }, agent: false },
      (reply) => {
        const pieces: Buffer[] = []
        reply.on('data', (piece: Buffer) => pieces.push(piece))
        reply.on('error', reject)
        reply.on('end', () => resolve(describe(reply, Buffer.concat(pieces).toString())))
      },
    )
    call.on('error', reject)
    if (body === undefined) call.end()
    else call.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}

function describe(reply: IncomingMessage, text: string): Answered {
  const json = /json(?!l)/.test(reply.headers['content-type'] ?? '') && text !== ''
  return {
    status: reply.statusCode ?? 0,
    headers: reply.headers,
    text,
    json: json ? JSON.parse(text) : undefined,
  }
}
