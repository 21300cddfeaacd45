import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyHistory } from '@claimtrail/history'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, claim, claimId, commitOf, revise, source } from '../../contract/scene.ts'
import {
  historyFiles,
  makeProject,
  newId,
  open,
  snapshot,
} from '../../file/project.test.support.ts'
import { readHistoryFiles } from '../history-files.ts'
import { branchesOf, type ChainLine } from './branches.ts'
import type { Finding } from './finding.ts'
import { repairStore } from './repair-store.ts'

const rejected = join('.claimtrail', 'rejected')

async function projectOf(...notes: readonly string[]): Promise<string> {
  const root = await makeProject()
  await addClaims(root, 0, ...notes)
  return root
}

async function addClaims(root: string, from: number, ...notes: readonly string[]): Promise<void> {
  const store = await open(root)
  for (const [index, note] of notes.entries()) {
    const id = claimId(from + index)
    await store.commit(commitOf(`${note}-${from + index}`, [add(claim(id, note))]))
  }
  await store.close()
}

async function notesIn(root: string): Promise<readonly (string | undefined)[]> {
  const claims = (await (await open(root)).source(source))?.claims ?? []
  return claims.map(({ claim: { note } }) => note)
}

/** A project that lived on twice, and what git makes of it: both futures of one file between its marks. */
async function forkedProject(marked: boolean): Promise<string> {
  const [root, other] = [await projectOf('one', 'two'), await makeProject()]
  const [file = ''] = await historyFiles(root)
  const common = await readFile(file, 'utf8')
  await rm(other, { recursive: true })
  await cp(root, other, { recursive: true })
  const [twin = ''] = await historyFiles(other)
  await forceBaton(other, twin)
  await addClaims(root, 2, 'three')
  await addClaims(other, 3, 'four', 'five')
  const [one, two] = [await readFile(file, 'utf8'), await readFile(twin, 'utf8')]
  const sides = [one.slice(common.length), two.slice(common.length)]
  const [ours, theirs] = marked
    ? [`<<<<<<< HEAD\n${sides[0]}=======\n`, `${sides[1]}>>>>>>> other\n`]
    : sides
  await writeFile(file, `${common}${ours}${theirs}`)
  return root
}

/** A snapshot of a whole machine has the same inodes, so the baton is as good in both. */
async function forceBaton(root: string, path: string): Promise<void> {
  const folder = join(root, '.claimtrail', 'baton')
  const [name = ''] = await readdir(folder)
  const { ino, ctimeMs } = await import('node:fs').then(({ statSync }) => statSync(path))
  const baton = JSON.parse(await readFile(join(folder, name), 'utf8'))
  const here = { ...baton, inode: ino, ...('changedMs' in baton && { changedMs: ctimeMs }) }
  await writeFile(join(folder, name), JSON.stringify(here))
}

const codes = (found: readonly Finding[]) => found.map(({ code }) => code)

