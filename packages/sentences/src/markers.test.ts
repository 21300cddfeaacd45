import { expect, test } from 'vitest'
import { markerAt } from './markers.ts'

function markerOf(text: string): string | undefined {
  const marker = markerAt(text, 0, text.length)
  return marker && text.slice(0, marker.end)
}

test.each([
  ['2. The ceasefire', '2.'],
  ['12) the ceasefire', '12)'],
  ['1.) the ceasefire', '1.)'],
  ['3.1. the ceasefire', '3.1.'],
  ['(b) each side', '(b)'],
  ['(iv) each side', '(iv)'],
  ['(2). The ceasefire', '(2).'],
  ['IV. Prisoners', 'IV.'],
  ['• open roads', '•'],
  ['• 9. Open roads', '• 9.'],
  ['⁃9. Open roads', '⁃9.'],
  ['- open roads', '-'],
])('%j opens with %j', (text, marker) => {
  expect(markerOf(text)).toBe(marker)
})

test.each([
  '2.5 million',
  '2021. Then',
  '(see below)',
  '(b)(1)',
  'No. 5',
  'Mix. of',
  'a.b',
  '',
  '-5',
])('%j opens with no marker', (text) => expect(markerOf(text)).toBeUndefined())
