import type { Span } from '@claimtrail/text'
import { matches } from './cue.ts'

/**
 * A place where one clause ends and the next begins; the span covers the joining words.
 * `hard` ; : –, `coordination` "and" before a new verb, `relative` ", which", `complement` "that".
 */
export interface Break extends Span {
  readonly kind: 'hard' | 'coordination' | 'relative' | 'complement'
}

const joints =
  /;(?:\s+(?:and|or|but)\b)?\s*|:\s+|\s[–—-]{1,2}\s|,?\s(?:and|but|or|while|whereas|although|though|because|yet|nor)\b,?\s(?!(?:also\s|not\s)?to\s)|,?\s(?:which|who|whom|whose|whereby)\s|\b(?<!\b(?:to|in|of|for|by|with|at|on|from|after|before) )that\s/gi

const finite =
  /\b(?:shall|will|would|may|might|must|should|could|can|cannot|is|are|was|were|has|have|had|does|do|did)\b/i

const coordinatedVerb =
  /^(?:also |then |therefore,? |further )?[a-z]+(?:ed|es|s) (?:the|an?|its|their|his|her|that|how|what|to|not|all|for|on)\b/i

/**
 * Where the clauses of a sentence meet, in order. A coordination counts only when a finite verb (or one
 * of the given verbs, such as cue hits) stands on both sides: "guns and shells" is no break. Linear.
 */
export function findBreaks(text: string, verbs: readonly Span[]): readonly Break[] {
  const found: Break[] = []
  const spans = matches(joints, text)
  let closes = isVerbal(text, { start: 0, end: spans[0]?.start ?? 0 }, verbs)
  spans.forEach((joint, rank) => {
    const kind = kindOf(text.slice(joint.start, joint.end), text.slice(joint.end, joint.end + 20))
    const opens = isVerbal(
      text,
      { start: joint.end, end: spans[rank + 1]?.start ?? text.length },
      verbs,
    )
    const breaks = kind !== 'coordination' || (opens && closes)
    if (breaks) found.push({ ...joint, kind })
    const dependent = kind === 'relative' || kind === 'complement'
    closes = opens || dependent || (closes && !breaks)
  })
  return found
}

/** The clause around a stretch: from the break before it to the break after it, of the kinds that count. */
export function clauseAround(
  text: string,
  breaks: readonly Break[],
  span: Span,
  kinds: readonly Break['kind'][],
): Span {
  const before = breaks.findLast((joint) => joint.end <= span.start && kinds.includes(joint.kind))
  const after = breaks.find((joint) => joint.start >= span.end && kinds.includes(joint.kind))
  return { start: before?.end ?? 0, end: after?.start ?? text.length }
}

function kindOf(joint: string, next: string): Break['kind'] {
  const word = joint.replace(/[\s,]/g, '').toLowerCase()
  if (/^[;:–—-]/.test(word)) return 'hard'
  if (/^wh(?:o|om|ose|ich|ereby)$/.test(word)) return 'relative'
  if (word !== 'that') return 'coordination'
  return /^(?:\w+ly )?(?:shall|will|would|may|might|must|should|could|can|is|are|was|were|has|have|had|remains?)\b/i.test(
    next,
  )
    ? 'relative'
    : 'complement'
}

function isVerbal(text: string, span: Span, verbs: readonly Span[]): boolean {
  const words = text.slice(span.start, span.end)
  if (finite.test(words) || coordinatedVerb.test(words)) return true
  return verbs.some((verb) => verb.start >= span.start && verb.start < span.end)
}
