import { expect, test } from 'vitest'
import { measure } from './size.ts'
import { readSources } from './source-tree.ts'

const shapes = readSources().map(measure)
const functions = shapes.flatMap((shape) => shape.functions)

test('the guard sees the whole house', () => {
  expect(shapes.length).toBeGreaterThan(180)
  expect(functions.length).toBeGreaterThan(1_000)
})

test('no file is over 300 lines, and the median is at most 80', () => {
  expect(
    shapes.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([])
  expect(median(shapes.map(({ lines }) => lines))).toBeLessThanOrEqual(80)
})

test('no function is over 50 lines, and the median is at most 8', () => {
  const long = functions.filter(({ lines }) => lines > 50)
  expect(long.map(({ path, lineNumber, lines }) => `${path}:${lineNumber}: ${lines}`)).toEqual([])
  expect(median(functions.map(({ lines }) => lines))).toBeLessThanOrEqual(8)
})

test('no any, no non-null assertion, no enum, no default export, no bare Error', () => {
  expect(shapes.flatMap(({ faults }) => faults)).toEqual([])
})

test('at most two type assertions in a thousand lines', () => {
  const assertions = shapes.reduce((sum, shape) => sum + shape.assertions, 0)
  const lines = shapes.reduce((sum, shape) => sum + shape.lines, 0)
  expect(assertions / lines).toBeLessThanOrEqual(2 / 1_000)
})

test('every exported name has a docstring', () => {
  expect(shapes.flatMap(({ undocumented }) => undocumented)).toEqual([])
})

test('a planted fault is found', () => {
  const text = `${'\n'.repeat(9)}export function f(a: any): void {\n${'  a()\n'.repeat(60)}  throw new Error(a!)\n}\n`
  const shape = measure({ path: 'x.ts', workspace: 'x', text })
  expect(shape.faults).toEqual(
    expect.arrayContaining(['x.ts:10: any', 'x.ts:71: bare Error', 'x.ts:71: non-null assertion']),
  )
  expect(shape.functions[0]?.lines).toBe(63)
  expect(shape.undocumented).toEqual(['x.ts:10'])
})

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
}
