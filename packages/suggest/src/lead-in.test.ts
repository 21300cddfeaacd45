import type { Block, Suggestion } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { documentOf } from './document.test.fixture.ts'
import { suggestClaims } from './suggest.ts'

/** A lead-in paragraph and the items of its list, each its own block. */
function listOf(leadIn: string, ...items: readonly string[]): readonly Suggestion[] {
  const input = documentOf(leadIn, ...items)
  const sentences = input.sentences.map((sentence, block) => ({ ...sentence, block }))
  const blocks = sentences.map(
    ({ span }, index): Block =>
      index === 0 ? { kind: 'paragraph', span } : { kind: 'listItem', span, leadIn: 0 },
  )
  return suggestClaims({ ...input, sentences, blocks })
}

test('items inherit the actor, the cue and the force of their lead-in', () => {
  const found = listOf('The {Parties} shall:', '(a) open the pass;', '(b) free the crew.')
  expect(found.map(({ claim }) => claim.quotes[0].quote)).toEqual([
    'open the pass',
    'free the crew',
  ])
  for (const { claim } of found) {
    expect(claim).toMatchObject({
      cue: { quote: 'shall' },
      actor: [{ quote: { quote: 'The Parties' } }],
      force: 'obligation',
    })
  }
})

test('a lead-in may be a performative, and may forbid', () => {
  const [agreed] = listOf('{Norland} and {Ostia} agree to:', 'disarm all guards.')
  expect(agreed?.claim).toMatchObject({ actor: [{}, {}], action: { quote: 'disarm all guards' } })
  const [forbidden] = listOf('The {Parties} shall not:', 'mine the road;')
  expect(forbidden?.claim).toMatchObject({ polarity: 'refrain' })
})

test('an item with its own cue is read for itself', () => {
  const [found] = listOf('The {Parties} shall:', '{Ostia} will pay.')
  expect(found?.claim).toMatchObject({ cue: { quote: 'will' }, actor: [{ actor: 'state/ostia' }] })
})

test('a lead-in that binds nobody gives nothing to its items', () => {
  expect(listOf('The map shows:', 'a bridge over the pass;')).toEqual([])
})

test('an item keeps its own deadline out of its action', () => {
  const [found] = listOf('{Norland} undertook to:', 'open a channel within {=24 hours};')
  expect(found?.claim).toMatchObject({
    action: { quote: 'open a channel' },
    timing: { kind: 'deadline', quote: { quote: 'within 24 hours' } },
  })
})
