import type { Candidate, CandidateKind } from '../candidate.ts'
import { CharClass, classAt } from '../char-class.ts'
import type { Judgement } from '../decide.ts'
import { hashExact, hashLower, hashShape, lengthStep, mix, modelClassAt } from './hash.ts'
import { lineFeatures } from './line-features.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

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
 * characters.
 */
export function describeCandidate(
  candidate: Candidate,
  judgement: Judgement,
  into: Int32Array,
): number {
  const around = surroundingsOf(candidate)
  const { text, mark, end, next, limit, sentenceStart } = candidate
  const kind = kinds[candidate.kind]
  const spacing = spacingOf(candidate, judgement)
  const sign = mark < end ? text.charCodeAt(mark) : 32 + kind
  const opener = around.rightStart < limit ? modelClassAt(text, around.rightStart) : 0
  const both = mix(opener, sign)
  const cluster = clusterHash(candidate)
  const words = wordHashes(text, around)
  const { left, before, right, after, leftShape, rightShape } = words
  const distance = lengthStep(mark - sentenceStart)
  const marked = mix(mix(7, sign), spacing)
  const rule = judgement.rule * 3 + judgement.line
  into[0] = mix(1, marked)
  into[1] = mix(mix(2, cluster), spacing)
  into[2] = mix(mix(3, left), sign)
  into[3] = mix(mix(4, leftShape), both)
  into[4] = mix(mix(5, right), kind === 1 ? 1 : 0)
  into[5] = mix(mix(6, rightShape), marked)
  into[6] = mix(mix(mix(7, left), rightShape), sign)
  into[7] = mix(mix(mix(8, leftShape), rightShape), sign)
  into[8] = mix(mix(9, left), right)
  into[9] = mix(mix(10, cluster), opener)
  into[10] = mix(mix(11, hashExact(text, next, around.rightStart, 0)), opener)
  into[11] = mix(mix(12, before), left)
  into[12] = mix(mix(13, distance), leftShape)
  into[13] = mix(mix(14, distance), mix(opener, marked))
  into[14] = mix(mix(15, Math.min(candidate.depth, 3)), both)
  into[15] = mix(mix(16, candidate.quotes), mix(cluster, opener))
  into[16] = mix(mix(17, after), opener === CharClass.lower ? 1 : 2)
  into[17] = mix(mix(18, Math.min(mark - around.leftStart, 8)), both)
  into[18] = mix(mix(19, hashLower(text, Math.max(around.leftStart, mark - 3), mark, 23)), both)
  into[19] = mix(mix(20, before), mix(opener, leftShape))
  into[20] = mix(mix(21, words.beforeShape), mix(leftShape, rightShape))
  into[21] = mix(mix(22, words.afterShape), mix(rightShape, sign))
  into[22] = mix(mix(23, right), leftShape)
  into[23] = mix(mix(24, text.charCodeAt(next)), mix(spacing, sign))
  into[24] = mix(mix(30, rule), kind)
  into[25] = mix(mix(31, rule), mix(leftShape, opener))
  into[26] = mix(mix(32, rule), left)
  into[27] = mix(mix(33, rule), right)
  into[28] = mix(mix(34, rule), mix(marked, opener))
  into[29] = mix(mix(35, after), right)
  return judgement.line === 0 ? 30 : lineFeatures(candidate, judgement.wrapped, both, into, 30)
}

interface WordHashes {
  readonly left: number
  readonly before: number
  readonly right: number
  readonly after: number
  readonly leftShape: number
  readonly beforeShape: number
  readonly rightShape: number
  readonly afterShape: number
}

function wordHashes(text: string, around: Surroundings): WordHashes {
  const { leftStart, leftEnd, beforeStart, beforeEnd } = around
  const { rightStart, rightEnd, afterStart, afterEnd } = around
  return {
    left: hashLower(text, leftStart, leftEnd, 11),
    before: hashLower(text, beforeStart, beforeEnd, 17),
    right: hashExact(text, rightStart, rightEnd, 13),
    after: hashLower(text, afterStart, afterEnd, 19),
    leftShape: hashShape(text, leftStart, leftEnd),
    beforeShape: hashShape(text, beforeStart, beforeEnd),
    rightShape: hashShape(text, rightStart, rightEnd),
    afterShape: hashShape(text, afterStart, afterEnd),
  }
}

/** 0 none, 1 one space, 2 more, 3 a line end, 5 one and then an indent, 6 a tab. */
function spacingOf({ text, end, next }: Candidate, { line }: Judgement): number {
  if (next === end) return 0
  if (line !== 0) return classAt(text, next - 1) === CharClass.lineEnd ? 3 : 5
  if (next === end + 1) return 1
  return text.charCodeAt(end) === 9 ? 6 : 2
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
