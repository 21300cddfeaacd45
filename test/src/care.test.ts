import { appendFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStore } from '@claimtrail/store'
import { describe, expect, test } from 'vitest'
import { git } from './faults/git-merges.ts'
import { claimNamed, commitOf, newId, say, text, version } from './faults/scene.ts'
import { newProject, type Project, projectAt } from './project.ts'

/** A project with so many claims, whose history files are full after some lines. */
async function projectWithFullFiles(claims: number): Promise<Project> {
  const project = await newProject({})
  const store = await openFileStore(project.root, { newId, fileBytes: 2_000 })
  await store.putVersion(version, text)
  for (let index = 0; index < claims; index += 1) {
    const id = claimNamed(String(index))
    await store.commit(commitOf(newId(), [say(id, undefined, `claim ${index}`)]))
  }
  await store.close()
  return project
}

describe('claimtrail archive', () => {
  test('packs full history files; list, export, audit and history read them as before', async () => {
    const project = await projectWithFullFiles(10)
    const commands = [['claims'], ['claims', '--history'], ['export'], ['audit']]
    const before = await Promise.all(commands.map((line) => project.run(line)))
    const planned = await project.run(['archive', '--dry-run'])
    expect(planned.stdout).toMatch(/^would archive annotations\/history\/\w+\.jsonl: \d+ lines, /)
    const { exitCode, stdout } = await project.run(['archive'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^archived annotations\/history\/\w+\.jsonl: \d+ lines, \S+ kB in \S+ /)
    expect(stdout).toContain('so somebody may still append to it')
    expect(await readdir(project.path('annotations/history/archive'))).not.toHaveLength(0)
    expect(await Promise.all(commands.map((line) => project.run(line)))).toEqual(before)
    expect((await project.run(['archive'])).stdout).toContain('nothing to do')
  })

  test('of a damaged archive the audit says tampered, and names it', async () => {
    const project = await projectWithFullFiles(10)
    const { items } = await project.json(['archive'])
    const path = project.path(String(items[0]?.archive))
    const bytes = await readFile(path)
    bytes[60] = (bytes[60] ?? 0) ^ 255
    await writeFile(path, bytes)
    const { exitCode, stdout } = await project.run(['audit'])
    expect(exitCode).toBe(3)
    expect(stdout).toContain(String(items[0]?.archive))
  })

  test('in one clone merges with what others did meanwhile, and both read the same', async () => {
    const project = await projectWithFullFiles(10)
    const other = projectAt(await mkdtemp(join(tmpdir(), 'claimtrail-')))
    await git(project.root, 'init', '-q', '-b', 'main')
    await git(project.root, 'add', '-A')
    await git(project.root, 'commit', '-q', '-m', 'before')
    await git(other.root, 'clone', '-q', project.root, '.')
    await project.run(['archive'])
    await git(project.root, 'add', '-A')
    await git(project.root, 'commit', '-q', '-m', 'archive')
    const store = await openFileStore(other.root, { newId, fileBytes: 2_000 })
    await store.commit(commitOf(newId(), [say(claimNamed('late'), undefined, 'late')]))
    await store.close()
    await git(other.root, 'add', '-A')
    await git(other.root, 'commit', '-q', '-m', 'late')
    await git(other.root, 'pull', '-q', '--no-rebase', '--no-edit', project.root, 'main')
    await git(project.root, 'pull', '-q', '--ff-only', other.root, 'main')
    const [one, two] = [await project.json(['claims']), await other.json(['claims'])]
    expect(one.items).toHaveLength(11)
    expect(two).toEqual(one)
    for (const { run } of [project, other]) {
      expect((await run(['audit'])).stdout).toContain('history whole')
      expect((await run(['archive', '--dry-run'])).stdout).toContain('nothing to do')
    }
  })

  test('without a project says so', async () => {
    const project = await newProject({})
    expect((await project.run(['archive', '--root', '/'])).exitCode).toBe(66)
  })
})

describe('claimtrail repair', () => {
  test('says what it found and what mends it, mends it when asked to, and answers by exit code', async () => {
    const project = await projectWithFullFiles(1)
    expect(await project.run(['repair'])).toMatchObject({ exitCode: 0 })
    const [name = ''] = await readdir(project.path('annotations/history'))
    const path = project.path('annotations/history', name)
    await appendFile(path, '{"v":1,"writer":')
    const found = await project.run(['repair'])
    expect(found.exitCode).toBe(1)
    expect(found.stdout).toContain('"claimtrail repair --trim" removes them')
    const planned = await project.run(['repair', '--trim', '--dry-run'])
    expect(planned.stdout).toContain('would lose its last 16 bytes')
    const mended = await project.run(['repair', '--trim'])
    expect(mended.exitCode).toBe(0)
    expect(mended.stdout).toMatch(/lost its last 16 bytes, which are in \.claimtrail\/rejected\//)
    expect((await project.run(['repair'])).stdout).toContain('nothing to repair')
  })

  test('names the line of damage that only a copy mends, and exits with 3', async () => {
    const project = await projectWithFullFiles(1)
    const [name = ''] = await readdir(project.path('annotations/history'))
    const path = project.path('annotations/history', name)
    const line = await readFile(path, 'utf8')
    await writeFile(path, `${line.replace('claim 0', 'claim 1')}${line}`)
    const { exitCode, stdout } = await project.run(['repair', '--trim', '--split'])
    expect(exitCode).toBe(3)
    expect(stdout).toContain(`${name} is damaged at line 1`)
    expect(await readFile(path, 'utf8')).toContain('claim 1')
  })
})
