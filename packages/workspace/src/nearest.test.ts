import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test('a misspelt name finds its like, a strange one finds nothing', () => {
  expect(nearest('us-talban-2020', ['us-taliban-2020', 'colombia-2016'])[0]).toBe('us-taliban-2020')
  expect(nearest('zzz', ['us-taliban-2020'])).toEqual([])
})
