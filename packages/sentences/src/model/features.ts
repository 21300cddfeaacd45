import type { Candidate, CandidateKind } from '../candidate.ts'
import { CharClass, classAt } from '../char-class.ts'
import type { Judgement } from '../decide.ts'
import { lengthStep, mix, modelClassAt } from './hash.ts'
import { lineFeatures } from './line-features.ts'
import { readSurroundings, type Surroundings } from './surroundings.ts'

/** No candidate has more features. */
export const mostFeatures = 40

const kinds: Readonly<Record<CandidateKind, number>> = {
  stop: 0,
  line: 1,
  closer: 2,
  gap: 3,
  early: 4,
}

/**
 * Describe a candidate by the hashes of what stands around it: words, their shapes, marks, spacing, what
 * is open, what the rules say. Writes them to `into` and returns how many; none looks further than 200
 * characters. `around` is only room to work in.
 */
export function describeCandidate(
  candidate: Candidate,
  judgement: Judgement,
  around: Surroundings,
  into: Int32Array,
): number {
  readSurroundings(candidate, around)
  const { text, mark, end, next, limit, sentenceStart } = candidate
  const kind = kinds[candidate.kind]
  const spacing = spacingOf(candidate, judgement)
  const sign = mark < end ? text.charCodeAt(mark) : 32 + kind
  const opener = around.rightStart < limit ? modelClassAt(text, around.rightStart) : 0
  const both = mix(opener, sign)
  const cluster = clusterHash(candidate)
  const left = around.left.word
  const before = around.before.word
  const right = around.right.word
  const after = around.after.word
  const leftShape = around.left.shape
  const rightShape = around.right.shape
  const distance = lengthStep(mark - sentenceStart)
  const marked = mix(mix(7, sign), spacing)
  const rule = judgement.rule * 3 + judgement.line
  into[0] = mix(mix(2, cluster), spacing)
  into[1] = mix(mix(4, leftShape), both)
  into[2] = mix(mix(6, rightShape), marked)
  into[3] = mix(mix(mix(8, leftShape), rightShape), sign)
  into[4] = mix(mix(9, left), right)
  into[5] = mix(mix(12, before), left)
  into[6] = mix(mix(13, distance), leftShape)
  into[7] = mix(mix(14, distance), mix(opener, marked))
  into[8] = mix(mix(15, Math.min(candidate.depth, 3)), both)
  into[9] = mix(mix(16, candidate.quotes), mix(cluster, opener))
  into[10] = mix(mix(17, after), opener === CharClass.lower ? 1 : 2)
  into[11] = mix(mix(19, hashOf(text, Math.max(around.left.edge, mark - 3), mark)), both)
  into[12] = mix(mix(22, around.after.shape), mix(rightShape, sign))
  into[13] = mix(mix(23, right), leftShape)
  into[14] = mix(mix(24, text.charCodeAt(next)), mix(spacing, sign))
  into[15] = mix(mix(30, rule), kind)
  into[16] = mix(mix(31, rule), mix(leftShape, opener))
  into[17] = mix(mix(32, rule), left)
  into[18] = mix(mix(33, rule), right)
  into[19] = mix(mix(34, rule), mix(marked, opener))
  return judgement.line === 0 ? 20 : lineFeatures(candidate, both, into, 20)
}

/** 0 none, 1 one space or a line end that is no more, 2 more, 3 a line end, 5 one and then an indent, 6 a tab. */
function spacingOf({ text, end, next }: Candidate, { line }: Judgement): number {
  if (next === end) return 0
  if (line !== 0) return classAt(text, next - 1) === CharClass.lineEnd ? 3 : 5
  if (next === end + 1 || classAt(text, next - 1) === CharClass.lineEnd) return 1
  return text.charCodeAt(end) === 9 ? 6 : 2
}

/** The hash of a few characters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let offset = start; offset < end; offset += 1) hash = mix(hash, text.charCodeAt(offset))
  return hash
}

/** The marks from the first terminator to the end of the sentence, digits all alike. */
function clusterHash({ text, mark, end }: Candidate): number {
  const stop = Math.min(end, mark + 6)
  let hash = 0
  for (let offset = mark; offset < stop; offset += 1) {
    const isDigit = classAt(text, offset) === CharClass.digit
    hash = mix(hash, isDigit ? 48 : text.charCodeAt(offset))
  }
  return hash
}
