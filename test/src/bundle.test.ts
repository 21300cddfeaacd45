import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleLayout, verifyFolder } from '@claimtrail/history/verifier'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mutateBundles } from './faults/bundle-mutations.ts'
import { type MemoryFiles, memoryFolder, readFiles } from './faults/memory-folder.ts'
import { randomNumbers } from './faults/random-numbers.ts'
import { smallProject } from './faults/small-project.ts'
import { tamperings } from './faults/tampering.ts'
import { copyOfCorpus, type Project, type Ran } from './project.ts'

let corpus: Project
let small: Project
let room = ''
let root = ''

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'claimtrail-'))
  corpus = await copyOfCorpus()
  const made = await corpus.json(['export', '--bundle', join(room, 'corpus')])
  root = String(made.items[0]?.root)
  small = await smallProject()
  await small.run(['export', '--bundle', join(room, 'small')])
})

afterAll(async () => {
  for (const folder of [room, corpus.root, small.root]) await rm(folder, { recursive: true })
})

/** What the bundle's own program says, run by plain Node in a folder that is not the bundle's. */
function runVerifier(folder: string, words: readonly string[] = []): Ran {
  const script = join(folder, 'verify.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: {},
  })
  return { exitCode: status ?? -1, stdout, stderr }
}

describe('a bundle', () => {
  test('holds all that the claims stand on, and sha256sum would find its manifest right', async () => {
    const files = await readFiles(join(room, 'corpus'))
    for (const name of ['claims.jsonl', 'annotations.jsonld', 'prov.json', 'verify.mjs']) {
      expect(files.get(name)?.length).toBeGreaterThan(0)
    }
    const lines = String(files.get('MANIFEST.sha256')).trimEnd().split('\n')
    expect(lines).toHaveLength(files.size - 1)
    for (const line of lines) {
      const [sum = '', path = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
      ).toBe(sum)
    }
  })

  test('is verified by plain Node, against its root, its manifest, or a text', async () => {
    const folder = join(room, 'corpus')
    const manifest = await readFile(join(folder, 'MANIFEST.sha256'))
    const sum = createHash('sha256').update(manifest).digest('hex')
    for (const words of [[], ['--expect', root], ['--expect', sum.toUpperCase()]]) {
      const { exitCode, stdout } = runVerifier(folder, words)
      expect(stdout).toMatch(/^verified: /m)
      expect(exitCode).toBe(0)
    }
    expect(runVerifier(folder, ['--expect', '0'.repeat(64)]).exitCode).toBe(3)
    expect(runVerifier(folder, ['--expect', 'abc']).exitCode).toBe(64)
    expect(runVerifier(folder, ['--checkpoint', '/nowhere']).exitCode).toBe(70)
  })

  test('is the same for the same project, to the byte', async () => {
    await corpus.run(['export', '--bundle', join(room, 'again')])
    const [one, other] = [
      await readFiles(join(room, 'corpus')),
      await readFiles(join(room, 'again')),
    ]
    expect([...other.keys()].sort()).toEqual([...one.keys()].sort())
    for (const [path, bytes] of one) expect(other.get(path)?.equals(bytes)).toBe(true)
  })

  test('is not written over anything, nor of a part of the claims, nor left half done', async () => {
    const full = join(room, 'full')
    await mkdir(full)
    await writeFile(join(full, 'mine.txt'), 'mine')
    expect((await corpus.run(['export', '--bundle', full])).stderr).toContain('BUNDLE_FOLDER')
    expect(await readdir(full)).toEqual(['mine.txt'])
    const part = await corpus.run(['export', '--bundle', join(room, 'x'), '--type', 'condition'])
    expect(part.exitCode).toBe(64)
    const broken = await copyOfCorpus()
    const folder = broken.path('annotations/history')
    const [file = ''] = (await readdir(folder)).sort()
    await writeFile(join(folder, file), '{}\n')
    const refused = await broken.run(['export', '--bundle', join(room, 'y')])
    expect(refused.stderr).toContain('BUNDLE_REFUSED')
    expect(refused.exitCode).toBe(3)
    await rm(broken.root, { recursive: true })
    expect((await readdir(room)).sort()).toEqual(['again', 'corpus', 'full', 'small'])
  })

  test('holds a crate that names every file once, with its hash', async () => {
    const files = await readFiles(join(room, 'corpus'))
    const crate = JSON.parse(String(files.get('ro-crate-metadata.json')))
    const graph: readonly Record<string, unknown>[] = crate['@graph']
    expect(new Set(graph.map((each) => each['@id'])).size).toBe(graph.length)
    const listed = graph.filter((each) => each['@type'] === 'File')
    expect(listed).toHaveLength(files.size - 2)
    for (const { '@id': id, sha256 } of listed) {
      const bytes = files.get(decodeURIComponent(String(id))) ?? ''
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    expect(graph.find((each) => each['@id'] === './')).toMatchObject({ '@type': 'Dataset' })
  })
})

describe('verifying', () => {
  test('says the same in the bundle and in the toolkit, whatever was done to it', async () => {
    const before = await readFiles(join(room, 'small'))
    const folder = join(room, 'changed')
    const random = randomNumbers(5)
    for (const { tamper } of [...tamperings, { tamper: (files: MemoryFiles) => files }]) {
      for (const [path, bytes] of tamper(before, random)) {
        await mkdir(join(folder, path, '..'), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      const own = runVerifier(folder, ['--json'])
      const { kind, command, tool, items, problems, ...ours } = await small.json(['verify', folder])
      expect(JSON.parse(own.stdout)).toEqual({ ...ours, findings: items })
      await rm(folder, { recursive: true })
    }
  })

  test('follows no link and leaves no folder', async () => {
    const folder = join(room, 'linked')
    for (const [path, bytes] of await readFiles(join(room, 'small'))) {
      await mkdir(join(folder, path, '..'), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    await symlink('/etc/hostname', join(folder, 'sources', 'host.txt'))
    await symlink(tmpdir(), join(folder, 'more'))
    const { stdout, exitCode } = runVerifier(folder)
    expect(stdout.match(/not-a-file/g)).toHaveLength(2)
    expect(exitCode).toBe(3)
    await rm(folder, { recursive: true })
  })

  test.each(tamperings)('$name is found by who holds a checkpoint', async ({ tamper, isPlain }) => {
    const files = await readFiles(join(room, 'corpus'))
    const random = randomNumbers(11)
    for (let trial = 0; trial < 8; trial += 1) {
      const folder = memoryFolder(tamper(files, random), 65_536)
      const held = await verifyFolder(folder, { layout: bundleLayout, root })
      expect(held.status).not.toBe('verified')
      const alone = await verifyFolder(folder, { layout: bundleLayout })
      if (isPlain) expect(alone.status).not.toBe('verified')
    }
  })

  test('never throws and never calls a changed bundle verified', async () => {
    const { faults } = await mutateBundles(await readFiles(join(room, 'small')), 1_000, 2026)
    expect(faults).toEqual([])
  })
})
