import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accord, startTestServer, type TestServer } from '../server.test.support.ts'

const hostile =
  'Sudria agreed to </script><script>alert(1)</script> pay <img src=x onerror=alert(1)>.\n'

let server: TestServer
let claim: string
beforeAll(async () => {
  server = await startTestServer({
    'accord.md': accord,
    'hostile.txt': hostile,
    'binary.md': '\0\u0001\0',
    'deep.txt': 'Norland will pay.\n',
  })
  const { version } = (await server.send('/api/v1/sources/accord')).json
  const { text } = await server.send('/api/v1/sources/accord/text')
  const start = text.indexOf('the depot is open')
  const quote = { start, end: start + 17, quote: 'the depot is open' }
  const note = '</script><img src=x onerror=alert(1)>\u202e=1+1'
  const body = { type: 'condition', version, quotes: [quote], sourceChain: [], kind: 'if', note }
  const added = await server.post('/api/v1/claims', { source: 'accord', claim: body })
  claim = added.json.claims[0].id
})
afterAll(() => server.end())

async function page(path: string) {
  const answer = await server.send(path)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.text).toMatch(/^<!doctype html>/)
  return answer
}

describe('sources', () => {
  test('the list shows every source, and why one could not be read', async () => {
    const { status, text } = await page('/')
    expect(status).toBe(200)
    expect(text).toContain('href="/s/accord"')
    expect(text).toContain('source-docs/binary.md')
  })

  test('a file that was put there since is on the list, and says what to do', async () => {
    await writeFile(join(server.root, 'source-docs', 'new.md'), 'Hello.\n')
    expect((await page('/')).text).toContain('claimtrail ingest')
    await rm(join(server.root, 'source-docs', 'new.md'))
  })

  test('a source that changed on disk is said to have changed', async () => {
    const path = join(server.root, 'source-docs', 'accord.md')
    const before = (await page('/s/accord')).text
    await writeFile(path, accord.replace('1 May', '2 May'))
    const after = (await page('/s/accord')).text
    await writeFile(path, accord)
    expect(before).not.toEqual(after)
    expect((await page('/s/accord')).text).toBe(before)
  })
})

describe('the reader', () => {
  test('it has a row for each sentence and the claim beside its own', async () => {
    const { total } = (await server.send('/api/v1/sources/accord/sentences')).json
    const { text } = await page(`/s/accord?claim=${claim}`)
    expect(text.match(/<li class="row[ "]/g)).toHaveLength(total)
    expect(text).toContain(claim)
  })

  test('a claim that is not there selects nothing', async () => {
    expect((await page('/s/accord?claim=c-nobody')).status).toBe(200)
  })

  test('a link to the current version works, a link to another says so', async () => {
    const { version } = (await server.send('/api/v1/sources/accord')).json
    expect((await page(`/s/accord?v=${version.slice(0, 12)}&at=14-30`)).status).toBe(200)
    const { status, text } = await page('/s/accord?v=0123456789ab')
    expect(status).toBe(404)
    expect(text).toContain('href="/s/accord"')
  })

  test('an unknown source names the nearest', async () => {
    const { status, text } = await page('/s/acord')
    expect(status).toBe(404)
    expect(text).toContain('href="/s/accord"')
  })

  test('markup in a source is text', async () => {
    const { text } = await page('/s/hostile')
    expect(text).not.toMatch(/<script>|<img src=x/)
    expect(text).toContain('&lt;/script&gt;')
  })
})

