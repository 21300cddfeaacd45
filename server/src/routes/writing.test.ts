import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.test.support.ts'

let server: TestServer
let version: string
let text: string
beforeAll(async () => {
  server = await startTestServer()
  version = (await server.send('/api/v1/sources/accord')).json.version
  text = (await server.send('/api/v1/sources/accord/text')).text
})
afterAll(() => server.end())

const commands = '/api/v1/sources/accord/commands'

function quoteOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length, quote: words }
}

function draft(words: string) {
  return { type: 'condition', version, quotes: [quoteOf(words)], sourceChain: [], kind: 'if' }
}

async function add(words: string) {
  const answer = await server.post(commands, { do: 'add', claim: draft(words) })
  expect(answer.status).toBe(201)
  return answer.json.claims[0]
}

describe('one claim', () => {
  test('what was added is read back, with its sentence', async () => {
    const answer = await server.post(commands, { do: 'add', claim: draft('the depot is open') })
    expect(answer.status).toBe(201)
    const [claim] = answer.json.claims
    expect(claim.created.by).toMatchObject({ id: 'ola-berg', kind: 'person' })
    const row = (await server.send(`/api/v1/sources/accord/rows/${answer.json.rows[0]}`)).json
    expect(row.text).toContain('the depot is open')
    expect(row.claims.map(({ state }: { state: { id: string } }) => state.id)).toContain(claim.id)
    const read = await server.send(`/api/v1/claims/${claim.id}`)
    expect(read.headers.etag).toBe(`"${claim.revision}"`)
    expect(read.json).toEqual(claim)
  })

  test('it can be added without naming the source in the address', async () => {
    const body = { source: 'accord', claim: draft('meet every month') }
    const answer = await server.post('/api/v1/claims', body)
    expect(answer.status).toBe(201)
    expect(answer.json.claims[0].source).toBe('accord')
  })

  test('a quote that the text does not say is refused, and nothing is stored', async () => {
    const before = (await server.send('/api/v1/events')).json.items.length
    const [quote] = draft('the depot is open').quotes
    const claim = {
      ...draft('the depot is open'),
      quotes: [{ ...quote, quote: 'the depot is shut' }],
    }
    const answer = await server.post(commands, { do: 'add', claim })
    expect(answer.status).toBe(422)
    expect(answer.json).toMatchObject({ code: 'QUOTE_MISMATCH', type: '/errors/QUOTE_MISMATCH' })
    expect((await server.send('/api/v1/events')).json.items).toHaveLength(before)
  })

  test('a version that nobody knows is refused', async () => {
    const claim = { ...draft('the depot is open'), version: 'a'.repeat(64) }
    const answer = await server.post(commands, { do: 'add', claim })
    expect([answer.status, answer.json.code]).toEqual([422, 'VERSION_UNKNOWN'])
  })

  test('a source that nobody knows is refused with the nearest', async () => {
    const answer = await server.post('/api/v1/sources/acord/commands', { do: 'undo' })
    expect([answer.status, answer.json.code]).toEqual([404, 'SOURCE_UNKNOWN'])
    expect(answer.json.detail).toContain('accord')
  })
})

