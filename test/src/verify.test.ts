import { generateKeyPairSync } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyOfCorpus, newProject, type Project } from './project.ts'

const made: Project[] = []
let keys = ''

async function corpus(): Promise<Project> {
  const project = await copyOfCorpus()
  made.push(project)
  return project
}

async function rootOf(project: Project): Promise<string> {
  return (await project.run(['checkpoint', '--quiet'])).stdout.trim()
}

async function someHistory(project: Project): Promise<string> {
  const [first = ''] = (await readdir(project.path('annotations/history'))).sort()
  return project.path('annotations/history', first)
}

beforeAll(async () => {
  keys = await mkdtemp(join(tmpdir(), 'claimtrail-'))
})

afterAll(async () => {
  for (const { root } of made) await rm(root, { recursive: true })
  await rm(keys, { recursive: true })
})

test('a checkpoint is 64 digits, the same for the same project, and sha256 of its text', async () => {
  const project = await corpus()
  const root = await rootOf(project)
  expect(root).toMatch(/^[0-9a-f]{64}$/)
  expect(await rootOf(project)).toBe(root)
  const verified = await project.run(['verify', '--expect', root])
  expect(verified.stdout).toContain(
    `verified: everything is as in the checkpoint ${root.slice(0, 16)}`,
  )
  expect(verified.exitCode).toBe(0)
})

test('a checkpoint holds when more was decided since', async () => {
  const project = await corpus()
  const root = await rootOf(project)
  await project.run(['ingest', '--quiet'])
  const quote = 'oblige the ENDF to guard a border'
  const line = ['annotate', 'pretoria-2022', '--as', 'Ana', '--add', 'commitment', '--quote', quote]
  expect((await project.run(line)).exitCode).toBe(0)
  const { stdout, exitCode } = await project.run(['verify', '--expect', root])
  expect(stdout).toContain('what was added since is not covered')
  expect(exitCode).toBe(0)
})

test('a tail that was cut is found, also when the checkpoints were deleted with it', async () => {
  const project = await corpus()
  const root = await rootOf(project)
  const file = await someHistory(project)
  await writeFile(file, (await readFile(file, 'utf8')).replace(/[^\n]*\n$/, ''))
  expect((await project.run(['verify', '--expect', root])).stdout).toContain('history-cut')
  await rm(project.path('annotations/checkpoints.jsonl'))
  const { stdout, exitCode } = await project.run(['verify', '--expect', root])
  expect(stdout).toContain('checkpoint-unknown')
  expect(exitCode).toBe(3)
})

test('a checkpoint of another project is told as that', async () => {
  const other = await newProject({ 'accord.md': 'Norland shall open the ferry.' })
  made.push(other)
  const project = await corpus()
  const { items } = await other.json(['checkpoint'])
  await writeFile(join(keys, 'other.txt'), String(items[0]?.text))
  const { stdout, exitCode } = await project.run([
    'verify',
    '--checkpoint',
    join(keys, 'other.txt'),
  ])
  expect(stdout).toContain('checkpoint-unrelated')
  expect(exitCode).toBe(3)
})

test('an edited source is changed, an edited text or record tampered, a missing one incomplete', async () => {
  const project = await corpus()
  await rootOf(project)
  await appendFile(project.path('source-docs/pretoria-2022.md'), '\nMore.\n')
  expect((await project.run(['verify'])).exitCode).toBe(1)
  const folder = project.path('annotations/versions')
  const [text = ''] = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
  const before = await readFile(join(folder, text), 'utf8')
  await writeFile(join(folder, text), before.replace('the', 'thx'))
  expect((await project.run(['verify'])).exitCode).toBe(3)
  await rm(join(folder, text))
  expect((await project.run(['verify'])).exitCode).toBe(2)
})

test('only a signature of the right key counts', async () => {
  const project = await corpus()
  const [own, other] = ['own', 'other'].map((name) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const pem = { format: 'pem' } as const
    const files = { secret: join(keys, `${name}.pem`), open: join(keys, `${name}.pub`) }
    return {
      ...files,
      write: async () => {
        await writeFile(files.secret, privateKey.export({ type: 'pkcs8', ...pem }))
        await writeFile(files.open, publicKey.export({ type: 'spki', ...pem }))
      },
    }
  })
  await own?.write()
  await other?.write()
  const root = (await project.run(['checkpoint', '--quiet', '--sign', own?.secret ?? ''])).stdout
  expect(root).toMatch(/^[0-9a-f]{64}\n$/)
  expect((await project.run(['verify', '--key', own?.open ?? ''])).exitCode).toBe(0)
  const foreign = await project.run(['verify', '--key', other?.open ?? ''])
  expect(foreign.stdout).toContain('checkpoint-unsigned')
  expect(foreign.exitCode).toBe(3)
  const wrong = await project.run(['checkpoint', '--sign', own?.open ?? ''])
  expect(wrong.stderr).toContain('SIGNING_KEY')
})

test('a damaged project gets no checkpoint', async () => {
  const project = await corpus()
  const file = await someHistory(project)
  await writeFile(file, (await readFile(file, 'utf8')).replace('"seq":1', '"seq":2'))
  const { stderr, exitCode } = await project.run(['checkpoint'])
  expect(stderr).toContain('CHECKPOINT_REFUSED')
  expect(exitCode).toBe(3)
})

test.each([
  ['--expect', 'abc', 64],
  ['--checkpoint', 'nowhere.txt', 66],
  ['nowhere', '', 66],
])('verify %s %s is refused in one sentence', async (option, value, exitCode) => {
  const project = await corpus()
  const ran = await project.run(['verify', option, ...(value ? [value] : [])])
  expect(ran.exitCode).toBe(exitCode)
  expect(ran.stderr).toMatch(/^claimtrail: .+\n$/)
})

test('checkpoints that are damaged are told, and nothing crashes', async () => {
  const project = await corpus()
  await rootOf(project)
  const file = project.path('annotations/checkpoints.jsonl')
  const good = await readFile(file, 'utf8')
  for (const bad of [
    '{"at":1}',
    '[]',
    good.trim().replace('"root":"', '"root":"0'),
    '\0',
    '{"at":"x","at":"y"}',
  ]) {
    await writeFile(file, `${good}${bad}\n`)
    const { stdout, exitCode } = await project.run(['verify'])
    expect(stdout).toContain('checkpoint-damaged')
    expect(exitCode).toBe(3)
  }
})