describe('claims', () => {
  test('the facts table lists the claim, with its sentence', async () => {
    const { status, text } = await page('/claims?type=condition&q=DEPOT&actor=')
    expect(status).toBe(200)
    expect(text).toContain(`data-claim="${claim}"`)
    expect(text).toContain('/s/accord')
  })

  test('a filter that is not understood is named, and the others are kept', async () => {
    const { status, text } = await page('/claims?type=promise&source=accord&colour=red')
    expect(status).toBe(400)
    expect(text).toContain(`data-claim="${claim}"`)
    expect(text).toContain('colour')
  })

  test('a search marks what it found, and leads there', async () => {
    const { status, text } = await page('/search?q=%22depot%20is%20open%22')
    expect(status).toBe(200)
    expect(text).toContain('<mark class="hit">depot is open</mark>')
    expect(text).toMatch(/href="\/s\/accord#s-\d+"/)
    expect(text).toContain(`/c/${claim}`)
  })

  test('a search that says nothing, too much, half a character, or something unknown is answered', async () => {
    for (const query of ['', '?q=', '?q=a&q=b', `?q=${'x'.repeat(5_000)}`, '?q=%22open']) {
      expect((await page(`/search${query}`)).status, query).toBe(200)
    }
    const { status, text } = await page('/search?q=colour%3Ared%20%3Cimg%20src%3Dx%3E')
    expect(status).toBe(400)
    expect(text).toContain('There is no filter')
    expect(text).not.toMatch(/<img src=x/)
    expect((await page('/search?q=depot&cursor=nonsense')).status).toBe(400)
  })

  test('a cursor that nobody gave is a bad request', async () => {
    expect((await page('/claims?cursor=nonsense')).status).toBe(400)
  })

  test('the page of a claim shows the quote, its passage and its history, and no markup of a note', async () => {
    const { status, text } = await page(`/c/${claim}`)
    expect(status).toBe(200)
    expect(text).toContain('the depot is open')
    expect(text).toContain('Norland agreed')
    expect(text).not.toMatch(/<img src=x/)
  })

  test('its twin is JSON with sentence, source and history', async () => {
    const { json } = await server.send(`/c/${claim}.json`)
    expect(json.id).toBe(claim)
    expect(json.sentences[0].text).toContain('the depot is open')
    expect(json.history[0].op).toBe('add')
  })

  test('an unknown claim is a page for people and a problem for programs', async () => {
    const unknown = `c-${'a'.repeat(26)}`
    expect((await page(`/c/${unknown}`)).status).toBe(404)
    const twin = await server.send(`/c/${unknown}.json`)
    expect([twin.status, twin.json.code]).toEqual([404, 'CLAIM_UNKNOWN'])
  })

  test('the audit page finds the claim standing, and changed when its sentence changes', async () => {
    expect((await page('/audit')).text).toContain('data-standing="verified"')
    const path = join(server.root, 'source-docs', 'accord.md')
    await writeFile(path, accord.replace('the depot is open', 'the depot is shut'))
    const { text } = await page('/audit')
    await writeFile(path, accord)
    expect(text).toContain('data-standing="changed"')
    expect(text).not.toContain('data-standing="verified"')
  })
})

describe('damage', () => {
  test('a claim whose file is no text any more is still shown, and still exported', async () => {
    const path = join(server.root, 'source-docs', 'accord.md')
    await writeFile(path, '\0\u0001\u0002')
    const shown = await page(`/c/${claim}`)
    const list = await page('/')
    const twin = await server.send(`/c/${claim}.json`)
    const audit = await page('/audit')
    await writeFile(path, accord)
    expect([shown.status, list.status, twin.status]).toEqual([200, 200, 200])
    expect(shown.text).toContain('the depot is open')
    expect(audit.status).not.toBe(500)
  })

  test('a claim whose file is gone keeps its page, and the list says so', async () => {
    const own = await startTestServer({ 'accord.md': accord })
    try {
      const { items } = (await own.send('/api/v1/sources/accord/suggestions')).json
      const body = { suggestions: [items[0].id] }
      const { claims } = (await own.post('/api/v1/sources/accord/accept', body)).json
      await rm(join(own.root, 'source-docs', 'accord.md'))
      expect((await own.send('/s/accord')).status).toBe(200)
      await own.workspace.ingest()
      expect((await own.send('/')).text).toContain('Its file is gone')
      expect((await own.send(`/c/${claims[0].id}`)).status).toBe(200)
      const command = { do: 'withdraw', claim: claims[0].id, revision: claims[0].revision }
      const answer = await own.post('/api/v1/sources/accord/commands', command)
      expect([answer.status, answer.json.rows]).toEqual([201, []])
    } finally {
      await own.end()
    }
  })
})

describe('around the pages', () => {
  test('the theme comes from the cookie, and nothing else does', async () => {
    const dark = await server.send('/', { headers: { cookie: 'a=1; claimtrail-theme=dark' } })
    expect(dark.text).toContain('dark')
    const odd = await server.send('/', { headers: { cookie: 'claimtrail-theme="><script>' } })
    expect(odd.text).not.toContain('<script>')
  })

  test('a page that did not change is not sent again', async () => {
    const { headers } = await page('/claims')
    const asked = { 'if-none-match': String(headers.etag) }
    expect((await server.send('/claims', { headers: asked })).status).toBe(304)
  })

  test('the type of a problem leads to its page', async () => {
    const { json } = await server.send('/api/v1/sources/nobody')
    const { status, text } = await page(json.type)
    expect(status).toBe(200)
    expect(text).toContain('SOURCE_UNKNOWN')
    expect((await page('/errors/NOBODY')).status).toBe(404)
  })

  test('client files with a hash in their name are kept for ever', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimtrail-assets-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'assets', 'page-1f0c.js'), 'x')
    await writeFile(join(folder, 'plain.txt'), 'x')
    const own = await startTestServer({}, { assetFolder: pathToFileURL(`${folder}/`) })
    try {
      const kept = await own.send('/app/assets/page-1f0c.js')
      expect(kept.headers['content-type']).toContain('text/javascript')
      expect(kept.headers['cache-control']).toContain('immutable')
      expect((await own.send('/app/plain.txt')).headers['cache-control']).toBe('no-cache')
    } finally {
      await own.end()
      await rm(folder, { recursive: true })
    }
  })
})