describe('revisions', () => {
  const body = { do: 'confirm' }

  test('a change must say which revision was seen', async () => {
    const claim = await add('withdraw their guards')
    const answer = await server.post(`/api/v1/claims/${claim.id}/commands`, body)
    expect([answer.status, answer.json.code]).toEqual([428, 'REVISION_MISSING'])
  })

  test('the revision that was seen may be changed, and is stale then', async () => {
    const claim = await add('within 30 days')
    const path = `/api/v1/claims/${claim.id}/commands`
    const seen = { 'if-match': `"${claim.revision}"` }
    const revise = { do: 'revise', body: { ...draft('within 30 days'), kind: 'after' } }
    expect((await server.post(path, revise, seen)).status).toBe(201)
    const stale = await server.post(path, { do: 'withdraw', reason: 'No.' }, seen)
    expect([stale.status, stale.json.code]).toEqual([412, 'STALE_REVISION'])
    expect(stale.json.current).toMatchObject({ id: claim.id, claim: { kind: 'after' } })
  })

  test.each(['W/"1"', 'abc', '"a" "b"', ''])(
    'the If-Match %j is malformed or missing',
    async (tag) => {
      const claim = await add('Sudria will pay')
      const answer = await server.post(`/api/v1/claims/${claim.id}/commands`, body, {
        'if-match': tag,
      })
      expect(answer.status).toBe(400)
    },
  )

  test('of thirty changes at once one wins, and the others see what stands', async () => {
    const claim = await add('for the repairs')
    const path = `/api/v1/claims/${claim.id}/commands`
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => {
        const note = { ...draft('for the repairs'), note: `Note ${at}` }
        return server.post(
          path,
          { do: 'revise', body: note },
          { 'if-match': `"${claim.revision}"` },
        )
      }),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const lost = answers.filter(({ status }) => status === 412)
    expect(lost).toHaveLength(29)
    for (const { json } of lost) expect(json.current.claim.note).toMatch(/^Note \d+$/)
  })

  test('of thirty claims at once none is lost', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => server.post(commands, { do: 'add', claim: draft('Ostia') })),
    )
    const ids = new Set(answers.map(({ json }) => json.claims[0].id))
    expect(ids.size).toBe(30)
    const { items } = (await server.send('/api/v1/claims?q=ostia&limit=500')).json
    expect(items.filter(({ id }: { id: string }) => ids.has(id))).toHaveLength(30)
  })
})

describe('repetitions', () => {
  test('the same request with the same key does nothing again', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const command = { do: 'add', claim: draft('the pier') }
    const first = await server.post(commands, command, key)
    const second = await server.post(commands, command, key)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.json.events).toEqual(first.json.events)
    expect(second.json.rows).toEqual(first.json.rows)
    expect((await server.send('/api/v1/claims?q=the%20pier')).json.items).toHaveLength(1)
  })

  test('a change that was made already is answered as the first time, not as stale', async () => {
    const claim = await add('the plan')
    const key = { 'idempotency-key': randomUUID(), 'if-match': `"${claim.revision}"` }
    const revise = { do: 'revise', body: { ...draft('the plan'), note: 'Seen.' } }
    const first = await server.post(`/api/v1/claims/${claim.id}/commands`, revise, key)
    const second = await server.post(`/api/v1/claims/${claim.id}/commands`, revise, key)
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.json.claims[0].revision).toBe(first.json.claims[0].revision)
  })

  test('a key that was used for something else is refused', async () => {
    const key = { 'idempotency-key': randomUUID() }
    await server.post(commands, { do: 'add', claim: draft('reopen the ferry') }, key)
    const answer = await server.post(commands, { do: 'add', claim: draft('the ferry') }, key)
    expect([answer.status, answer.json.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED'])
  })

  test('a key must be a UUID', async () => {
    const answer = await server.post(commands, { do: 'undo' }, { 'idempotency-key': '../x' })
    expect(answer.status).toBe(400)
    expect(answer.json.errors[0].pointer).toBe('idempotency-key')
  })
})

describe('the whole line of work', () => {
  test('undo takes the newest back, and its row is named', async () => {
    const claim = await add('every month')
    const answer = await server.post(commands, { do: 'undo' })
    expect(answer.status).toBe(201)
    expect(answer.json.claims[0]).toMatchObject({ id: claim.id, review: 'withdrawn' })
    expect(answer.json.rows).not.toEqual([])
  })

  test('nothing to undo is said so', async () => {
    const empty = await startTestServer()
    try {
      const answer = await empty.post(commands, { do: 'undo' })
      expect([answer.status, answer.json.code]).toEqual([422, 'NOTHING_TO_UNDO'])
    } finally {
      await empty.end()
    }
  })

  test('a link shows at both of its ends', async () => {
    const from = await add('provided that the depot is open')
    const to = await add('reopen the ferry to Ostia')
    const link = { type: 'condition-of', from: from.id, to: to.id }
    const answer = await server.post(commands, { do: 'link', link })
    expect(answer.status).toBe(201)
    const row = (await server.send(`/api/v1/sources/accord/rows/${answer.json.rows[0]}`)).json
    const views = row.claims.filter(({ state }: { state: { id: string } }) =>
      [from.id, to.id].includes(state.id),
    )
    const directions = views.flatMap(({ links }: { links: { direction: string }[] }) =>
      links.map(({ direction }) => direction),
    )
    expect(directions.sort()).toEqual(['from', 'to'])
    expect((await server.post(commands, { do: 'link', link })).json.code).toBe('LINK_REFUSED')
  })

  test('a sentence can be settled', async () => {
    const [sentence] = (await server.send('/api/v1/sources/accord/sentences?limit=1')).json.items
    const quote = { ...sentence.span, quote: sentence.text }
    const command = { do: 'settle', version, sentence: sentence.id, quote }
    const answer = await server.post(commands, command)
    expect([answer.status, answer.json.rows]).toEqual([201, [0]])
    expect((await server.send('/api/v1/sources/accord/rows/0')).json.settled).toBe(true)
    expect((await server.post(commands, command)).status).toBe(200)
  })
})

