import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { fileNameOf, isPublicAddress } from '@claimtrail/retrieve'
import { main } from 'claimtrail'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryIo } from './memory-io.ts'
import { newProject, type Project } from './project.ts'

const accord = '<title>The ferry accord</title><p>Norland shall open the ferry by 1 May 2031.</p>'

let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(301, { location: '/treaties/accord' }).end()
    else if (request.url === '/treaties/accord')
      response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(accord)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** As if this machine were on the public internet. */
async function runWithNetwork(project: Project, line: readonly string[]) {
  const { io, stdout, stderr } = memoryIo(project.root)
  const exitCode = await main(line, { ...io, allowsAddress: () => true })
  return { exitCode, stdout: stdout(), stderr: stderr() }
}

const sourcesOf = (project: Project) => readdir(project.path('source-docs'))

test('a text from the web is a source like any other, and its sidecar says where it came from', async () => {
  const project = await newProject({})
  const ran = await runWithNetwork(project, ['add', `${origin}/moved`, '--licence', 'CC-BY-4.0'])
  expect(ran).toMatchObject({ exitCode: 0 })
  expect(ran.stdout).toContain(`from ${origin}/treaties/accord`)
  expect(await readFile(project.path('source-docs', 'accord.html'), 'utf8')).toBe(accord)
  const sidecar = await readFile(project.path('source-docs', 'accord.source.json'), 'utf8')
  expect(JSON.parse(sidecar)).toEqual({
    url: `${origin}/moved`,
    finalUrl: `${origin}/treaties/accord`,
    retrievedAt: expect.stringMatching(/^2026-11-24T09:00:/),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    mediaType: 'text/html',
    charset: 'utf-8',
    licence: 'CC-BY-4.0',
  })
  expect((await project.run(['ingest'])).exitCode).toBe(0)
  const { items } = await project.json(['sentences', 'accord', '--json'])
  expect(items.map(({ text }) => text)).toContain('Norland shall open the ferry by 1 May 2031.')
})

test('what is there is not overwritten, and what cannot be fetched leaves nothing', async () => {
  const project = await newProject({ 'accord.md': 'Mine.' })
  const twice = await runWithNetwork(project, ['add', `${origin}/treaties/accord`])
  expect(twice).toMatchObject({ exitCode: 65 })
  expect(twice.stderr).toContain('same id "accord"')
  const missing = await runWithNetwork(project, ['add', `${origin}/missing`])
  expect(missing).toMatchObject({ exitCode: 75 })
  expect(missing.stderr).toContain('status 404')
  const dry = await runWithNetwork(project, [
    'add',
    `${origin}/treaties/accord`,
    '--id',
    'b',
    '--dry-run',
  ])
  expect(dry).toMatchObject({ exitCode: 0 })
  expect(await sourcesOf(project)).toEqual(['accord.md'])
})

test('the command line itself fetches from no machine of its own network', async () => {
  const project = await newProject({})
  const ran = await project.run(['add', `${origin}/treaties/accord`])
  expect(ran).toMatchObject({ exitCode: 65 })
  expect(ran.stderr).toContain('no address of the public internet')
  expect(await sourcesOf(project)).toEqual([])
})

test.each([
  [['--url', 'https://x.org/'], '--url is for a file'],
  [['--retrieved', '2026-01-01'], '--retrieved is for a file'],
])('%j beside an address is refused, since fetching knows it', async (options, words) => {
  const project = await newProject({})
  const ran = await project.run(['add', 'https://x.org/a', ...options])
  expect(ran).toMatchObject({ exitCode: 64 })
  expect(ran.stderr).toContain(words)
})

test('no IPv4 address becomes public by being written as an IPv6 one', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.constantFrom('::ffff:', '::', '64:ff9b::'), (address, prefix) => {
      expect(isPublicAddress(prefix + address)).toBe(false)
    }),
  )
})

test('whatever the address, a file name is one part, hides nothing and is not too long', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, part) => {
      const finalUrl = new URL(encodeURIComponent(part), url).href
      expect(fileNameOf({ finalUrl })).toMatch(/^[\p{L}\p{N}_][^/\\\p{Cc}\s]{0,90}$/u)
    }),
  )
})
