import { request as httpRequest } from 'node:http'
import type { Command } from '@claimtrail/model'
import { carryOut, newId, openWorkspace, type Workspace } from '@claimtrail/workspace'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.test.support.ts'
import { openStream } from './stream.test.support.ts'

let server: TestServer
let other: Workspace
let version: string
let text: string

beforeAll(async () => {
  server = await startTestServer()
  // As another process would: its own store on the same folder.
  other = await openWorkspace({ cwd: server.root, root: server.root, as: 'Ana Ruiz' })
  version = (await server.send('/api/v1/sources/accord')).json.version
  text = (await server.send('/api/v1/sources/accord/text')).text
})
afterAll(async () => {
  await other.close()
  await server.end()
})

function add(words = 'the depot is open'): Command {
  const start = text.indexOf(words)
  const quotes = [{ start, end: start + words.length, quote: words }] as const
  return { do: 'add', claim: { type: 'condition', version, quotes, sourceChain: [], kind: 'if' } }
}

async function commit({ store, annotator }: Workspace, commands: readonly Command[]) {
  const deciding = { id: newId(), at: '2026-05-02T10:00:00.000Z', by: annotator, tool: 'test' }
  return carryOut(store, 'accord', commands, deciding)
}

const open = (path?: string, headers?: Record<string, string>) =>
  openStream(server.port, path, headers)

test('a change tells what was done, to which claim, by whom, and where, without a word of the text', async () => {
  const stream = await open()
  const { events, claims } = await commit(other, [add()])
  const [change] = await stream.until(1)
  expect(change).toMatchObject({
    name: 'claim.added',
    data: {
      event: events[0]?.id,
      source: 'accord',
      claim: claims[0]?.id,
      revision: claims[0]?.revision,
      by: { id: 'ana-ruiz', name: 'Ana Ruiz' },
      rows: [1],
    },
  })
  expect(stream.text()).not.toContain('depot')
  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  expect(stream.headers['content-encoding']).toBeUndefined()
  expect(stream.text()).toContain('retry: 2000\n')
  stream.close()
})

test('every operation has its name, and an undo names the rows of what it takes back', async () => {
  const stream = await open()
  const [{ claims }, { claims: others }] = [
    await commit(other, [add()]),
    await commit(other, [add('meet every month')]),
  ]
  const [one, two] = [claims[0]?.id ?? '', others[0]?.id ?? '']
  const revision = claims[0]?.revision ?? ''
  const sentence = (await server.send('/api/v1/sources/accord/rows/5')).json
  const end = sentence.start + sentence.text.length
  const quote = { start: sentence.start, end, quote: sentence.text }
  await commit(other, [{ do: 'confirm', claim: one, revision }])
  await commit(other, [{ do: 'link', link: { type: 'same-as', from: one, to: two } }])
  await commit(other, [{ do: 'settle', version, sentence: sentence.id, quote }])
  await commit(other, [{ do: 'undo' }])
  const told = await stream.until(6)
  expect(told.map(({ name, data }) => [name, data.rows])).toEqual([
    ['claim.added', [1]],
    ['claim.added', [4]],
    ['claim.judged', [1]],
    ['link.made', [1, 4]],
    ['sentence.settled', [5]],
    ['undone', [5]],
  ])
  stream.close()
})

test('of two processes that write at once nothing is missed, nothing comes twice, and each keeps its order', async () => {
  const streams = [await open(), await open()]
  const writers = [server.workspace, other]
  const written: (readonly string[])[] = await Promise.all(
    writers.map(async (writer) => {
      const ids: string[] = []
      for (let round = 0; round < 15; round += 1) {
        const { events } = await commit(writer, round % 5 === 0 ? [add(), add(), add()] : [add()])
        ids.push(...events.map(({ id }) => id))
      }
      return ids
    }),
  )
  for (const stream of streams) {
    const told = (await stream.until(42)).map(({ data }) => String(data.event))
    expect(told).toHaveLength(42)
    for (const ids of written) expect(told.filter((id) => ids.includes(id))).toEqual(ids)
    stream.close()
  }
})

test('whoever comes back hears what came meanwhile, also from inside an entry', async () => {
  const first = await open()
  const { events } = await commit(other, [add(), add(), add()])
  const told = await first.until(3)
  first.close()
  const later = (await commit(server.workspace, [add()])).events
  const all = [...events, ...later].map(({ id }) => id)
  for (const [index, { id }] of told.entries()) {
    const again = await open('/api/v1/events?after=nonsense', { 'last-event-id': id })
    const heard = (await again.until(3 - index)).map(({ data }) => data.event)
    expect(heard).toEqual(all.slice(index + 1))
    again.close()
  }
})

test('a stream that begins where a page was made hears all since', async () => {
  const html = (await server.send('/')).text
  const cursor = /data-cursor="([^"]+)"/.exec(html)?.[1] ?? ''
  const { events } = await commit(other, [add()])
  const stream = await open(`/api/v1/events?after=${cursor}`)
  expect((await stream.until(1)).map(({ data }) => data.event)).toEqual([events[0]?.id])
  stream.close()
})

