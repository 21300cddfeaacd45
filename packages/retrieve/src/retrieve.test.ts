import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { retrieve } from './retrieve.ts'
import { type LocalServer, startLocalServer } from './server.test.support.ts'

const now = () => '2026-05-02T10:00:00.000Z'
/** As if this one address of this machine were public, and no other. */
const allow = (address: string) => address === '127.0.0.1'
const text = 'Norland shall open the ferry.\n'
const bomb = gzipSync(Buffer.alloc(3_000_000))

let server: LocalServer

beforeAll(async () => {
  server = await startLocalServer({
    '/accord.txt': (response) =>
      response
        .writeHead(200, {
          'content-type': 'Text/Plain; Charset="UTF-8"',
          link: '</style.css>; rel=stylesheet, </by>; rel="license"',
          'set-cookie': 'a=b',
        })
        .end(text),
    '/silent': (response) => response.writeHead(200).end(text),
    '/hops': (response) => response.writeHead(302, { location: 'hop' }).end('elsewhere'),
    '/hop': (response) => response.writeHead(307, { location: '/accord.txt#two' }).end(),
    '/round': (response) => response.writeHead(301, { location: '/round' }).end(),
    '/lost': (response) => response.writeHead(302).end(),
    '/to-private': (response, port) =>
      response.writeHead(302, { location: `http://127.0.0.2:${port}/accord.txt` }).end(),
    '/to-name': (response, port) =>
      response.writeHead(302, { location: `http://localhost:${port}/accord.txt` }).end(),
    '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/to-password': (response) => response.writeHead(302, { location: 'http://a:b@x.org/' }).end(),
    '/packed': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
    '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    '/broken': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    '/odd': (response) => response.writeHead(200, { 'content-encoding': 'rot13' }).end(text),
    '/large': (response) => response.writeHead(200).end(Buffer.alloc(5_000)),
    '/larger-than-told': (response) => {
      response.writeHead(200)
      for (let count = 0; count < 100; count += 1) response.write(Buffer.alloc(500))
    },
    '/told-large': (response) => {
      response.writeHead(200, { 'content-length': '999999999999' }).write('a')
    },
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => response.destroy(), 10)
    },
    '/dripping': (response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 5)
      response.on('close', () => clearInterval(drip))
    },
    '/never': () => undefined,
    '/empty': (response) => response.writeHead(200).end(),
    '/nothing': (response) => response.writeHead(204).end(),
  })
})
afterAll(() => server.close())

const fetchFrom = (path: string) => retrieve(server.url(path), { now, allow })

test('bytes come with what is needed to prove where they came from', async () => {
  const { bytes, ...said } = await fetchFrom('/accord.txt')
  expect(Buffer.from(bytes).toString()).toBe(text)
  expect(said).toEqual({
    url: server.url('/accord.txt'),
    finalUrl: server.url('/accord.txt'),
    retrievedAt: now(),
    sha256: createHash('sha256').update(text).digest('hex'),
    mediaType: 'text/plain',
    charset: 'utf-8',
    licence: server.url('/by'),
  })
})

test('what the server does not say is not invented', async () => {
  const said = Object.keys(await fetchFrom('/silent'))
  expect(said.sort()).toEqual(['bytes', 'finalUrl', 'retrievedAt', 'sha256', 'url'])
})

test('redirects are followed, and both addresses are kept', async () => {
  const { url, finalUrl, bytes } = await fetchFrom('/hops')
  expect([url, finalUrl]).toEqual([server.url('/hops'), server.url('/accord.txt')])
  expect(Buffer.from(bytes).toString()).toBe(text)
})

