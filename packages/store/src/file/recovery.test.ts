import {
  appendFile,
  chmod,
  cp,
  mkdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { verifyHistory } from '@claimtrail/history'
import type { Analysis } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import { add, claim, claimId, commitOf, source, text, version } from '../contract/scene.ts'
import type { Store } from '../index.ts'
import { historyFiles, makeProject, open, snapshot } from './project.test.support.ts'

const [one, two] = [claimId(1), claimId(2)]
const claimPath = join('annotations', 'claims', `${source}.json`)

async function projectWithClaims(): Promise<string> {
  const root = await makeProject()
  const store = await open(root)
  await store.putVersion(version, text)
  await store.commit(commitOf('e1', [add(claim(two))]))
  await store.commit(commitOf('e2', [add(claim(one))]))
  await store.close()
  return root
}

function analysisOf(fingerprint: string): Analysis {
  const lists = { blocks: [], sentences: [], mentions: [], suggestions: [], problems: [] }
  return { source, version: version.id, fingerprint, title: 'Ferry', ...lists, segments: [] }
}

async function claimIds(store: Store): Promise<readonly string[] | undefined> {
  return (await store.source(source))?.claims.map(({ id }) => id)
}

describe('on disk', () => {
  test('the claims of a source are one document, one claim a line, sorted by id', async () => {
    const root = await projectWithClaims()
    const lines = (await readFile(join(root, claimPath), 'utf8')).split('\n')
    expect(lines.slice(1, 3).map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual([
      one,
      two,
    ])
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ source, format: 'claimtrail/claims@1' })
  })

  test('the history is whole and the text that claims stand on is kept beside it', async () => {
    const root = await projectWithClaims()
    const files = await Promise.all(
      (await historyFiles(root)).map(async (name) => ({ name, bytes: await readFile(name) })),
    )
    expect(verifyHistory(files)).toEqual([])
    const kept = join(root, 'annotations', 'versions', `${version.textSha256}.txt`)
    expect(await readFile(kept, 'utf8')).toBe(text)
  })

  test('a clean close hands the history file on, and the same content writes the same document', async () => {
    const root = await projectWithClaims()
    const document = await readFile(join(root, claimPath), 'utf8')
    await rm(join(root, claimPath))
    const store = await open(root, { rebuild: true })
    expect(await readFile(join(root, claimPath), 'utf8')).toBe(document)
    await store.commit(commitOf('e3', [add(claim(claimId(3)))]))
    await store.close()
    expect(await historyFiles(root)).toHaveLength(1)
  })

  test('a process that only reads writes nothing', async () => {
    const root = await projectWithClaims()
    await rm(join(root, claimPath))
    const before = await snapshot(root)
    for (const readOnly of [false, true]) {
      const store = await open(root, { readOnly })
      expect(await claimIds(store)).toEqual([one, two])
      expect(await store.text(version.textSha256)).toBe(text)
      await store.close()
      expect(await snapshot(root)).toEqual(before)
    }
    const readOnly = await open(root, { readOnly: true, rebuild: true })
    await expect(readOnly.commit(commitOf('e9', []))).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
    })
    expect(await snapshot(root)).toEqual(before)
  })

  test('nothing of .claimtrail is needed to have every claim and its text', async () => {
    const root = await projectWithClaims()
    await rm(join(root, '.claimtrail'), { recursive: true })
    const store = await open(root)
    expect(await claimIds(store)).toEqual([one, two])
    expect(await store.version(version.id)).toEqual(version)
    expect(await store.text(version.textSha256)).toBe(text)
    expect(store.notes).toEqual([])
  })
})

