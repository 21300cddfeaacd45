import { carryOut, newId, openWorkspace } from '@claimtrail/workspace'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeApi } from '../openapi.ts'
import { startTestServer, type TestServer } from '../server.test.support.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({
    'accord.md':
      '# Ferry Accord\n\nNorland agreed to reopen the ferry. Sudria will pay.\n\nIt rained.\n',
    'empty.md': '',
    'binary.md': '\0\u0001\u0002\0',
    'notes.txt': 'Ostia promised to wait.\n',
  })
})
afterAll(() => server.end())

test('every source is listed, those that could not be read with their reason', async () => {
  const { items } = (await server.send('/api/v1/sources')).json
  const ids = items.map(({ id }: { id: string }) => id)
  expect(ids).toEqual(['accord', 'binary', 'empty', 'notes'])
  expect(items[1].failure.message).toContain('binary.md')
  expect(items[0]).toMatchObject({ title: 'Ferry Accord', sentences: 4, claims: 0 })
})

test('a source that could not be read has no text, and the reply says why', async () => {
  const { status, json } = await server.send('/api/v1/sources/binary/text')
  expect([status, json.code]).toEqual([404, 'SOURCE_UNREADABLE'])
})

test('a search gives sentences with the stretches that were hit, page by page', async () => {
  const { json } = await server.send('/api/v1/search?q=ferry&limit=1')
  expect(json.total).toEqual({ claims: 0, sentences: 2 })
  const [{ text, hits }] = json.items
  expect(text.slice(hits[0].start, hits[0].end)).toBe('Ferry')
  const next = await server.send(`/api/v1/search?q=ferry&limit=1&cursor=${json.next}`)
  expect(next.json.items).toMatchObject([{ source: 'accord', index: 1 }])
  expect(next.json.next).toBeUndefined()
})

test('a search without words is refused, and a broken part is told beside what was found', async () => {
  expect((await server.send('/api/v1/search')).json.code).toBe('REQUEST_SHAPE')
  expect((await server.send('/api/v1/search?q=a&cursor=bad')).json.code).toBe('CURSOR_UNKNOWN')
  const { json } = await server.send('/api/v1/search?q=promised+colour:red')
  expect(json.items).toHaveLength(1)
  expect(json.problems).toMatchObject([{ code: 'field-unknown' }])
})

test('sentences are the text at their spans', async () => {
  const { text } = await server.send('/api/v1/sources/accord/text')
  const { items, total } = (await server.send('/api/v1/sources/accord/sentences?from=1&limit=2'))
    .json
  expect(total).toBe(4)
  expect(items).toHaveLength(2)
  for (const { span, text: words } of items) expect(text.slice(span.start, span.end)).toBe(words)
  expect(items[0].mentions[0]).toMatchObject({ kind: 'actor' })
})

test('the text of a version is kept by browsers for ever, that of a source is not', async () => {
  const { version } = (await server.send('/api/v1/sources/accord')).json
  const kept = await server.send(`/api/v1/sources/accord/versions/${version}/text`)
  expect(kept.headers['cache-control']).toContain('immutable')
  expect(kept.headers['content-type']).toBe('text/plain; charset=utf-8')
  const asked = { 'if-none-match': String(kept.headers.etag) }
  const again = await server.send('/api/v1/sources/accord/text', { headers: asked })
  expect([again.status, again.text]).toEqual([304, ''])
})

test('a version is not given out under the name of another source', async () => {
  const { version } = (await server.send('/api/v1/sources/accord')).json
  const answer = await server.send(`/api/v1/sources/notes/versions/${version}/text`)
  expect([answer.status, answer.json.code]).toEqual([404, 'TEXT_UNKNOWN'])
})

test('a row beyond the last is not there', async () => {
  const { status, json } = await server.send('/api/v1/sources/accord/rows/4')
  expect([status, json.code]).toEqual([404, 'ROW_UNKNOWN'])
})

