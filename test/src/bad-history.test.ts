import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newProject, type Project, type Ran } from './project.ts'

const text = 'Norland shall open the ferry by 1 May 2031. Ostia doubts it. Sudria shall pay.\n'
const claims = 'annotations/claims/ferry.json'

async function annotated(...quotes: readonly string[]): Promise<Project> {
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  for (const quote of quotes) await decide(project, quote)
  return project
}

function decide(project: Project, quote: string): Promise<Ran> {
  return project.run(['annotate', 'ferry', '--add', 'commitment', '--quote', quote])
}

async function quotesIn(project: Project): Promise<readonly string[]> {
  const { items } = await project.json(['claims'])
  return items.map(quoteOf).sort()
}

function quoteOf(item: Readonly<Record<string, unknown>>): string {
  return /"quote":"([^"]*)"/.exec(JSON.stringify(item.claim))?.[1] ?? ''
}

async function historyFile(project: Project): Promise<string> {
  const names = await readdir(project.path('annotations/history'))
  return project.path('annotations/history', names[0] ?? '')
}

/** Exactly one line of words, which is a sentence of ours with its code, and no stack. */
function expectOneSentence({ stderr }: Ran, code: string): void {
  const lines = stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(new RegExp(`^(?:note|claimtrail): [^\\n]{20,600}\\. ?\\(${code}\\)$`))
}

test('conflict marks in a claim file: one sentence, the next decision writes it anew, a copy is kept', async () => {
  const project = await annotated('shall open the ferry')
  const before = await readFile(project.path(claims), 'utf8')
  const lines = before.split('\n')
  const marked = ['<<<<<<< HEAD', lines[0], '=======', lines[0], '>>>>>>> other', ...lines.slice(1)]
  await writeFile(project.path(claims), marked.join('\n'))
  const ran = await project.run(['claims'])
  expect(ran.exitCode).toBe(0)
  expectOneSentence(ran, 'STATE_REBUILT')
  expect(ran.stderr).toContain('it is a conflict marker of a merge')
  expect((await decide(project, 'shall pay')).exitCode).toBe(0)
  expect(await quotesIn(project)).toEqual(['shall open the ferry', 'shall pay'])
  expect(await readFile(project.path(claims), 'utf8')).not.toContain('<<<<<<<')
  expect(await readdir(project.path('.claimtrail/rejected'))).toHaveLength(1)
  expect((await project.run(['adopt'])).stdout).toContain('nothing to adopt')
})

test.each([
  ['cut in its last line', (bytes: Buffer) => bytes.subarray(0, -30), 1],
  ['filled with zeros', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4096)]), 2],
])(
  'a history that is %s: one sentence, decisions go on, repair trims it',
  async (_, damage, count) => {
    const project = await annotated('shall open the ferry', 'shall pay')
    const path = await historyFile(project)
    await writeFile(path, damage(await readFile(path)))
    await rm(project.path('.claimtrail/heads.json'))
    await rm(project.path(claims))
    const ran = await project.run(['audit'])
    expect(ran.stderr).toContain('(TORN_TAIL)')
    expect(await quotesIn(project)).toHaveLength(count)
    expect((await decide(project, 'Ostia doubts it')).exitCode).toBe(0)
    expect((await project.run(['repair', '--trim'])).exitCode).toBe(0)
    expect(await quotesIn(project)).toHaveLength(count + 1)
    expect(await project.run(['audit'])).toMatchObject({ exitCode: 0, stderr: '' })
  },
)

test('the history of another workspace copied in: the audit names its claims, and none is lost', async () => {
  const project = await annotated('shall open the ferry')
  const other = await newProject({ 'talks.txt': 'Varn agreed to leave Ostia.\n' })
  await other.run(['ingest'])
  await other.run(['annotate', 'talks', '--add', 'commitment', '--quote', 'agreed to leave Ostia'])
  const history = 'annotations/history'
  await cp(other.path(history), project.path(history), { recursive: true })
  expect(await quotesIn(project)).toEqual(['agreed to leave Ostia', 'shall open the ferry'])
  const { exitCode, stdout } = await project.run(['audit'])
  expect(exitCode).toBe(2)
  expect(stdout).toMatch(/talks {2}orphan/)
  expect(stdout).toContain('1 verified')
  expect((await decide(project, 'shall pay')).exitCode).toBe(0)
  expect(await quotesIn(project)).toHaveLength(3)
})

test('a history of another workspace over our own, in a file of its name: told as what is not here any more', async () => {
  const project = await annotated('shall open the ferry', 'shall pay')
  const path = await historyFile(project)
  const other = await annotated('Ostia doubts it')
  await cp(await historyFile(other), path)
  const ran = await project.run(['claims'])
  expect(ran.stderr).toContain('(HISTORY_BROKEN)')
  expect(ran.stderr).toContain('it belongs to the writer')
  expect((await decide(project, 'shall pay')).exitCode).toBe(3)
  expect((await project.run(['repair', '--trim', '--split'])).exitCode).toBe(3)
})

test.each([
  ['U+0000', 'a\u0000b', 'STORE_REJECTED_TEXT'],
  ['half a surrogate pair', 'a\ud800b', 'STORE_REJECTED_TEXT'],
  ['ten million letters', 'x'.repeat(10_000_000), 'WRONG_SHAPE'],
])('%s in a note is refused in one sentence, and nothing is stored', async (_, note, code) => {
  const project = await annotated('shall open the ferry')
  const words = ['annotate', 'ferry', '--add', 'commitment', '--quote', 'shall pay', '--note', note]
  const before = await readFile(await historyFile(project))
  const ran = await project.run(words)
  expect(ran.exitCode).toBe(65)
  expectOneSentence(ran, code)
  expect((await readFile(await historyFile(project))).equals(before)).toBe(true)
  const [claim] = (await project.json(['claims'])).items
  const line = JSON.stringify({ do: 'dispute', claim: claim?.id, revision: claim?.revision, note })
  const fromLines = await project.run(['annotate', 'ferry', '--from-ndjson', '-'], `${line}\n`)
  expect(fromLines.exitCode).toBe(65)
  expect(JSON.parse(fromLines.stdout)).toMatchObject({ line: 1, ok: false, code })
  expect((await readFile(await historyFile(project))).equals(before)).toBe(true)
})

test.each([
  ['the folder of epochs is a file', '.claimtrail/epoch', 'STORE_READ_ONLY'],
  ['the folder of the history is a file', 'annotations/history', 'STORE_READ_ONLY'],
  ['.claimtrail is a file', '.claimtrail', 'FILE_ACCESS'],
])(
  'when %s, a decision is refused in one sentence, and nothing changes',
  async (_, folder, code) => {
    const project = await annotated('shall open the ferry')
    const away = project.path('away')
    await rename(project.path(folder), away)
    await writeFile(project.path(folder), 'a file where a folder should be')
    const ran = await decide(project, 'shall pay')
    expect(ran.exitCode).toBe(74)
    expectOneSentence({ ...ran, stderr: ran.stderr.replace(/^note: .*\n/gm, '') }, code)
    await rm(project.path(folder))
    await rename(away, project.path(folder))
    expect(await quotesIn(project)).toEqual(['shall open the ferry'])
    expect((await decide(project, 'shall pay')).exitCode).toBe(0)
  },
)
