import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newProject } from './project.ts'

const accord = `# The ferry accord

Norland shall open the ferry by 1 May 2031, provided that the depot is open. Ostia will repair
the *northern* quay.

The Parties shall:

1. publish the timetable;
2. meet once a year.

Envoys doubt that the accord will last.
`

async function annotated() {
  const project = await newProject({ 'ferry.md': accord })
  await project.run(['ingest'])
  const added = await project.json([
    'annotate',
    'ferry',
    '--add',
    'commitment',
    '--quote',
    'Norland shall open the ferry by 1 May 2031',
  ])
  return { project, claim: String(added.items[0]?.claim) }
}

test('a claim added by the command line is in the history, the lowdb file and the export, linked to its sentence', async () => {
  const { project, claim } = await annotated()
  const [history = ''] = await readdir(project.path('annotations/history'))
  expect(await readFile(project.path('annotations/history', history), 'utf8')).toContain(claim)
  expect(await readFile(project.path('annotations/claims/ferry.json'), 'utf8')).toContain(claim)
  const exported = JSON.parse((await project.run(['export', '--format', 'json'])).stdout)
  expect(exported.format).toBe('claimtrail/export@1')
  const [only] = exported.claims
  expect(only.id).toBe(claim)
  expect(only.sentences[0].text).toBe(
    'Norland shall open the ferry by 1 May 2031, provided that the depot is open.',
  )
  expect(only.created.by.name).toBe('Ana Ruiz')
  expect(only.history).toHaveLength(1)
})

test('the text that a claim stands on is kept beside it', async () => {
  const { project } = await annotated()
  const kept = await readdir(project.path('annotations/versions'))
  expect(kept.filter((name) => name.endsWith('.txt'))).toHaveLength(1)
  expect(kept.filter((name) => name.endsWith('.json'))).toHaveLength(1)
})

test('an untouched project is verified', async () => {
  const { project } = await annotated()
  const { exitCode, stdout } = await project.run(['audit'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('1 verified')
})

test('one word changed in the sentence: changed, named, exit 1', async () => {
  const { project, claim } = await annotated()
  await writeFile(project.path('source-docs/ferry.md'), accord.replace('1 May 2031', '1 June 2031'))
  const { exitCode, stdout } = await project.run(['audit'])
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(new RegExp(`changed.*${claim}`))
})

test('one word changed beside the quote: changed too, since the sentence was reworded', async () => {
  const { project } = await annotated()
  await writeFile(
    project.path('source-docs/ferry.md'),
    accord.replace('the depot is open', 'the depot is closed'),
  )
  expect((await project.run(['audit'])).exitCode).toBe(1)
})

test('a paragraph inserted before: moved, exit 0', async () => {
  const { project } = await annotated()
  await writeFile(
    project.path('source-docs/ferry.md'),
    accord.replace('Norland shall', 'They met in Ostia.\n\nNorland shall'),
  )
  const { exitCode, stdout } = await project.run(['audit'])
  expect(stdout).toContain('1 moved')
  expect(exitCode).toBe(0)
})

test('one byte flipped in the history: tampered, exit 3', async () => {
  const { project } = await annotated()
  await project.run([
    'annotate',
    'ferry',
    '--add',
    'assessment',
    '--quote',
    'Envoys doubt that the accord will last',
  ])
  const [name = ''] = await readdir(project.path('annotations/history'))
  const path = project.path('annotations/history', name)
  const bytes = await readFile(path)
  const at = bytes.indexOf('Norland')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(path, bytes)
  const { exitCode, stdout, stderr } = await project.run(['audit'])
  expect(exitCode).toBe(3)
  expect(stdout + stderr).toContain('tampered')
})

test('a source that is gone: source-missing, exit 2', async () => {
  const { project } = await annotated()
  const { rm } = await import('node:fs/promises')
  await rm(project.path('source-docs/ferry.md'))
  expect((await project.run(['audit'])).exitCode).toBe(2)
})

test('a claim typed over a suggestion names it, and fills its slots from it', async () => {
  const { project, claim } = await annotated()
  const { items } = await project.json(['claims'])
  expect(items).toMatchObject([
    {
      id: claim,
      from: { suggestion: expect.stringMatching(/^s-/), cue: 'commitment.shall' },
      claim: { timing: { kind: 'deadline', value: '2031-05-01' } },
    },
  ])
})

test('accepting suggestions makes claims with their links, and undo takes them back', async () => {
  const project = await newProject({ 'ferry.md': accord })
  await project.run(['ingest'])
  const { items } = await project.json(['suggest', 'ferry'])
  const ids = items.map(({ id }) => String(id))
  await project.run(['annotate', 'ferry', '--accept', ...ids])
  const claims = await project.json(['claims'])
  expect(claims.items).toHaveLength(ids.length)
  expect(JSON.stringify(claims.items)).toContain('condition-of')
  await project.run(['annotate', 'ferry', '--undo'])
  expect((await project.json(['claims'])).items.length).toBeLessThanOrEqual(ids.length)
})

test('commands from lines: a bad line is named, the others are done, and a key makes a repeat harmless', async () => {
  const { project, claim } = await annotated()
  const [state] = (await project.json(['claims'])).items
  const lines = [
    JSON.stringify({ key: 'one', do: 'confirm', claim, revision: state?.revision }),
    '{"do":"confirm"',
    JSON.stringify({ key: 'two', do: 'dispute', claim: `c-${'a'.repeat(26)}`, revision: '' }),
  ].join('\n')
  const first = await project.run(['annotate', 'ferry', '--from-ndjson', '-'], lines)
  expect(
    first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).ok),
  ).toEqual([true, false, false])
  expect(first.exitCode).toBe(65)
  const again = await project.run(['annotate', 'ferry', '--from-ndjson', '-'], lines)
  expect(JSON.parse(again.stdout.split('\n')[0] ?? '').repeated).toBe(true)
})