test('nothing is sent but the question: no cookie of an earlier answer, no reference to it', async () => {
  await fetchFrom('/accord.txt')
  await fetchFrom('/hops')
  const { method, headers } = server.asked.at(-1) ?? {}
  expect(method).toBe('GET')
  expect(Object.keys(headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
})

test.each([
  ['http://127.0.0.1:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://localhost:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://2130706433:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://0x7f.1:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://0:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://[::1]:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://[::ffff:127.0.0.1]:PORT/accord.txt', 'ADDRESS_REFUSED'],
  ['http://169.254.169.254/latest/meta-data', 'ADDRESS_REFUSED'],
  ['http://ana:secret@127.0.0.1:PORT/', 'URL_REFUSED'],
  ['file:///etc/passwd', 'URL_REFUSED'],
  ['ftp://x.org/a', 'URL_REFUSED'],
  ['data:text/plain,a', 'URL_REFUSED'],
  ['javascript:alert(1)', 'URL_REFUSED'],
  ['nonsense', 'URL_REFUSED'],
  [`http://x.org/${'a'.repeat(5_000)}`, 'URL_REFUSED'],
])('without a rule of its own %j is refused, and nobody is asked', async (url, code) => {
  const before = server.asked.length
  const wanted = retrieve(url.replace('PORT', String(server.port)), { now })
  await expect(wanted).rejects.toMatchObject({ code })
  expect(server.asked).toHaveLength(before)
})

test('a password is not repeated to the person, nor to whoever reads over the shoulder', async () => {
  const wanted = retrieve('http://ana:secret@x.org/', { now })
  await expect(wanted).rejects.toThrow(/^http:\/\/x\.org\/ is not fetched/)
})

test('a name is refused when any of its addresses is, at the very moment of connecting', async () => {
  const seen: string[] = []
  const rule = (address: string) => {
    seen.push(address)
    return seen.length < 2
  }
  const wanted = () => retrieve(server.url('/accord.txt', 'localhost'), { now, allow: rule })
  // Where the name has one address, the first answer is taken and the second, as after rebinding, is not.
  await wanted().catch(() => undefined)
  await expect(wanted()).rejects.toMatchObject({ code: 'ADDRESS_REFUSED', host: 'localhost' })
})

test.each([
  ['/to-private', 'ADDRESS_REFUSED'],
  ['/to-file', 'URL_REFUSED'],
  ['/to-password', 'URL_REFUSED'],
])('a redirect is looked at like the first address: %s', async (path, code) => {
  await expect(fetchFrom(path)).rejects.toMatchObject({ code })
})

test('a redirect to a name is looked up', async () => {
  const rule = (address: string) => allow(address) && server.asked.at(-1)?.url !== '/to-name'
  const wanted = retrieve(server.url('/to-name'), { now, allow: rule })
  await expect(wanted).rejects.toMatchObject({ code: 'ADDRESS_REFUSED', host: 'localhost' })
})

test.each([
  ['/round', 'on and on'],
  ['/lost', 'does not say where'],
  ['/missing', 'status 404'],
  ['/nothing', 'status 204'],
  ['/empty', 'empty'],
  ['/cut', 'broke'],
  ['/broken', 'incorrect header'],
  ['/odd', 'packed'],
])('%s is no text: %s', async (path, words) => {
  await expect(fetchFrom(path)).rejects.toMatchObject({ code: 'RETRIEVAL_FAILED' })
  await expect(fetchFrom(path)).rejects.toThrow(words)
})

test.each(['/large', '/larger-than-told', '/told-large', '/bomb'])(
  '%s is more than is taken, and is broken off there',
  async (path) => {
    const wanted = retrieve(server.url(path), { now, allow, limits: { sizeBytes: 4_000 } })
    await expect(wanted).rejects.toThrow('larger than 4,000 bytes')
  },
)

test('what a server packs without being asked is unpacked', async () => {
  expect(Buffer.from((await fetchFrom('/packed')).bytes).toString()).toBe(text)
})

test.each(['/dripping', '/never'])('%s is not waited for longer than the limit', async (path) => {
  const wanted = retrieve(server.url(path), { now, allow, limits: { timeoutMs: 100 } })
  await expect(wanted).rejects.toThrow('longer than 0.1 s')
})

test('whoever waits may give up', async () => {
  const stop = new AbortController()
  const wanted = retrieve(server.url('/never'), { now, allow, signal: stop.signal })
  setTimeout(() => stop.abort(), 20)
  await expect(wanted).rejects.toThrow('broken off')
})

test('a server that is not there is a sentence', async () => {
  const gone = await startLocalServer({})
  await gone.close()
  await expect(retrieve(gone.url('/'), { now, allow })).rejects.toThrow('nobody answers there')
})
