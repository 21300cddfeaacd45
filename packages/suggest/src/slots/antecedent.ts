import type { Span } from '@claimtrail/text'
import type { Break } from '../clauses.ts'
import type { ConditionCue } from '../cue.ts'
import type { Hit } from '../hits.ts'
import { tidy } from '../stretch.ts'

/** A condition's own words: the whole of it, and what must come true. */
export interface ConditionSpans {
  readonly whole: Span
  /** Absent for "In exchange,": what it answers stands in the sentence before. */
  readonly antecedent?: Span
}

/** A comma that goes on with a list or an aside does not end an antecedent. */
const listComma =
  /^,\s+(?:(?:in|as|by|with|including|inter alia|however|if any|where|at|under)\b[^,;]{1,80},\s|(?!(?:the|and|but|or|it|they|we|he|she|there|this|both|an?|then|all|each|no|its|their|which|who)\b)[^,;]{1,40},?\s(?:and|or)\s(?!(?:has|have|had|is|are|was|were|will|would|shall|may|might|could|should|must|did|does|do|the|they|it|he|she|we)\b))/i

/** What a condition cue introduces: from the cue (and "that") to the comma, "then" or end that closes it. Linear. */
export function conditionSpans(
  text: string,
  breaks: readonly Break[],
  hit: Hit<ConditionCue>,
): ConditionSpans | undefined {
  const cue = hit.span
  if (hit.cue.sets.kind === 'exchange' && !/\bfor$/i.test(text.slice(cue.start, cue.end))) {
    return { whole: cue }
  }
  const lead = /^[\s,]*(?:that\s+)?/.exec(text.slice(cue.end))?.[0].length ?? 0
  const start = cue.end + lead
  const antecedent = tidy(text, { start, end: closingOf(text, breaks, start) })
  return antecedent && { whole: { start: cue.start, end: antecedent.end }, antecedent }
}

function closingOf(text: string, breaks: readonly Break[], start: number): number {
  const limit =
    breaks.find((joint) => joint.start > start && closes(text, joint))?.start ?? text.length
  let from = start
  for (;;) {
    const rest = text.slice(from, limit)
    const at = rest.search(/,(?!\d)| then |;/)
    if (at < 0) return limit
    if (!listComma.test(rest.slice(at, at + 130)) || !/\w/.test(text.slice(start, from + at)))
      return from + at
    from += at + 1
  }
}

/** "if A leaves and B stays" is one antecedent: only a comma or stop before "and" closes it. */
function closes(text: string, joint: Break): boolean {
  if (joint.kind === 'hard') return true
  return joint.kind === 'coordination' && text.charAt(joint.start) === ','
}
