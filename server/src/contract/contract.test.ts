import { expect, test } from 'vitest'
import { z } from 'zod'
import type { AppOptions } from '../options.ts'
import { answers } from '../problems/titles.ts'
import { apiRoutes } from '../routes/index.ts'
import { seenRevision } from './headers.ts'
import { contract } from './index.ts'

test('every route is answered, and nothing is answered that is not in the contract', () => {
  // Routes are only built here, and no handler runs.
  const options = { workspace: { store: {} } } as AppOptions
  const answered = apiRoutes(options).map(({ route }) => route.id)
  expect([...answered].sort()).toEqual(contract.map(({ id }) => id).sort())
})

test('every problem that a route names has a status', () => {
  const codes = new Set(contract.flatMap(({ problems }) => problems))
  expect(codes.size).toBeGreaterThan(10)
  for (const code of codes) expect(Object.keys(answers)).toContain(code)
})

test('a schema means the same in a body and in a reply, so one name is enough', () => {
  for (const route of contract) {
    if (route.kind !== 'json' || !route.body) continue
    const wrapped = z.object({ it: route.body })
    const input = z.toJSONSchema(wrapped, { io: 'input' })
    const output = z.toJSONSchema(wrapped, { io: 'output' })
    expect(input.$defs).toEqual(output.$defs)
  }
})

test.each([
  ['"a+b"', 'a+b', 'a+b'],
  ['"old", "a"', 'a', 'a'],
  ['"old"', 'a', 'old'],
  ['*', 'a', 'a'],
])('If-Match %s against revision %s means that %s was seen', (tags, current, seen) => {
  expect(seenRevision(tags, current)).toBe(seen)
})
