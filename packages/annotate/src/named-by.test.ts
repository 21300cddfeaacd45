import { expect, test } from 'vitest'
import { namedBy } from './named-by.ts'

const link = { type: 'same-as', from: 'c-one', to: 'c-two' } as const

test('a command names the claims at the ends of a link and the event to undo', () => {
  expect(namedBy({ do: 'link', link })).toEqual(['c-one', 'c-two'])
  expect(namedBy({ do: 'unlink', link })).toEqual(['c-one', 'c-two'])
  expect(namedBy({ do: 'undo', event: 'e/0' })).toEqual(['e/0'])
  expect(namedBy({ do: 'undo' })).toEqual([])
  expect(namedBy({ do: 'confirm', claim: 'c-one', revision: 'e/0' })).toEqual([])
})