describe('a claim file', () => {
  const damages: readonly [string, (content: string) => string, string, number | undefined][] = [
    ['empty', () => '', 'STATE_REBUILT', 1],
    ['cut', (content) => content.slice(0, -20), 'STATE_REBUILT', undefined],
    ['no JSON', (content) => content.replace('\n{', '\n{,'), 'STATE_REBUILT', 2],
    ['a list', () => '[1,2]\n', 'STATE_REBUILT', undefined],
    ['behind a BOM', (content) => `\ufeff${content}`, 'STATE_REBUILT', 1],
    ['merged', (content) => content.replace('\n', '\n<<<<<<< HEAD\n'), 'STATE_REBUILT', 2],
    ['edited', (content) => content.replace('as first read', 'as I like it'), 'STATE_EDITED', 1],
  ]

  test.each(damages)(
    'that is %s is told, copied aside and written anew',
    async (_, damage, code, lineNumber) => {
      const root = await projectWithClaims()
      const whole = await readFile(join(root, claimPath), 'utf8')
      const damaged = damage(whole)
      await writeFile(join(root, claimPath), damaged)
      const store = await open(root, { rebuild: true })
      expect(store.notes).toMatchObject([{ code, path: claimPath }])
      if (lineNumber) expect(store.notes[0]?.lineNumber).toBe(lineNumber)
      expect((await store.claim(one))?.claim.note).toBe('as first read')
      expect(await readFile(join(root, claimPath), 'utf8')).toBe(whole)
      const rejected = [...(await snapshot(root))].filter(([path]) => path.includes('rejected'))
      expect(rejected.map(([, content]) => Buffer.from(content, 'latin1').toString())).toEqual([
        damaged,
      ])
      await store.close()
    },
  )

  test('that is behind the history is written anew with the next commit', async () => {
    const root = await projectWithClaims()
    const before = await readFile(join(root, claimPath), 'utf8')
    let store = await open(root)
    await store.commit(commitOf('e3', [add(claim(claimId(3)))]))
    await store.close()
    await writeFile(join(root, claimPath), before)
    store = await open(root)
    expect(store.notes).toEqual([])
    await store.commit(commitOf('e4', [add(claim(claimId(4)))]))
    await store.close()
    expect(await readFile(join(root, claimPath), 'utf8')).toContain(claimId(4))
  })

  test('that is written while commits go on ends as the history has it', async () => {
    const root = await makeProject()
    const store = await open(root)
    const end = Date.now() + 1200
    for (let index = 0; Date.now() < end; index += 1) {
      const events = [0, 1, 2].map((step) => ({
        ...add(claim(claimId(3 * index + step))),
        source: `source-${step}`,
      }))
      await store.commit(commitOf(`e${index}`, events))
    }
    await store.close()
    expect((await open(root)).notes).toEqual([])
  })

  test('keeps its mode, and stays a link within the project but leads no write out of it', async () => {
    const root = await projectWithClaims()
    const [file, moved] = [join(root, claimPath), join(root, 'elsewhere.json')]
    await cp(file, moved)
    await chmod(moved, 0o600)
    await rm(file)
    await symlink(moved, file)
    let store = await open(root)
    await store.commit(commitOf('e3', [add(claim(claimId(3)))]))
    await store.close()
    expect((await readFile(moved, 'utf8')).split('\n')).toHaveLength(6)
    expect((await stat(moved)).mode & 0o777).toBe(0o600)
    const outside = join(await makeProject(), 'outside.json')
    await writeFile(outside, 'mine')
    await rm(file)
    await symlink(outside, file)
    store = await open(root, { rebuild: true })
    expect(store.notes.map(({ code }) => code)).toContain('STATE_NOT_WRITTEN')
    await store.close()
    expect(await readFile(outside, 'utf8')).toBe('mine')
  })

  test('whose history is gone is told and left alone', async () => {
    const root = await projectWithClaims()
    await rm(join(root, 'annotations', 'history'), { recursive: true })
    const store = await open(root, { rebuild: true })
    expect(store.notes).toMatchObject([
      { code: 'HISTORY_BEHIND' },
      { code: 'STATE_AHEAD', path: claimPath },
    ])
    await store.close()
    expect(await readFile(join(root, claimPath), 'utf8')).toContain(one)
  })
})