test('a dry run of lines decides and writes nothing', async () => {
  const { project, claim } = await annotated()
  const [state] = (await project.json(['claims'])).items
  const line = JSON.stringify({ do: 'withdraw', claim, revision: state?.revision })
  const { stdout } = await project.run(
    ['annotate', 'ferry', '--from-ndjson', '-', '--dry-run'],
    line,
  )
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, events: ['withdraw'] })
  expect((await project.json(['claims'])).items).toHaveLength(1)
})

test('the answer to an added line names the new claim', async () => {
  const { project } = await annotated()
  const [state] = (await project.json(['claims'])).items
  const { id: _, ...draft } = Object(state?.claim)
  const { stdout } = await project.run(
    ['annotate', 'ferry', '--from-ndjson', '-'],
    JSON.stringify({ do: 'add', claim: draft }),
  )
  expect(JSON.parse(stdout).claims[0]).toMatch(/^c-[a-z2-7]{26}$/)
})

test('a quote is found across the line end that a terminal does not show', async () => {
  const { project } = await annotated()
  const { exitCode } = await project.run([
    'annotate',
    'ferry',
    '--add',
    'commitment',
    '--quote',
    'will repair the northern quay',
  ])
  expect(exitCode).toBe(0)
})

test('several sentences are settled at once', async () => {
  const { project } = await annotated()
  const { items } = await project.json(['annotate', 'ferry', '--settle', '--sentence', '1-2,4'])
  expect(items.map(({ op }) => op)).toEqual(['settle', 'settle', 'settle'])
})

test('claims come in the order of the text, and their card says every choice', async () => {
  const { project } = await annotated()
  await project.run([
    'annotate',
    'ferry',
    '--add',
    'assessment',
    '--quote',
    'Envoys doubt that the accord will last',
  ])
  await project.run([
    'annotate',
    'ferry',
    '--add',
    'condition',
    '--quote',
    'provided that the depot is open',
  ])
  const { items } = await project.json(['claims'])
  const starts = items.map(({ claim }) => Object(claim).quotes[0].start)
  expect(starts).toEqual([...starts].sort((one, other) => one - other))
  const { stdout } = await project.run(['claims', '--card'])
  for (const words of ['polarity      do', 'kind          if', 'certainty     doubtful'])
    expect(stdout).toContain(words)
})

test('the same input gives the same bytes', async () => {
  const { project } = await annotated()
  for (const line of [
    ['claims'],
    ['audit'],
    ['sentences', 'ferry'],
    ['tag', 'ferry'],
    ['suggest', 'ferry'],
  ]) {
    const [one, other] = [
      await project.run([...line, '--json']),
      await project.run([...line, '--json']),
    ]
    expect(one.stdout).toBe(other.stdout)
  }
})

test('a torn line at the end of the history is told and loses nothing', async () => {
  const { project, claim } = await annotated()
  const [name = ''] = await readdir(project.path('annotations/history'))
  await appendFile(project.path('annotations/history', name), '{"v":1,"writer":')
  const { exitCode, stdout, stderr } = await project.run(['claims', '--json'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain(claim)
  expect(stderr).toContain(name)
})