describe('suggestions', () => {
  test('accepted ones become claims and wait no longer', async () => {
    const path = '/api/v1/sources/accord'
    const { items } = (await server.send(`${path}/suggestions`)).json
    expect(items.length).toBeGreaterThan(1)
    const accepted = items.slice(0, 1).map(({ id }: { id: string }) => id)
    const answer = await server.post(`${path}/accept`, { suggestions: accepted })
    expect(answer.status).toBe(201)
    expect(answer.json.claims[0].from.suggestion).toBe(accepted[0])
    const left = (await server.send(`${path}/suggestions`)).json.items
    expect(left.map(({ id }: { id: string }) => id)).not.toContain(accepted[0])
    expect((await server.post(`${path}/accept`, { suggestions: accepted })).status).toBe(200)
  })

  test('dismissed ones wait no longer, and come back with undo', async () => {
    const path = '/api/v1/sources/accord'
    const [first] = (await server.send(`${path}/suggestions`)).json.items
    const answer = await server.post(`${path}/dismiss`, { suggestions: [first.id] })
    expect(answer.status).toBe(201)
    const row = () => server.send(`${path}/rows/${answer.json.rows[0]}`)
    const waiting = async () => (await row()).json.suggestions.map(({ id }: { id: string }) => id)
    expect(await waiting()).not.toContain(first.id)
    const undone = await server.post(commands, { do: 'undo', event: answer.json.events[0] })
    expect(undone.json.rows).toEqual(answer.json.rows)
    expect(await waiting()).toContain(first.id)
  })

  test('a batch that is sent again is answered again, also when part of it was decided before', async () => {
    const own = await startTestServer()
    try {
      const path = '/api/v1/sources/accord'
      const { items } = (await own.send(`${path}/suggestions`)).json
      const ids = items.map(({ id }: { id: string }) => id)
      await own.post(`${path}/dismiss`, { suggestions: [ids[0]] })
      const key = { 'idempotency-key': randomUUID() }
      const first = await own.post(`${path}/dismiss`, { suggestions: ids }, key)
      const second = await own.post(`${path}/dismiss`, { suggestions: ids }, key)
      expect([first.status, second.status]).toEqual([201, 200])
      expect(second.json.events).toEqual(first.json.events)
      expect(second.json.rows).toEqual(first.json.rows)
      const other = await own.post(`${path}/accept`, { suggestions: ids }, key)
      expect(other.json.code).toBe('IDEMPOTENCY_KEY_REUSED')
    } finally {
      await own.end()
    }
  })

  test('one is accepted as a person corrected it', async () => {
    const path = '/api/v1/sources/accord'
    const [first] = (await server.send(`${path}/suggestions`)).json.items
    const corrected = { ...first.claim, note: 'Corrected.' }
    const body = { suggestions: [first.id], draft: corrected }
    const answer = await server.post(`${path}/accept`, body)
    expect(answer.json.claims[0]).toMatchObject({
      claim: { note: 'Corrected.' },
      from: { suggestion: first.id },
    })
  })

  test('a batch with one unknown id changes nothing', async () => {
    const path = '/api/v1/sources/accord'
    const before = (await server.send('/api/v1/events')).json.items.length
    const { items } = (await server.send(`${path}/suggestions`)).json
    const suggestions = [...items.map(({ id }: { id: string }) => id), 's-unknown']
    const answer = await server.post(`${path}/dismiss`, { suggestions })
    expect([answer.status, answer.json.code]).toEqual([404, 'SUGGESTION_UNKNOWN'])
    expect((await server.send('/api/v1/events')).json.items).toHaveLength(before)
  })
})
