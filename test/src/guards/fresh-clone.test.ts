import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from './source-tree.ts'

const read = (path: string): string => readFileSync(join(repository, path), 'utf8')

test('CI runs the command that the README gives, and nothing else', () => {
  const commands = read('.ci/run')
    .split('\n')
    .filter((line) => line !== '' && !/^(#|set |cd )/.test(line))
  expect(commands).toEqual(['npm test'])
  expect(read('README.md')).toContain('npm test')
  expect(read('README.md')).toContain('npm start')
})

test('what runs before anything is installed imports nothing but Node', () => {
  const scripts = readdirSync(join(repository, 'scripts')).filter((name) => name.endsWith('.mjs'))
  expect(scripts.length).toBeGreaterThan(1)
  const imports = scripts.flatMap((name) =>
    [...read(`scripts/${name}`).matchAll(/from '([^']+)'/g)].map(([, from]) => from),
  )
  expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([])
})

test('the lock file names every optional dependency and no download address', () => {
  const lock: {
    packages: Record<
      string,
      { optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean }
    >
  } = JSON.parse(read('package-lock.json'))
  const entries = Object.entries(lock.packages)
  expect(entries.length).toBeGreaterThan(100)
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name, version]) =>
          /^\d/.test(version) &&
          !lock.packages[`node_modules/${name}`] &&
          !lock.packages[`${path}/node_modules/${name}`],
      )
      .map(([name]) => name),
  )
  expect(missing).toEqual([])
  const addresses = entries.filter(([, { resolved, link }]) => resolved !== undefined && !link)
  expect(addresses.map(([path]) => path)).toEqual([])
})

test('every dependency is pinned to one version', () => {
  const folders = [
    '.',
    'server',
    'test',
    ...readdirSync(join(repository, 'packages'))
      .filter((name) => !name.includes('.'))
      .map((name) => `packages/${name}`),
  ]
  const ranges = folders.flatMap((folder) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${folder}/package.json`))
    return Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(String(version)),
    )
  })
  expect(ranges).toEqual([])
})
