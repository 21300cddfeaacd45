import { expect, test } from 'vitest'
import { findCue } from '../cue.ts'
import { findHits } from '../hits.ts'
import { counterCues } from './counter.ts'
import { cues } from './index.ts'

test('no two cues share an id', () => {
  const ids = [...cues, ...counterCues].map((cue) => cue.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(cues.map((cue) => [cue.id, cue] as const))('%s finds its example only', (_, cue) => {
  expect(findCue(cue, cue.positive).length).toBeGreaterThan(0)
  expect(findCue(cue, cue.negative)).toEqual([])
})

test('apostrophes of any kind are read alike', () => {
  for (const mark of ["'", '’', '`']) {
    const hits = findHits(cues, `They reaffirmed the parties${mark} commitment to disarm.`)
    expect(hits.commitment.map((hit) => hit.cue.id)).toContain('commitment.express-will')
  }
})

test('a cue never hides inside a longer word', () => {
  const text = 'The insignificant willow, mayor, shallow marshal, until1, iffy and canned mustard.'
  const hits = findHits(cues, text)
  expect([...hits.commitment, ...hits.condition]).toEqual([])
})

/** Near-misses of every cue: its own negative example, over and over. */
function nearMisses(sentence: string, count: number): string {
  return `${sentence.replace(/[.?]$/, '')} `.repeat(count)
}

test.each(cues.map((cue) => [cue.id, cue] as const))(
  '%s takes time in line with the text',
  (_, cue) => {
    const small = nearMisses(cue.negative, 12_500)
    const time = (text: string): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const started = Date.now()
          findCue(cue, text)
          return Date.now() - started
        }),
      )
    time(small.slice(0, 10_000))
    const once = Math.max(time(small), 25)
    expect(time(small + small)).toBeLessThan(once * 3.5)
  },
)
