import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newProject, type Ran } from './project.ts'

const text = 'Norland shall open the ferry by 1 May 2031. Ostia doubts it.\n'

/** One clear sentence: no stack, and every word that must be named is. */
function expectSentence({ stderr, stdout }: Ran, ...named: readonly string[]): void {
  const words = stderr + stdout
  for (const word of named) expect(words).toContain(word)
  expect(words).not.toMatch(/\n\s+at |node:internal|\.ts:\d/)
}

async function annotated() {
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  await project.run([
    'annotate',
    'ferry',
    '--add',
    'commitment',
    '--quote',
    'Norland shall open the ferry by 1 May 2031',
  ])
  return project
}

test('a binary renamed to .md is refused by name, and the other sources are read', async () => {
  const binary = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256)
  const project = await newProject({ 'image.md': binary, 'ferry.txt': text })
  const ran = await project.run(['ingest'])
  expect(ran.exitCode).toBe(1)
  expectSentence(ran, 'image')
  expect(ran.stdout).toContain('ferry  ')
})

test('an empty file is a source without sentences, and says so', async () => {
  const project = await newProject({ 'empty.md': '' })
  const { items } = await project.json(['ingest'])
  expect(items[0]).toMatchObject({ outcome: 'read', sentences: 0 })
  expect(JSON.stringify(items[0])).toContain('empty-source')
})

test('a text that is not UTF-8 is read as windows-1252, with a problem', async () => {
  const project = await newProject({
    'old.txt': new Uint8Array([0x93, ...new TextEncoder().encode('We agree'), 0x94, 0x2e]),
  })
  const ran = await project.json(['sentences', 'source-docs/old.txt'])
  expect(ran.items[0]?.text).toBe('“We agree”.')
  expect(JSON.stringify(ran.problems)).toContain('charset-guessed')
})

test('two files with one id are both named', async () => {
  const project = await newProject({ 'a.md': text, 'a.txt': text })
  const ran = await project.run(['ingest'])
  expect(ran.exitCode).toBe(1)
  expectSentence(ran, 'source-docs/a.md', 'source-docs/a.txt')
})

test('a link that leads out of source-docs is not followed', async () => {
  const project = await newProject({ 'ferry.txt': text })
  await writeFile(project.path('secret.txt'), 'The secret.')
  await symlink(project.path('secret.txt'), project.path('source-docs/leak.txt'))
  const ran = await project.run(['ingest'])
  expectSentence(ran, 'leak', 'outside source-docs/')
  expect(ran.stdout).not.toContain('The secret')
})

test.each([
  [['audti'], 64, 'audit'],
  [['claims', '--jsn'], 64, '--json'],
  [['claims', '--type', 'promise'], 64, 'commitment'],
  [['sentences', 'nowhere.md'], 66, 'nowhere.md'],
  [['annotate', 'ferry', '--add', 'commitment'], 64, '--quote'],
  [['annotate', 'ferry', '--add', 'commitment', '--quote', 'not there'], 65, 'not there'],
  [['annotate', 'ferry', '--add', 'commitment', '--quote', 'e'], 65, '--at'],
  [['annotate', 'ferry', '--confirm', 'c-nothing'], 66, 'c-nothing'],
  [['annotate', 'ferry', '--accept', 's-nothing'], 65, 's-nothing'],
  [['claims', '--source', 'fery'], 66, 'ferry'],
  [['annotate', 'ferry', '--link', 'c-a', 'c-b', '--kind', 'foo'], 64, 'condition-of'],
  [['annotate', 'ferry', '--settle', '--sentence', '9'], 64, '1 to 2'],
  [['claims', '--root', '/nowhere/at/all'], 66, 'claimtrail init'],
  [['start', '--port', 'eighty'], 64, 'eighty'],
  [['tag', 'ferry', '--date', '2031-13-45'], 64, '2031-13-45'],
  [['eval', 'sentences'], 64, '--gold'],
] as const)('%j ends with %d and names %s', async (line, exitCode, named) => {
  const project = await annotated()
  const ran = await project.run(line)
  expect(ran.exitCode).toBe(exitCode)
  expectSentence(ran, named)
})

