import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.test.support.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.end())

const dismiss = { suggestions: ['s-none'] }
const address = '/api/v1/sources/accord/dismiss'

describe('who asks', () => {
  test.each(['evil.example', 'localhost', 'localhost:1', '127.0.0.1.evil.example'])(
    'the host %j is not ours',
    async (host) => {
      const answer = await server.send('/api/v1/sources', { headers: { host } })
      expect(answer.status).toBe(421)
      expect(answer.json.code).toBe('HOST_REFUSED')
    },
  )

  test('localhost with our port is ours', async () => {
    const host = `LocalHost:${server.port}`
    expect((await server.send('/', { headers: { host } })).status).toBe(200)
  })

  test.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page on another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['an address typed into a browser', { 'sec-fetch-site': 'none' }],
    ['an old browser on another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['an old browser that says nothing but has our cookie', { cookie: 'claimtrail-theme=dark' }],
  ])('%s may not write', async (_who, headers) => {
    const sent = {
      method: 'POST',
      body: dismiss,
      headers: { ...headers, 'content-type': 'application/json' },
    }
    const answer = await server.send(address, sent)
    expect(answer.status).toBe(403)
    expect(answer.json.code).toBe('CROSS_SITE')
  })

  test.each([
    ['our own page', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['our own page in an old browser', () => ({ origin: `http://127.0.0.1:${server.port}` })],
    ['a program that is no browser', () => ({})],
  ])('%s may write', async (_who, headers: () => Record<string, string>) => {
    const sent = {
      method: 'POST',
      body: dismiss,
      headers: { ...headers(), 'content-type': 'application/json' },
    }
    // Let through, and only then found to name no suggestion.
    expect((await server.send(address, sent)).json.code).toBe('SUGGESTION_UNKNOWN')
  })

  test('no reply allows another site to read it', async () => {
    const { headers } = await server.send('/api/v1/sources', {
      headers: { origin: 'https://evil.example' },
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('what was sent', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
    'application/json; charset=utf-16',
    'application/jsonp',
  ])('a body of type %j is not read', async (type) => {
    const answer = await server.post(address, '{}', { 'content-type': type })
    expect(answer.status).toBe(415)
  })

  test.each([
    ['', 'REQUEST_SHAPE'],
    ['{', 'BODY_MALFORMED'],
    ['{"suggestions": [}', 'BODY_MALFORMED'],
    ['"text"', 'BODY_MALFORMED'],
    ['null', 'BODY_MALFORMED'],
    ['[]', 'REQUEST_SHAPE'],
    ['{"suggestions": "s-1"}', 'REQUEST_SHAPE'],
    ['{"suggestions": ["a\\u0000b"]}', 'REQUEST_SHAPE'],
    ['{"suggestions": ["\\ud800"]}', 'REQUEST_SHAPE'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'REQUEST_SHAPE'],
    ['['.repeat(400_000), 'BODY_MALFORMED'],
    ['{"suggestions": ["s"], "__proto__": {"admin": true}}', 'REQUEST_SHAPE'],
  ])('%.40s is malformed', async (body, code) => {
    const answer = await server.post(address, body)
    expect(answer.status).toBe(400)
    expect(answer.json.code).toBe(code)
  })

  test('broken JSON is said to break at its line', async () => {
    const { json } = await server.post(address, '{\n"suggestions": [\n"s-1",,\n]}')
    expect(json.detail).toContain('line 3')
  })

  test('unknown fields are named, at every depth', async () => {
    const body = { source: 'accord', claim: { type: 'condition', extra: 1 }, colour: 'red' }
    const { json } = await server.post('/api/v1/claims', body)
    const pointers = json.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers).toContain('/colour')
    expect(pointers).toContain('/claim/extra')
  })

  test('a body over the limit is refused', async () => {
    const answer = await server.post(
      address,
      JSON.stringify({ suggestions: ['x'.repeat(1_000_001)] }),
    )
    expect(answer.status).toBe(413)
    expect(answer.json.code).toBe('BODY_TOO_LARGE')
  })

  test('a batch over the limit is refused', async () => {
    const answer = await server.post(address, { suggestions: Array(50_000).fill('s-1') })
    expect(answer.status).toBe(400)
  })

  test.each([
    'limit=0',
    'limit=501',
    'limit=x',
    'from=-1',
    'from=1e9',
    'limit=1&limit=2',
    'colour=red',
    'from=%00',
  ])('the query %s is refused', async (query) => {
    const answer = await server.send(`/api/v1/sources/accord/sentences?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.json.errors[0].pointer).not.toBe('')
  })

  test('a caller cannot choose the id of the request', async () => {
    const { headers } = await server.send('/', { headers: { 'x-request-id': 'mine' } })
    expect(headers['x-request-id']).toMatch(/^[a-z2-7]{26}$/)
  })
})

describe('addresses', () => {
  test.each([
    ['/api/v1/sources/%zz', 400],
    ['/s/%zz', 400],
    ['/c/%E0%A4%A', 400],
    ['/api/v1/sources/..%2F..%2Fannotations', 404],
    ['/api/v1/sources/accord%00', 400],
    ['/s/..%2f..%2fetc/passwd', 404],
    ['/s/../../etc/passwd', 404],
    ['/api/v1/sources/accord/versions/..%2F..%2Fx/text', 400],
    ['/app/../server.js', 404],
    ['/app/%2e%2e/%2e%2e/package.json', 404],
    ['/app/..%2f..%2f..%2fpackage.json', 404],
    ['/app/.vite/manifest.json', 404],
    ['/app/%00', 404],
    ['/app/', 404],
    ['/errors/__proto__', 404],
    ['/errors/toString', 404],
    ['/c/__proto__', 404],
    ['//evil.example/', 404],
    ['/nowhere', 404],
    ['/api', 404],
    ['/api/v1/nowhere', 404],
  ])('%s is answered with %i and no stack', async (path, status) => {
    const answer = await server.send(path)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test.each(['PUT', 'DELETE', 'PATCH'])(
    '%s is refused where only reading is known',
    async (method) => {
      const headers = { 'content-type': 'application/json', 'content-length': '2' }
      const answer = await server.send('/api/v1/sources', { method, body: '{}', headers })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD')
    },
  )

  test('POST on a page is refused', async () => {
    expect((await server.send('/claims', { method: 'POST' })).headers.allow).toBe('GET, HEAD')
  })

  test('HEAD answers what GET answers, without the body', async () => {
    const answer = await server.send('/api/v1/sources', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.text).toBe('')
  })
})

describe('pages', () => {
  test('the policy lets nothing run that stands in a page', async () => {
    const { headers } = await server.send('/')
    const policy = headers['content-security-policy']
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test.each([
    '/s/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/claims?q=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/claims?%3Cscript%3E=%3Cscript%3E',
    '/c/%3Cscript%3E',
    '/errors/%3Cscript%3E',
    '/s/accord?v=%3Cscript%3E',
  ])('what stands in the address %s is text on the page', async (path) => {
    const { text } = await server.send(path)
    expect(text).not.toMatch(/<script>|<img src=x|<\/script><script/)
  })
})

describe('load', () => {
  test('a client that asks too often is told to wait', async () => {
    const small = await startTestServer({}, { requestsPerMinute: 2 })
    try {
      await small.send('/api/v1/health/live')
      await small.send('/api/v1/health/live')
      const answer = await small.send('/api/v1/health/live')
      expect(answer.status).toBe(429)
      expect(answer.json.code).toBe('RATE_LIMITED')
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
      expect((await small.send('/')).status).toBe(200)
    } finally {
      await small.end()
    }
  })

  test('a request without a host is refused by the protocol', async () => {
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.end('GET / HTTP/1.1\r\n\r\n'))
      socket.on('data', (data) => resolve(String(data)))
      socket.on('error', reject)
    })
    expect(reply).toMatch(/^HTTP\/1.1 400/)
  })

  test('a body that stops half way does not stop the others', async () => {
    const half = httpRequest({
      port: server.port,
      path: address,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '1000' },
    })
    half.on('error', () => undefined)
    half.write('{"sugg')
    expect((await server.send('/api/v1/health/live')).status).toBe(200)
    half.destroy()
  })

  test('the log knows routes and statuses, and no texts, queries or names', async () => {
    await server.send('/api/v1/claims?q=secretword')
    await server.send('/api/v1/sources/secretsource')
    const lines = JSON.stringify(server.log)
    expect(lines).toContain('/api/v1/sources/:source')
    expect(lines).not.toMatch(/secretword|secretsource/)
  })
})
