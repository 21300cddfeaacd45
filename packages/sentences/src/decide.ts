import type { Span } from '@claimtrail/text'
import { type Candidate, crossesLine } from './candidate.ts'
import { endsAtLine } from './line-rules.ts'
import { type LineShape, lineShape } from './line-shape.ts'
import { describeCandidate, mostFeatures } from './model/features.ts'
import { sumWeights, type Weights } from './model/weights.ts'
import { weightsOf } from './model/weights-of.ts'
import type { SplitOptions } from './options.ts'
import type { Decider } from './scan.ts'
import { noRuling, plainEnd, type Ruling, rulingAt } from './stop-rules.ts'

/** What the rules make of a candidate. */
export interface Judgement {
  /** The id of the ruling on its stop. */
  readonly rule: number
  /** What the rule for line ends says: 0 when no line ends here, 1 no, 2 yes. */
  readonly line: 0 | 1 | 2
  readonly wrapped: boolean
  /** What the rules say together. */
  readonly ends: boolean
  /** Whether that is the last word: no model is asked. */
  readonly sure: boolean
}

/**
 * How much surer than even the model must be to overrule a rule, in log odds. Cross-validated on court
 * decisions 0 and 1.2 are the same (F1 98.0); on prose of other kinds the rules are the better guess.
 */
const margin = 1.2

/** The decider that the options ask for, for one block. */
export function deciderFor(text: string, block: Span, { model }: SplitOptions): Decider {
  const judge = judgeFor(text, block)
  if (model === 'none') return (candidate) => judge(candidate).ends
  return modelDecider(judge, weightsOf(model))
}

/** Judge candidates of one block by rules; the shape of its lines is measured when a line end asks. */
export function judgeFor(text: string, block: Span): (candidate: Candidate) => Judgement {
  let shape: LineShape | undefined
  return (candidate) => {
    const ruling = hasTerminator(candidate) ? rulingAt(candidate) : noRuling
    if (ruling === plainEnd) return plainJudgement
    const stops = stopsByRule(candidate, ruling)
    const sure = candidate.kind === 'stop' && ruling.sure
    if (!crossesLine(candidate))
      return { rule: ruling.id, line: 0, wrapped: false, ends: stops, sure }
    shape ??= lineShape(text, block)
    const cut = endsAtLine(candidate, shape)
    return {
      rule: ruling.id,
      line: cut ? 2 : 1,
      wrapped: shape.wrapped,
      ends: stops || cut,
      // What wraps a line never ends a sentence: texts to learn that from are not wrapped.
      sure: candidate.kind === 'line' ? !cut : sure && !cut,
    }
  }
}

const plainJudgement: Judgement = {
  rule: plainEnd.id,
  line: 0,
  wrapped: false,
  ends: true,
  sure: true,
}

function hasTerminator({ kind }: Candidate): boolean {
  return kind === 'stop' || kind === 'early'
}

/** What no rule knows: a stop that white space follows ends a sentence; a mark alone or a gap does not. */
function stopsByRule({ kind, end, next }: Candidate, { ends }: Ruling): boolean {
  return kind === 'stop' && (ends ?? next > end)
}

function modelDecider(judge: (candidate: Candidate) => Judgement, weights: Weights): Decider {
  const features = new Int32Array(mostFeatures)
  return (candidate) => {
    const judgement = judge(candidate)
    if (judgement.sure) return judgement.ends
    const count = describeCandidate(candidate, judgement, features)
    const logOdds = sumWeights(weights, features, count)
    return logOdds + (judgement.ends ? margin : -margin) > 0
  }
}
