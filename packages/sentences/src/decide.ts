import { type Candidate, crossesLine } from './candidate.ts'
import { endsAtLine } from './line-rules.ts'
import type { LineShape } from './line-shape.ts'
import { endsAtStop } from './stop-rules.ts'

/**
 * Whether a sentence ends at a candidate: the rules for stops first, then what they leave open, then the
 * rules for line ends.
 *
 * @param shapeOf - The shape of the block's lines, measured when a line end asks for it.
 */
export function endsAt(candidate: Candidate, shapeOf: () => LineShape): boolean {
  const hasStop = candidate.mark < candidate.markEnd
  if (hasStop && (endsAtStop(candidate) ?? endsByDefault(candidate))) return true
  return crossesLine(candidate) && endsAtLine(candidate, shapeOf())
}

/** What no rule knows: a stop that white space follows ends a sentence. */
function endsByDefault({ end, next }: Candidate): boolean {
  return next > end
}
