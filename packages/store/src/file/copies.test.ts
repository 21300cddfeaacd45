import { cp, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { verifyHistory } from '@claimtrail/history'
import { describe, expect, test } from 'vitest'
import { readHistoryFiles } from '../care/history-files.ts'
import { add, claim, claimId, commitOf } from '../contract/scene.ts'
import type { Store } from '../index.ts'
import { historyFiles, makeProject, open, snapshot } from './project.test.support.ts'

async function addTo(store: Store, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    await store.commit(commitOf(`e${number}`, [add(claim(claimId(number)))]))
  }
}

async function addClosing(root: string, ...numbers: readonly number[]): Promise<void> {
  const store = await open(root)
  await addTo(store, ...numbers)
  await store.close()
}

/** A copy whose files are the same files: what backup tools and `cp -al` make. */
async function linkedCopy(from: string, to: string): Promise<void> {
  for (const name of (await snapshot(from)).keys()) {
    await mkdir(dirname(join(to, name)), { recursive: true })
    await link(join(from, name), join(to, name))
  }
}

const ways = {
  'copied while it is closed': async (root: string, copy: string) => {
    await cp(root, copy, { recursive: true })
  },
  'copied with its times': async (root: string, copy: string) => {
    await cp(root, copy, { recursive: true, preserveTimestamps: true })
  },
  'copied file by file as links': linkedCopy,
} as const

describe('two copies of one project', () => {
  test.each(Object.entries(ways))('%s never write to one writer', async (_, copyTo) => {
    const root = await makeProject()
    await addClosing(root, 1, 2)
    const copy = await makeProject()
    await copyTo(root, copy)
    await addClosing(copy, 3)
    await addClosing(root, 4)
    await addClosing(copy, 5)
    // What git makes of the two: every file of both.
    const both = new Map([...(await historyOf(root)), ...(await historyOf(copy))])
    for (const [name, bytes] of await historyOf(root)) {
      const other = (await historyOf(copy)).get(name)
      const [short = bytes, long = bytes] = [bytes, other ?? bytes].sort(
        (one, two) => one.length - two.length,
      )
      expect(long.startsWith(short)).toBe(true)
      both.set(name, long)
    }
    const files = [...both].map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
    expect(verifyHistory(files).filter(({ code }) => code !== 'history-cut')).toEqual([])
    expect(files.reduce((sum, { bytes }) => sum + bytes.toString().split('\n').length - 1, 0)).toBe(
      5,
    )
  })

  test('copied while it is written to never write to one writer', async () => {
    const root = await makeProject()
    const store = await open(root)
    await addTo(store, 1)
    const copy = await makeProject()
    await cp(root, copy, { recursive: true })
    await addClosing(copy, 2)
    await addTo(store, 3)
    await store.close()
    await addClosing(root, 4)
    const [one, two] = [await historyOf(root), await historyOf(copy)]
    expect([...one.keys()].filter((name) => two.has(name))).toHaveLength(1)
    expect(two.size).toBe(2)
    expect(one.size).toBe(1)
  })
})

async function historyOf(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map(
    [...readHistoryFiles(root)].map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
  )
}

describe('what this working copy wrote and is not there', () => {
  test('is told, counted over all its files, until it is there again', async () => {
    const root = await makeProject()
    await addClosing(root, 1, 2, 3)
    const [file = ''] = await historyFiles(root)
    const whole = await readFile(file)
    const one = whole.subarray(0, whole.indexOf(10) + 1)
    await writeFile(file, one)
    const store = await open(root, { readOnly: true })
    expect(store.notes).toMatchObject([{ code: 'HISTORY_BEHIND' }, {}])
    expect(store.notes[0]?.message).toMatch(/^2 entries of this clone are not in /)
    await addClosing(root, 4)
    await rm(file)
    expect((await open(root)).notes[0]?.message).toMatch(/^3 entries /)
    await writeFile(file, whole)
    expect((await open(root)).notes.map(({ code }) => code)).not.toContain('HISTORY_BEHIND')
  })

  test('is told when another line stands in its place', async () => {
    const [root, other] = [await makeProject(), await makeProject()]
    await addClosing(root, 1)
    await addClosing(other, 2)
    const [file = ''] = await historyFiles(root)
    const [foreign = ''] = await historyFiles(other)
    const [name, foreignName] = [file, foreign].map((path) => path.replace(/.*\/|\.jsonl/g, ''))
    await writeFile(
      join(root, '.claimtrail', 'heads.json'),
      (await readFile(join(root, '.claimtrail', 'heads.json'), 'utf8')).replaceAll(
        String(name),
        String(foreignName),
      ),
    )
    await cp(foreign, join(dirname(file), `${foreignName}.jsonl`))
    const { notes } = await open(root)
    expect(notes[0]).toMatchObject({ code: 'HISTORY_CHANGED', lineNumber: 1 })
  })

  test('is never told by a file of heads that cannot be read', async () => {
    const root = await makeProject()
    await addClosing(root, 1)
    const path = join(root, '.claimtrail', 'heads.json')
    expect(await readdir(join(root, '.claimtrail'))).toContain('heads.json')
    for (const content of ['', '{', '[]', '{"format":"claimtrail/heads@1","heads":{"a":[9]}}']) {
      await writeFile(path, content)
      expect((await open(root)).notes).toEqual([])
      await addClosing(root, 2)
    }
  })
})
