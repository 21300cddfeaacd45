import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from './project.ts'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)

/** Run an example as a user's file would run: from a folder that has the packages installed. */
function run(code: string, name: string): string {
  const folder = join(repository, 'test/dist/readme')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, code)
  const { stdout, stderr, status } = spawnSync(process.execPath, [path], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

test('the example of the toolkit runs, and its quotes read back', () => {
  const lines = run(examples[0] ?? '', 'toolkit.mjs')
    .trim()
    .split('\n')
  expect(lines[0]).toMatch(/^commitment true Norland shall open the ferry/)
  expect(lines[1]).toMatch(/^condition true provided that the depot is open/)
})

test('the example of the single steps runs', () => {
  expect(run(examples[1] ?? '', 'steps.mjs')).toBe(
    'The ferry shall open. ← The ferry *shall* open.\nOstia agreed. ← Ostia agreed.\n',
  )
})

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((path) => !existsSync(join(repository, path)))).toEqual([])
})
