import { expect, test } from 'vitest'
import { createLeadIns } from './lead-in.ts'

const item = (depth: number) => ({ ordered: true, label: '1.', depth })

test('items hang on the block before their list when it introduces them', () => {
  const leadIns = createLeadIns()
  expect(leadIns.next(undefined, 'The Parties shall:')).toBeUndefined()
  expect(leadIns.next(item(1), 'withdraw')).toBe(0)
  expect(leadIns.next(item(1), 'and report:')).toBe(0)
  expect(leadIns.next(item(2), 'weekly,')).toBe(2)
  expect(leadIns.next(item(2), 'in writing')).toBe(2)
  expect(leadIns.next(item(1), 'and leave.')).toBe(0)
})

test('a list in a list without words of its own hangs where the outer one does', () => {
  const leadIns = createLeadIns()
  leadIns.next(undefined, 'They agree:')
  leadIns.next(item(1), 'to talk')
  expect(leadIns.next(item(2), 'in Ostia')).toBe(0)
})

test('a block between two lists ends the first', () => {
  const leadIns = createLeadIns()
  leadIns.next(undefined, 'They agree:')
  leadIns.next(item(1), 'to talk')
  leadIns.next(undefined, 'They met.')
  expect(leadIns.next(item(1), 'in Ostia')).toBeUndefined()
})