describe('a history file', () => {
  test('with a torn tail is told; the tail stays, and another file goes on', async () => {
    const root = await projectWithClaims()
    const [file = ''] = await historyFiles(root)
    await appendFile(file, '{"v":1,"wri')
    const torn = await readFile(file)
    let store = await open(root)
    expect(store.notes).toMatchObject([{ code: 'TORN_TAIL', lineNumber: 3 }])
    await store.commit(commitOf('e3', [add(claim(claimId(3)))]))
    await store.close()
    expect(await readFile(file)).toEqual(torn)
    expect(await historyFiles(root)).toHaveLength(2)
    store = await open(root)
    expect(await claimIds(store)).toEqual([one, two, claimId(3)].sort())
  })

  test('damaged in the middle is told, hides no other line, and is not written behind', async () => {
    const root = await projectWithClaims()
    const [file = ''] = await historyFiles(root)
    const bytes = await readFile(file)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(file, bytes)
    const before = await snapshot(join(root, 'annotations'))
    const store = await open(root, { rebuild: true })
    expect(store.notes.find(({ code }) => code === 'HISTORY_BROKEN')).toMatchObject({
      lineNumber: 1,
    })
    expect(await claimIds(store)).toEqual([one])
    await expect(store.commit(commitOf('e3', [add(claim(claimId(3)))]))).rejects.toMatchObject({
      code: 'STORE_HISTORY_BROKEN',
      lineNumber: 1,
    })
    await store.close()
    expect(await snapshot(join(root, 'annotations'))).toEqual(before)
  })

  test('that was replaced while the store is open is never written to again', async () => {
    const root = await projectWithClaims()
    const store = await open(root)
    await store.commit(commitOf('e3', [add(claim(claimId(3)))]))
    const [file = ''] = await historyFiles(root)
    const copy = await readFile(file)
    await rm(file)
    await writeFile(file, copy)
    await store.commit(commitOf('e4', [add(claim(claimId(4)))]))
    await store.close()
    expect(await historyFiles(root)).toHaveLength(2)
    expect(await claimIds(await open(root))).toHaveLength(4)
  })

  test('that is cut to an earlier commit takes its events away, as a checkout does', async () => {
    const root = await projectWithClaims()
    const store = await open(root)
    const [file = ''] = await historyFiles(root)
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, bytes.indexOf(10) + 1))
    expect(await claimIds(store)).toEqual([two])
  })

  test('is not the place for folders, links and other names', async () => {
    const root = await projectWithClaims()
    const folder = join(root, 'annotations', 'history')
    await mkdir(join(folder, 'folder.jsonl'))
    await writeFile(join(folder, 'notes.txt'), 'x')
    expect((await open(root)).notes).toEqual([])
  })
})

describe('derived files', () => {
  test('an analysis is read once, and again when its file was replaced', async () => {
    const root = await projectWithClaims()
    const [store, other] = [await open(root), await open(root)]
    await store.putAnalysis(analysisOf('one'))
    const first = await store.analysis(version.id)
    expect(await store.analysis(version.id)).toBe(first)
    await other.putAnalysis(analysisOf('two'))
    expect(await store.analysis(version.id)).toEqual(analysisOf('two'))
  })

  test('that are damaged are as good as none', async () => {
    const root = await projectWithClaims()
    const store = await open(root)
    const of = { id: 'a', path: 'a.md', sha256: version.sha256, sizeBytes: 1, meta: {} }
    await store.putSource({ source: of })
    for (const [path] of await snapshot(join(root, '.claimtrail', 'sources'))) {
      await writeFile(join(root, '.claimtrail', 'sources', path), '{"source":')
    }
    expect(await store.sources()).toEqual([])
    await store.close()
  })

  test('a kept text that was changed is not returned but told', async () => {
    const root = await projectWithClaims()
    await rm(join(root, '.claimtrail'), { recursive: true })
    const kept = join(root, 'annotations', 'versions', `${version.textSha256}.txt`)
    await writeFile(kept, `${text}!`)
    const store = await open(root)
    expect(await store.text(version.textSha256)).toBeUndefined()
    expect(store.notes).toMatchObject([{ code: 'VERSION_DAMAGED' }])
  })
})
