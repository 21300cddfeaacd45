import { expect, test } from 'vitest'
import { progressLine } from './progress.ts'

test('the line says files, megabytes, sentences and the time that is left', () => {
  const progress = { done: 12, total: 40, doneBytes: 3_100_000, totalBytes: 6_200_000 }
  expect(progressLine(progress, 2_113, 8_000)).toBe(
    '12 of 40 files · 3.1 MB · 2,113 sentences · about 8 s left',
  )
  expect(progressLine({ ...progress, done: 40, doneBytes: 6_200_000 }, 1, 9_000)).toBe(
    '40 of 40 files · 6.2 MB · 1 sentence',
  )
})
