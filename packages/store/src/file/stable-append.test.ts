import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProject } from './project.test.support.ts'
import { StableAppend } from './stable-append.ts'

test('what is appended, in place or meanwhile, stands behind what was there, and can be cut off again', async () => {
  const path = join(await makeProject(), 'w.jsonl')
  await writeFile(path, 'first\n')
  const file = new StableAppend(path)
  for (const text of ['second\n', 'third\n', 'fourth\n']) await file.append(Buffer.from(text))
  expect(await readFile(path, 'utf8')).toBe('first\nsecond\nthird\nfourth\n')
  await file.cut('first\nsecond\n'.length)
  await file.append(Buffer.from('other\n'))
  expect(await readFile(path, 'utf8')).toBe('first\nsecond\nother\n')
  await file.close()
})

test('a file that is not there is told to who appends, and closing it is no error', async () => {
  const file = new StableAppend(join(await makeProject(), 'none.jsonl'))
  await expect(file.append(Buffer.from('x'))).rejects.toMatchObject({ code: 'ENOENT' })
  await file.close()
})