describe('repairing', () => {
  test('a whole project finds nothing and changes nothing', async () => {
    const root = await projectOf('one')
    const before = await snapshot(root)
    expect(await repairStore(root, { newId, trim: true, split: true })).toEqual([])
    expect(await snapshot(root)).toEqual(before)
  })

  test.each([
    ['of a line', '{"v":1,"wri'],
    ['of zeros', '\0'.repeat(5000)],
    ['of bad lines', '\0\0\0\n{}\nxx\n'],
  ])('a torn tail %s is told, and removed when asked to; a copy is kept', async (_, tail) => {
    const root = await projectOf('one', 'two')
    const [file = ''] = await historyFiles(root)
    const whole = await readFile(file, 'utf8')
    await appendFile(file, tail)
    const torn = await snapshot(root)
    for (const options of [{ dryRun: true }, { dryRun: true, trim: true }, { split: true }]) {
      expect(codes(await repairStore(root, { newId, ...options }))).toContain('torn-tail')
      expect((await snapshot(root)).get(file.slice(root.length + 1))).toBe(
        torn.get(file.slice(root.length + 1)),
      )
    }
    const [finding] = await repairStore(root, { newId, trim: true })
    expect(finding).toMatchObject({ code: 'torn-tail', lineNumber: 3 })
    expect(finding?.mended).toMatch(/^lost its last \d+ bytes, which are in \.claimtrail.rejected/)
    expect(await readFile(file, 'utf8')).toBe(whole)
    const [kept = ''] = await readdir(join(root, rejected))
    expect(await readFile(join(root, rejected, kept), 'utf8')).toBe(tail)
    expect(await repairStore(root, { newId })).toEqual([])
    expect(await notesIn(root)).toEqual(['one', 'two'])
  })

  test('a line that others have seen is never trimmed away', async () => {
    const root = await projectOf('one', 'two')
    const [file = ''] = await historyFiles(root)
    await rm(join(root, '.claimtrail'), { recursive: true })
    await addClaims(root, 2, 'three')
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(0, bytes.indexOf(10) + 1))
    const [finding] = await repairStore(root, { newId, trim: true })
    expect(finding).toMatchObject({ code: 'damaged' })
    expect(finding?.message).toContain('others have seen line 2 of it')
    expect(finding?.mended).toBeUndefined()
    expect((await readFile(file)).equals(bytes)).toBe(true)
  })

  test('nor one that this clone was told is stored', async () => {
    const root = await projectOf('one', 'two')
    const [file = ''] = await historyFiles(root)
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, -20))
    const [finding] = await repairStore(root, { newId, trim: true })
    expect(finding).toMatchObject({ code: 'damaged', lineNumber: 2 })
    expect(finding?.message).toContain('which this clone was told is stored')
    expect(await notesIn(root)).toEqual(['one'])
  })

  test('damage in the middle and a missing file are told and left', async () => {
    const root = await projectOf('one', 'two', 'three')
    const [file = ''] = await historyFiles(root)
    await rm(join(root, '.claimtrail'), { recursive: true })
    await addClaims(root, 3, 'four')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('two-1', 'tWo-1'))
    expect(await repairStore(root, { newId, trim: true, split: true })).toMatchObject([
      { code: 'damaged', lineNumber: 2 },
    ])
    await rm(file)
    const [missing, claims] = await repairStore(root, { newId })
    expect(missing).toMatchObject({ code: 'missing' })
    expect(missing?.mended).toBeUndefined()
    expect(claims).toMatchObject({ code: 'claims', mended: 'was written anew' })
  })

  test.each([true, false])(
    'a forked file is split, and both futures count (with marks: %s)',
    async (marked) => {
      const root = await forkedProject(marked)
      const [file = ''] = await historyFiles(root)
      const forked = await readFile(file, 'utf8')
      expect(codes(await repairStore(root, { newId, split: true, dryRun: true }))).toContain(
        'forked',
      )
      expect(await readFile(file, 'utf8')).toBe(forked)
      const copy = await makeProject()
      await rm(copy, { recursive: true })
      await cp(root, copy, { recursive: true })
      const [finding] = await repairStore(root, { newId, split: true })
      expect(finding).toMatchObject({ code: 'forked', lineNumber: marked ? 3 : 4 })
      expect(finding?.mended).toContain('was split')
      expect(verifyHistory([...readHistoryFiles(root)])).toEqual([])
      expect(await notesIn(root)).toEqual(['one', 'two', 'three', 'four', 'five'])
      expect((await open(root)).notes).toEqual([])
      const kept = (await readdir(join(root, rejected))).filter((name) => name.endsWith('.jsonl'))
      expect(await readFile(join(root, rejected, kept[0] ?? ''), 'utf8')).toBe(forked)
      expect(await repairStore(root, { newId })).toEqual([])
      const store = await open(root)
      await store.commit(commitOf('more', [revise(claimId(4), 'five-4/0', 'again')]))
      await store.close()
      await repairStore(copy, { newId, split: true })
      const names = (paths: readonly string[]) => paths.map((path) => path.replace(/.*\//, ''))
      expect(names(await historyFiles(root))).toEqual(
        expect.arrayContaining(names(await historyFiles(copy))),
      )
    },
  )

  test('of a forked file others may have seen both sides, and verification knows the one that went', async () => {
    const root = await forkedProject(false)
    const [file = ''] = await historyFiles(root)
    const lines = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, lines.toSpliced(3, 2).join('\n'))
    await rm(join(root, '.claimtrail'), { recursive: true })
    await addClaims(root, 9, 'six')
    expect(await historyFiles(root)).toHaveLength(2)
    await writeFile(file, lines.toSpliced(2, 1).join('\n'))
    await rm(join(root, '.claimtrail'), { recursive: true })
    await addClaims(root, 10, 'seven')
    await writeFile(file, lines.join('\n'))
    await repairStore(root, { newId, split: true })
    expect(verifyHistory([...readHistoryFiles(root)])).toEqual([])
  })

  test('a claim file that is not as the history has it is told, written anew, and kept', async () => {
    const root = await projectOf('one')
    const path = join(root, 'annotations', 'claims', `${source}.json`)
    const whole = await readFile(path, 'utf8')
    await writeFile(path, '[1,2]')
    const dry = await repairStore(root, { newId, dryRun: true })
    expect(dry).toMatchObject([{ code: 'claims', mended: 'would be written anew' }])
    expect(await readFile(path, 'utf8')).toBe('[1,2]')
    expect(await repairStore(root, { newId })).toMatchObject([{ mended: 'was written anew' }])
    expect(await readFile(path, 'utf8')).toBe(whole)
    expect(await readdir(join(root, rejected))).toHaveLength(1)
  })
})

describe('branches', () => {
  const place = (seq: number, prev: string, head: string, lineNumber: number): ChainLine => ({
    seq,
    prev,
    head,
    lineNumber,
    offset: 0,
  })
  const start = '0'.repeat(64)

  test('hold every line once, each behind the one that it goes on from, whatever forks there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
        fc.nat(40),
        (parents, seen) => {
          const lines: ChainLine[] = []
          for (const [index, parent] of parents.entries()) {
            const before = index === 0 ? undefined : lines[parent % index]
            const seq = (before?.seq ?? 0) + 1
            lines.push(place(seq, before?.head ?? start, `h${index}`, index + 1))
          }
          const branches = branchesOf(lines, (head) => head === `h${seen}`) ?? []
          const found = branches.flatMap((branch) => branch.lines)
          expect(found.map(({ head }) => head).sort()).toEqual(lines.map(({ head }) => head).sort())
          for (const branch of branches) {
            for (const [index, line] of branch.lines.entries()) {
              const before = index === 0 ? branch.from : branch.lines[index - 1]
              expect(line.prev).toBe(before?.head ?? start)
            }
          }
          const isSeenFirst = branches[0]?.lines.some(({ head }) => head === `h${seen}`)
          expect(isSeenFirst).toBe(seen < lines.length)
        },
      ),
    )
  })

  test('of lines with a gap are none', () => {
    expect(
      branchesOf([place(1, start, 'a', 1), place(3, 'b', 'c', 2)], () => false),
    ).toBeUndefined()
    expect(branchesOf([place(2, start, 'a', 1)], () => false)).toBeUndefined()
  })
})