test('with --json an error is an object on standard output and nothing on standard error', async () => {
  const project = await annotated()
  const { stdout, stderr, exitCode } = await project.run(['sentences', 'nowhere.md', '--json'])
  expect(JSON.parse(stdout).error.code).toBe('INPUT_NOT_FOUND')
  expect(stderr).toBe('')
  expect(exitCode).toBe(66)
})

test.each([
  ['truncated', (json: string) => json.slice(0, 40)],
  ['with merge marks', (json: string) => `<<<<<<< ours\n${json}=======\n${json}>>>>>>> theirs\n`],
  ['empty', () => ''],
  ['no JSON at all', () => 'hello'],
  ['edited by hand', (json: string) => json.replace('1 May', '9 May')],
])(
  'a lowdb file that is %s is rebuilt from the history, told, and nothing is lost',
  async (_, damage) => {
    const project = await annotated()
    const path = project.path('annotations/claims/ferry.json')
    const before = await readFile(path, 'utf8')
    await writeFile(path, damage(before))
    const ran = await project.run(['claims', '--json'])
    expect(ran.exitCode).toBe(0)
    expect(JSON.parse(ran.stdout).items).toHaveLength(1)
    expectSentence(ran, 'annotations/claims/ferry.json')
  },
)

test('a history line that does not parse is named with file and line, and the claims before it are there', async () => {
  const project = await annotated()
  await project.run(['annotate', 'ferry', '--add', 'assessment', '--quote', 'Ostia doubts it'])
  const [name = ''] = await readdir(project.path('annotations/history'))
  const path = project.path('annotations/history', name)
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, ['{"broken', ...lines.slice(1)].join('\n'))
  const ran = await project.run(['claims'])
  expectSentence(ran, name)
  const refused = await project.run([
    'annotate',
    'ferry',
    '--add',
    'condition',
    '--quote',
    'by 1 May 2031',
  ])
  expect(refused.exitCode).toBe(3)
  expect(await readFile(path, 'utf8')).toContain('{"broken')
})

test('a source that became unreadable is missing evidence, and the other claims are audited all the same', async () => {
  const project = await annotated()
  await writeFile(project.path('source-docs/other.txt'), 'Sudria shall pay.\n')
  await project.run(['ingest'])
  await project.run(['annotate', 'other', '--add', 'commitment', '--quote', 'Sudria shall pay'])
  await writeFile(project.path('source-docs/ferry.txt'), new Uint8Array(3_000))
  const { exitCode, stdout } = await project.run(['audit'])
  expect(exitCode).toBe(2)
  expect(stdout).toContain('1 verified')
})

test('a sidecar that is not JSON is named with its line', async () => {
  const project = await newProject({
    'ferry.txt': text,
    'ferry.source.json': '{\n  "title": "x"\n  "url": 1\n}',
  })
  const ran = await project.run(['ingest'])
  expectSentence(ran, 'source-docs/ferry.source.json', 'line 3')
})

test('a settings file with an unknown field names it', async () => {
  const project = await newProject({ 'ferry.txt': text })
  await writeFile(project.path('claimtrail.json'), '{"colour":"red"}')
  const ran = await project.run(['ingest'])
  expect(ran.exitCode).toBe(65)
  expectSentence(ran, 'claimtrail.json', 'colour')
})

test('a file over the limit is refused with the limit', async () => {
  const project = await newProject({ 'ferry.txt': text.repeat(100) })
  await writeFile(project.path('claimtrail.json'), '{"sizeLimitBytes":1000}')
  expectSentence(await project.run(['ingest']), 'ferry', '1000')
})

test('hostile names and words are shown, not obeyed', async () => {
  const project = await newProject({
    'ferry.txt': 'Norland shall \u001b[31mopen\u202e the ferry.\n',
  })
  const { stdout } = await project.run(['sentences', 'ferry'])
  expect(stdout).toContain('‹U+001B›')
  expect(stdout).not.toContain('\u001b')
})
