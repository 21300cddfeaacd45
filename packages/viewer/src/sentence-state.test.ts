import { expect, test } from 'vitest'
import {
  claimState,
  claimView,
  commitment,
  said,
  sentenceView,
  suggestion,
} from './sample-views.test.fixture.ts'
import { sentenceState } from './sentence-state.ts'

const draft = commitment(said('will open'))
const claims = [claimView(claimState('b', draft))]
const suggestions = [suggestion(draft)]

test('a sentence is reviewed when it is settled, or has a claim and nothing waits', () => {
  expect(sentenceState(sentenceView(0, { claims }))).toBe('reviewed')
  expect(sentenceState(sentenceView(0, { settled: true, suggestions }))).toBe('reviewed')
})

test('a suggestion waits beside a claim too, and a withdrawn claim reviews nothing', () => {
  expect(sentenceState(sentenceView(0, { claims, suggestions }))).toBe('suggested')
  const withdrawn = [claimView(claimState('b', draft, { review: 'withdrawn' }))]
  expect(sentenceState(sentenceView(0, { claims: withdrawn }))).toBe('open')
})
