import type { Assessment } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Found } from '../candidate.ts'
import type { Break } from '../clauses.ts'
import type { AssessmentCue } from '../cue.ts'
import type { Hit } from '../hits.ts'
import type { SentenceView } from '../sentence-view.ts'
import { tidy } from '../stretch.ts'
import { subjectBefore } from './subject.ts'

const positive =
  /\b(?:within reach|peaceful|solutions?|success\w*|progress|achiev\w*|promising|encouraging|improv\w*|benefi\w*|stab\w*|vital|historic|positive|effective|hopeful|optimis\w*|confident|strengthen\w*|welcom\w*|prais\w*|better|best|good|support)\b/gi
const negative =
  /\b(?:distrust|mistrust|collapse\w*|fail\w*|risk\w*|threat\w*|violen\w*|war|crisis|obstacles?|hurdles?|challenges?|difficult\w*|problem\w*|weak\w*|worse\w*|worst|danger\w*|doubt\w*|fear\w*|worr\w*|undermin\w*|deadlock|impasse|unlikely|slow|lack\w*|break down|breakdown|illegal|un\w*stitutional|violat\w*|against|regret\w*|deterior\w*|fragile|poor\w*|loss\w*|suffer\w*)\b/gi

const towards =
  /\b(?:in (?:the|its|their) way of|(?:obstacles?|threats?|impediments?|barriers?|danger|challenges?|hurdles?|contributions?) to|for|of|towards?|facing|confronting|in)\s+(?!(?:the )?(?:same|first|the way)\b)/i

/** The judged thing of an assessment: beside the hedge, after "obstacle to", or what the holder's verb opens. */
export function targetOf(
  view: SentenceView,
  breaks: readonly Break[],
  hit: Hit<AssessmentCue>,
  clause: Span,
): Found | undefined {
  const behind = { start: hit.span.end, end: Math.max(hit.span.end, clause.end) }
  if (hit.cue.frame === 'holder') {
    const rest = view.text.slice(behind.start, behind.end)
    const skip = /^\s*(?:that|about|of|by|over|against|as|with|to)?\s*/i.exec(rest)?.[0].length ?? 0
    const span = tidy(view.text, { start: behind.start + skip, end: behind.end })
    return span && { span, method: 'complement', confidence: 0.6 }
  }
  if (hit.cue.frame === 'noun') return afterPreposition(view, behind)
  const subject = subjectBefore(view, breaks, hit.span.start)
  return typeof subject === 'object' ? { ...subject, method: 'subject-before-cue' } : undefined
}

function afterPreposition(view: SentenceView, behind: Span): Found | undefined {
  const rest = view.text.slice(behind.start, behind.end)
  const match = towards.exec(rest)
  if (!match) return undefined
  const start = behind.start + match.index + match[0].length
  const stop = view.text.slice(start, behind.end).search(/[,;]|\sand,/)
  const span = tidy(view.text, { start, end: stop < 0 ? behind.end : start + stop })
  return span && { span, method: 'after-preposition', confidence: 0.6 }
}

/** Which way a judgement points, from the words of its clause; `undefined` when they do not say. */
export function stanceOf(words: string): Assessment['stance'] {
  const up = words.match(positive)?.length ?? 0
  const down = words.match(negative)?.length ?? 0
  if (up === down) return undefined
  return up > down ? 'positive' : 'negative'
}

const meaning = /\s(?:means?|implies|suggests?|indicates?|shows?) that\s/i

/** The ground that a judgement names: "Mutual distrust means that the process could collapse". */
export function basisOf(view: SentenceView, clause: Span, cue: Span): Span | undefined {
  const before = view.text.slice(clause.start, cue.start)
  const at = before.search(meaning)
  if (at > 0) return tidy(view.text, { start: clause.start, end: clause.start + at })
  const because = /\b(?:because of|because|due to|given|owing to)\s+(?=\w)/i.exec(
    view.text.slice(clause.start, clause.end),
  )
  if (!because) return undefined
  const start = clause.start + because.index + because[0].length
  const stop = view.text.slice(start, clause.end).search(/[,;]/)
  return tidy(view.text, { start, end: stop < 0 ? clause.end : start + stop })
}
