import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from './align.ts'

const words = fc
  .array(fc.constantFrom('a', 'b', 'c', 'the', 'port', '.', '\n'), { maxLength: 400 })
  .map((pieces) => pieces.join(' '))

test('an alignment pairs equal tokens, one to one and in order', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { before, after, toAfter, toBefore } = align(one, other)
      let last = -1
      toAfter.forEach((now, old) => {
        if (now < 0) return
        expect(now).toBeGreaterThan(last)
        expect(toBefore[now]).toBe(old)
        expect(before.id[old]).toBe(after.id[now])
        last = now
      })
      expect(toBefore.filter((old) => old >= 0)).toHaveLength(
        toAfter.filter((now) => now >= 0).length,
      )
    }),
    { numRuns: 500 },
  )
})

test('text that was moved is claimed by nothing else', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { toBefore, movedTo } = align(one, other)
      const claimed = movedTo.filter((now) => now >= 0)
      expect(new Set(claimed).size).toBe(claimed.length)
      for (const now of claimed) expect(toBefore[now]).toBe(-1)
    }),
  )
})