test('claims come page by page, each once', async () => {
  const { version } = (await server.send('/api/v1/sources/notes')).json
  const quote = { start: 0, end: 5, quote: 'Ostia' }
  const claim = { type: 'condition', version, quotes: [quote], sourceChain: [], kind: 'if' }
  for (let made = 0; made < 5; made += 1)
    await server.post('/api/v1/claims', { source: 'notes', claim })
  const seen: string[] = []
  let next = ''
  do {
    const { json } = await server.send(`/api/v1/claims?source=notes&limit=2${next}`)
    seen.push(...json.items.map(({ id }: { id: string }) => id))
    next = json.next === undefined ? '' : `&cursor=${json.next}`
  } while (next !== '')
  expect(seen).toHaveLength(5)
  expect(new Set(seen).size).toBe(5)
  expect((await server.send('/api/v1/claims?cursor=nonsense')).json.code).toBe('CURSOR_UNKNOWN')
})

test('the history of a claim, and of everything, is given oldest first', async () => {
  const [claim] = (await server.send('/api/v1/claims?source=notes&limit=1')).json.items
  const history = (await server.send(`/api/v1/claims/${claim.id}/history`)).json.items
  expect(history.map(({ op }: { op: string }) => op)).toEqual(['add'])
  const events = (await server.send('/api/v1/events?source=notes')).json.items
  expect(events.length).toBeGreaterThanOrEqual(5)
})

test('the audit finds every claim where it was made', async () => {
  const { claims, history } = (await server.send('/api/v1/audit')).json
  expect(new Set(claims.map(({ standing }: { standing: string }) => standing))).toEqual(
    new Set(['verified']),
  )
  expect(history).toMatchObject({ whole: true, writers: 1 })
})

test.each([
  ['json', 'application/json'],
  ['jsonl', 'application/jsonl'],
  ['csv', 'text/csv'],
  ['web-annotation', 'application/ld+json'],
])('claims are exported as %s', async (format, type) => {
  const answer = await server.send(`/api/v1/export?format=${format}`)
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toContain(type)
  expect(answer.headers['content-disposition']).toContain('attachment')
  expect(answer.text).toContain('Ostia')
})

test('an export of an unknown source is a problem, not an empty file', async () => {
  const answer = await server.send('/api/v1/export?format=json&source=nobody')
  expect(answer.json.code).toBe('SOURCE_UNKNOWN')
})

test('the server says that it lives, is ready, and what it answers', async () => {
  expect((await server.send('/api/v1/health/live')).json).toEqual({ status: 'live' })
  expect((await server.send('/api/v1/health/ready')).json).toEqual({ status: 'ready' })
  const document = (await server.send('/api/v1/openapi.json')).json
  expect(document).toEqual(JSON.parse(JSON.stringify(describeApi())))
})

test('what another process writes is seen at the next request', async () => {
  const other = await openWorkspace({ cwd: server.root, root: server.root, as: 'Ida Holm' })
  const { version } = (await server.send('/api/v1/sources/accord')).json
  const { text } = await server.send('/api/v1/sources/accord/text')
  const start = text.indexOf('Sudria will pay')
  const quote = { start, end: start + 15, quote: 'Sudria will pay' }
  const by = other.annotator
  const deciding = { id: newId(), at: '2026-05-02T11:00:00.000Z', by, tool: 'claimtrail/0.1.0' }
  const claim = {
    type: 'condition',
    version,
    quotes: [quote],
    sourceChain: [],
    kind: 'if',
  } as const
  const { claims } = await carryOut(
    other.store,
    'accord',
    [{ do: 'add', claim: { ...claim, quotes: [quote] } }],
    deciding,
  )
  await other.close()
  expect((await server.send(`/api/v1/claims/${claims[0]?.id}`)).status).toBe(200)
  expect((await server.send('/s/accord')).text).toContain(String(claims[0]?.id))
})
