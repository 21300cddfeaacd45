import type { Candidate } from '../candidate.ts'
import { CharClass, classAt } from '../char-class.ts'
import { lengthStep, mix, modelClassAt } from './hash.ts'

/** Longer lines are all alike. In code units; also what keeps the look back linear. */
const longestLine = 200

/** What the lines before and after a candidate look like; written from `at` on, returns the end. */
export function lineFeatures(
  candidate: Candidate,
  both: number,
  into: Int32Array,
  at: number,
): number {
  const { text, end, next } = candidate
  const opener = modelClassAt(text, next)
  const start = lineStart(candidate)
  const length = lengthStep(end - start)
  const nextLength = lengthStep(lineEnd(candidate) - next)
  const last = modelClassAt(text, end - 1)
  into[at] = mix(mix(25, length), both)
  into[at + 1] = mix(mix(26, nextLength), mix(length, opener))
  into[at + 2] = mix(mix(27, last), mix(opener, length))
  into[at + 3] = mix(mix(28, capitalsStep(text, start, end)), opener)
  return at + 4
}

function lineStart({ text, blockStart, end }: Candidate): number {
  const lowest = Math.max(blockStart, end - longestLine)
  let start = end
  while (start > lowest && classAt(text, start - 1) !== CharClass.lineEnd) start -= 1
  return start
}

function lineEnd({ text, limit, next }: Candidate): number {
  const furthest = Math.min(limit, next + longestLine)
  let end = next
  while (end < furthest && classAt(text, end) !== CharClass.lineEnd) end += 1
  return end
}

/** 1 no small letter, 2 more capitals than small letters, 3 many capitals, 4 prose. */
function capitalsStep(text: string, start: number, end: number): number {
  let capitals = 0
  let small = 0
  for (let offset = start; offset < end; offset += 1) {
    const kind = classAt(text, offset)
    if (kind === CharClass.upper) capitals += 1
    else if (kind === CharClass.lower) small += 1
  }
  if (small === 0) return 1
  if (capitals > small) return 2
  return capitals * 4 > small ? 3 : 4
}
