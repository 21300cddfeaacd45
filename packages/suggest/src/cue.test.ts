import { expect, test } from 'vitest'
import { type Cue, defineCue, findCue } from './cue.ts'
import { CueRefusedError } from './errors.ts'

const provided: Cue = {
  id: 'condition.provided',
  type: 'condition',
  regex: /\bprovided\b/i,
  guard: /\bprovided (?:by|for)\b/i,
  weight: 0,
  sets: { kind: 'if' },
  positive: 'Norland will pay, provided Ostia leaves.',
  negative: 'The help provided by Norland arrived.',
}

test('a cue hits its words, each time they stand there', () => {
  const text = 'Provided it rains; provided it snows.'
  const hits = findCue(defineCue(provided), text)
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['Provided', 'provided'])
})

test('a hit inside its guard is dropped and the others stay', () => {
  const text = 'The help provided by Ostia ends, provided that Norland pays.'
  const hits = findCue(defineCue(provided), text)
  expect(hits.map(({ start }) => start)).toEqual([text.lastIndexOf('provided')])
})

test('looking twice gives the same answer', () => {
  const cue = defineCue(provided)
  expect(findCue(cue, cue.positive)).toEqual(findCue(cue, cue.positive))
})

test('a cue that misses its positive example is refused and named', () => {
  const wrong = { ...provided, positive: 'Norland pays.' }
  expect(() => defineCue(wrong)).toThrow(CueRefusedError)
  expect(() => defineCue(wrong)).toThrow(/condition\.provided.*Norland pays/)
})

test('a refusal lists everything that is wrong', () => {
  const wrong: Cue = { ...provided, id: 'provided', regex: /rov|^/i, negative: 'A rover.' }
  let failures: readonly string[] = []
  try {
    defineCue(wrong)
  } catch (error) {
    if (error instanceof CueRefusedError) failures = error.failures
  }
  expect(failures).toHaveLength(4)
})
