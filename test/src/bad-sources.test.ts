import { spawnSync } from 'node:child_process'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentXml, writeDocx, writePdf, writeZip } from './bad-files.ts'
import { newProject, type Project, repository } from './project.ts'

const command = join(repository, 'packages/cli/bin/claimtrail.js')
const good = 'Norland shall open the ferry by 1 May 2031. Ostia doubts it.\n'
const paragraph = '<p>Norland shall open the ferry by 1 May 2031. Ostia doubts it.</p>\n'
const drawn = 'BT /F 11 Tf 1 0 0 1 72 700 Tm (Norland shall withdraw.) Tj ET'

/** Ingest as a process of its own, from what is compiled: with worker threads. */
function ingest(project: Project, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'ingest', ...options], {
    cwd: project.root,
    encoding: 'utf8',
  })
  return { status, lines: stdout.split('\n'), stderr }
}

/** What ingesting says of one source. */
function lineOf(lines: readonly string[], id: string): string {
  return lines.find((line) => line.startsWith(`${id}  `)) ?? ''
}

test('each bad source is told in one sentence, and the others are read', async () => {
  const project = await newProject({
    'a-good.txt': good,
    'encrypted.pdf': writePdf([drawn], '/Encrypt 4 0 R /ID [<00> <00>]'),
    'truncated.pdf': writePdf([drawn]).slice(0, 300),
    'bomb.docx': writeDocx(documentXml('x'.repeat(60_000_000))),
    'entities.docx': writeDocx(
      `<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>${documentXml('&leak;')}`,
    ),
    'locked.docx': Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
    'large.html': paragraph.repeat(800_000),
    'book.epub': writeZip([{ name: 'mimetype', content: 'application/epub+zip' }]),
    'notes.rtf': '{\\rtf1 Norland shall withdraw.}',
    'z-good.pdf': writePdf([drawn]),
  })
  await symlink('loop.txt', project.path('source-docs/loop.txt'))
  await symlink('.', project.path('source-docs/itself'))
  await mkdir(project.path('source-docs/folder'))
  await symlink('../folder', project.path('source-docs/folder/above'))
  const { status, lines, stderr } = ingest(project)
  expect(status).toBe(1)
  const said: readonly (readonly [id: string, words: RegExp])[] = [
    ['encrypted', /without a password/],
    ['truncated', /damaged, cut short or empty/],
    ['bomb', /"(?:ratio|inflatedBytes)"/],
    ['entities', /DOCTYPE/],
    ['locked', /encrypted|old/],
    ['large', /sizeBytes.*"limits" in claimtrail\.json/],
    ['book', /EPUB/],
    ['notes', /RTF/],
    ['loop', /cannot be read/],
    ['itself', /link to a folder/],
    ['folder/above', /link to a folder/],
  ]
  for (const [id, words] of said) expect(lineOf(lines, id)).toMatch(words)
  for (const id of ['a-good', 'z-good']) expect(lineOf(lines, id)).toMatch(/\d sentences/)
  expect(lines.join('\n') + stderr).not.toMatch(/\n\s+at |passwd|root:/)
}, 120_000)

test('a source that takes too long is given up and named, and the others are read', async () => {
  const project = await newProject({
    'b-slow.md': 'a\n-\n'.repeat(60_000),
    'a-good.txt': good,
    'c-good.pdf': writePdf([drawn]),
  })
  await writeFile(project.path('claimtrail.json'), '{"deadlineSeconds": 10}')
  const { status, lines } = ingest(project)
  expect(status).toBe(1)
  expect(lineOf(lines, 'b-slow')).toMatch(/given up after \d+ seconds.*deadlineSeconds/)
  for (const id of ['a-good', 'c-good']) expect(lineOf(lines, id)).toMatch(/\d sentences/)
}, 120_000)

test('a source that needs too much memory is given up and named, and the others are read', async () => {
  const project = await newProject({
    'b-heavy.html': paragraph.repeat(60_000),
    'a-good.txt': good,
    'c-good.txt': good,
  })
  await writeFile(project.path('claimtrail.json'), '{"memoryMegabytes": 64}')
  const { status, lines } = ingest(project)
  expect(status).toBe(1)
  expect(lineOf(lines, 'b-heavy')).toMatch(/more memory than one source may have/)
  for (const id of ['a-good', 'c-good']) expect(lineOf(lines, id)).toMatch(/\d sentences/)
}, 120_000)

test('oddities are read and told: no text layer, wrong charset, lone surrogate, a line without a space', async () => {
  const project = await newProject({
    'scan.pdf': writePdf(['q 100 0 0 100 72 600 cm Q']),
    'latin.html': Buffer.from(`<meta charset="utf-8">${paragraph}<p>Caf\xe9.`, 'latin1'),
    'surrogate.md': Buffer.from('Norland \xed\xa0\x80 shall withdraw.\n', 'latin1'),
    'line.txt': 'a'.repeat(5_000_000),
  })
  const { status, lines } = ingest(project, '--json')
  expect(status).toBe(0)
  const items: readonly { id: string; sentences: number; problems: object }[] = JSON.parse(
    lines.join('\n'),
  ).items
  expect(items.map(({ id, sentences }) => [id, sentences])).toEqual([
    ['latin', 3],
    ['line', 1],
    ['scan', 0],
    ['surrogate', 1],
  ])
  const problems = new Map(items.map(({ id, problems }) => [id, JSON.stringify(problems)]))
  expect(problems.get('scan')).toContain('No page of the PDF has a text layer')
  expect(problems.get('latin')).toContain('charset')
  expect(problems.get('surrogate')).toMatch(/charset-guessed|unusable/)
}, 120_000)

test('a source that vanishes while others are read is told, and loses nothing', async () => {
  const project = await newProject({ 'a-good.txt': good, 'b-gone.txt': good })
  const { openWorkspace } = await import('@claimtrail/workspace')
  const workspace = await openWorkspace({ cwd: project.root })
  const results = await workspace
    .ingest({
      onSource: ({ id }) => {
        if (id === 'a-good') void rm(project.path('source-docs/b-gone.txt'))
      },
    })
    .finally(() => workspace.close())
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a-good', 'read'],
    ['b-gone', expect.stringMatching(/^(?:failed|read)$/)],
  ])
})
