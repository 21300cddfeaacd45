import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newProject, repository } from './project.ts'

const command = join(repository, 'packages/cli/bin/claimtrail.js')
const text = 'Norland shall open the ferry by 1 May 2031.\n'

/** Start the built command as a process of its own and wait for the address that it prints. */
async function start(
  cwd: string,
  line: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [command, ...line], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    const url = /http:\/\/\S+/.exec(printed)?.[0]
    if (url) return { child, url }
  }
  return { child, url: '' }
}

test('start --once prints the table and ends with 0; a second start reads nothing', async () => {
  const project = await newProject({ 'ferry.txt': text })
  const run = () =>
    spawnSync(process.execPath, [command, 'start', '--once'], {
      cwd: project.root,
      encoding: 'utf8',
    })
  const first = run()
  expect(first.status).toBe(0)
  expect(first.stdout).toMatch(
    /document\s+sentences\s+actors\s+dates\s+suggestions\s+claims\s+source\nferry\s+1\s/,
  )
  expect(first.stderr).toContain('read ferry')
  expect(run().stderr).toBe('')
})

test('serve answers on loopback, and ends with 0 when it is told to', async () => {
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  const { child, url } = await start(project.root, ['serve', '--port', '0'])
  const live = await fetch(`${url}api/v1/health/live`)
  expect(live.status).toBe(200)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

test('what the command line writes while a server runs is there at once, and the reverse', async () => {
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  const { child, url } = await start(project.root, ['serve', '--port', '0'])
  try {
    const { items } = await project.json([
      'annotate',
      'ferry',
      '--add',
      'commitment',
      '--sentence',
      '1',
    ])
    const id = String(items[0]?.claim)
    const claim = await fetch(`${url}api/v1/claims/${id}`)
    expect(claim.status).toBe(200)
    const etag = claim.headers.get('etag') ?? ''
    const confirmed = await fetch(`${url}api/v1/claims/${id}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ do: 'confirm' }),
    })
    expect(confirmed.status, await confirmed.text()).toBeLessThan(300)
    expect((await project.json(['claims'])).items[0]?.review).toBe('confirmed')
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
})

test('a taken port is one clear sentence and exit code 75', async () => {
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { status, stderr } = spawnSync(process.execPath, [command, 'serve', '--port', port], {
    cwd: project.root,
    encoding: 'utf8',
  })
  other.close()
  expect(status).toBe(75)
  expect(stderr).toContain(port)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('an address that other machines reach is refused', async () => {
  const project = await newProject({ 'ferry.txt': text })
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'serve', '--host', '0.0.0.0', '--port', '0'],
    { cwd: project.root, encoding: 'utf8' },
  )
  expect(status).toBe(64)
  expect(stderr).toContain('0.0.0.0')
})

test('a reader that closes the pipe ends the command silently', async () => {
  const project = await newProject({ 'ferry.txt': text.repeat(2_000) })
  const script = `"${process.execPath}" "${command}" sentences ferry --ndjson | head -n 1`
  const { stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: project.root,
    encoding: 'utf8',
  })
  expect(JSON.parse(stdout).text).toBe(text.trim())
  expect(stderr).toBe('')
})

test('help, claims, audit and export load no tagger and no parser', async () => {
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  await project.run(['annotate', 'ferry', '--add', 'commitment', '--sentence', '1'])
  for (const line of [['--help'], ['claims'], ['audit'], ['export']]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', join(import.meta.dirname, '../trace-loads.mjs'), command, ...line],
      {
        cwd: project.root,
        encoding: 'utf8',
      },
    )
    expect(status).toBe(0)
    expect(
      stderr.split('\n').filter((each) => /node_modules\/(compromise|unified|remark)/.test(each)),
      line.join(' '),
    ).toEqual([])
    expect(stderr).toContain('loaded')
  }
})
