import { expect, test } from 'vitest'
import { actionOfKey, actionsFor, keyActions } from './keys.ts'

test('no key does two things, and no action has two keys', () => {
  expect(new Set(keyActions.map(({ key }) => key)).size).toBe(keyActions.length)
  expect(new Set(keyActions.map(({ name }) => name)).size).toBe(keyActions.length)
})

test('capitals are other keys than small letters', () => {
  expect(actionOfKey('j')?.name).toBe('next-sentence')
  expect(actionOfKey('J')?.name).toBe('next-claim')
  expect(actionOfKey('q')).toBeUndefined()
})

test('who only reads is offered nothing that writes', () => {
  expect(actionsFor(false).some(({ writes }) => writes)).toBe(false)
  expect(actionsFor(true)).toEqual(keyActions)
})