test.each(['nonsense', Buffer.from('[["elsewhere",3]]').toString('base64url')])(
  'a cursor that is none, %j, is answered with reset, and the stream goes on from now',
  async (cursor) => {
    const stream = await open('/api/v1/events', { 'last-event-id': cursor })
    await stream.until(1)
    const { events } = await commit(other, [add()])
    const told = await stream.until(2)
    expect(told.map(({ name }) => name)).toEqual(['reset', 'claim.added'])
    expect(told[1]?.data.event).toBe(events[0]?.id)
    stream.close()
  },
)

test('of more than can be told a reader hears that it must read anew, and then what comes', async () => {
  const start = (await server.send('/api/v1/changes')).json.next
  await commit(
    other,
    Array.from({ length: 110 }, () => add()),
  )
  const stream = await open(`/api/v1/events?after=${start}`)
  const told = await stream.until(101)
  expect(told.filter(({ name }) => name === 'claim.added')).toHaveLength(100)
  expect(told.at(-1)?.name).toBe('reset')
  const { events } = await commit(other, [add()])
  expect((await stream.until(102)).at(-1)?.data.event).toBe(events[0]?.id)
  stream.close()
})

test('who does not ask for a stream gets the list', async () => {
  for (const accept of ['*/*', 'application/json', 'application/json, text/event-stream']) {
    const { headers, json } = await server.send('/api/v1/events', { headers: { accept } })
    expect(headers['content-type']).toContain('application/json')
    expect(json.items.length).toBeGreaterThan(0)
  }
})

test('HEAD says what a stream would be, and ends', async () => {
  const headers = { accept: 'text/event-stream' }
  const answer = await server.send('/api/v1/events', { method: 'HEAD', headers })
  expect(answer.headers['content-type']).toContain('text/event-stream')
})

test.each([
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a page on another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
  ['a foreign name for this machine', { host: 'evil.example' }, 421],
])('%s gets no stream', async (_who, headers, status) => {
  const stream = await open('/api/v1/events', headers)
  expect(stream.status).toBe(status)
  stream.close()
})

test('at some number of streams no more are opened, and others are answered all the same', async () => {
  const streams = await Promise.all(Array.from({ length: 80 }, () => open()))
  const statuses = streams.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(64)
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect((await server.send('/api/v1/sources')).status).toBe(200)
  for (const stream of streams) stream.close()
  await expect
    .poll(async () => {
      const next = await open()
      next.close()
      return next.status
    })
    .toBe(200)
})

test('readers that go before they are answered, and those that go later, leave nothing behind', async () => {
  const watches = () => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap')
  const before = watches().length
  for (let round = 0; round < 100; round += 1) {
    const options = { host: '127.0.0.1', port: server.port, path: '/api/v1/events' }
    const call = httpRequest({ ...options, headers: { accept: 'text/event-stream' }, agent: false })
    call.on('error', () => undefined)
    call.end()
    if (round % 2 === 0) setImmediate(() => call.destroy())
    else call.on('response', (reply) => reply.destroy())
    await new Promise((resolve) => call.on('close', resolve))
  }
  const streams = await Promise.all(Array.from({ length: 64 }, () => open()))
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
  for (const stream of streams) stream.close()
  await expect.poll(() => watches().length).toBeLessThanOrEqual(before)
})

test('a reader that takes nothing holds nobody up', async () => {
  const stalled = httpRequest({
    host: '127.0.0.1',
    port: server.port,
    path: '/api/v1/events',
    headers: { accept: 'text/event-stream' },
  })
  stalled.on('response', (reply) => reply.pause())
  stalled.on('error', () => undefined)
  stalled.end()
  const reading = await open()
  await commit(other, [add()])
  expect(await reading.until(1)).toHaveLength(1)
  reading.close()
  stalled.destroy()
})

test('a closing server ends its streams and does not wait for them', async () => {
  const own = await startTestServer()
  const streams = await Promise.all([openStream(own.port), openStream(own.port)])
  // Waiting for them would take longer than a test may.
  await own.end()
  await Promise.all(streams.map(({ ended }) => ended))
})

test('the list of changes goes on where the last one ended', async () => {
  const list = async (query: string) => (await server.send(`/api/v1/changes${query}`)).json
  const start = (await list('')).next
  const { events } = await commit(other, [add(), add(), add()])
  const first = await list(`?after=${start}&limit=2`)
  const second = await list(`?after=${first.next}&limit=2`)
  expect([first.more, second.more]).toEqual([true, false])
  const told = [...first.items, ...second.items].map(({ event }: { event: string }) => event)
  expect(told).toEqual(events.map(({ id }) => id))
  expect(await list(`?after=${second.next}`)).toEqual({
    items: [],
    next: second.next,
    more: false,
  })
  expect((await server.send('/api/v1/changes?after=nonsense')).json.code).toBe(
    'STORE_CURSOR_UNKNOWN',
  )
})
