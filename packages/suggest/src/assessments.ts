import type { Assessment, Fill } from '@claimtrail/model'
import { contains, type Span } from '@claimtrail/text'
import { type Candidate, evidenceOf, quotesOf, type Slot } from './candidate.ts'
import { clauseAround } from './clauses.ts'
import type { AssessmentCue } from './cue.ts'
import type { Hit } from './hits.ts'
import type { Reading } from './reading.ts'
import { type Score, scoreClaim } from './score.ts'
import { fillOf } from './slots/actor.ts'
import { basisOf, stanceOf, targetOf } from './slots/judgement.ts'
import { speakerOf } from './slots/speaker.ts'
import { subjectBefore } from './slots/subject.ts'
import { subtract, tidy, wordsOf } from './stretch.ts'

/** The assessments of one sentence that score at least 0: at most one a clause, its strongest cue first. */
export function findAssessments(reading: Reading): readonly Candidate[] {
  return byClause(reading).flatMap(({ clause, hits }) => {
    const score = scoreClaim('assessment', hits, reading.counters, reading.view)
    const [main] = [...hits].sort((one, other) => other.cue.weight - one.cue.weight)
    return main && score.score >= 0 ? [candidate(reading, main, clause, score)] : []
  })
}

interface Judged {
  readonly clause: Span
  readonly hits: readonly Hit<AssessmentCue>[]
}

function byClause({ hits, view, breaks, conditions }: Reading): readonly Judged[] {
  const found: { clause: Span; hits: Hit<AssessmentCue>[] }[] = []
  for (const hit of hits.assessment) {
    // What must first come true is supposed, not judged.
    if (conditions.some(({ antecedent }) => antecedent && contains(antecedent, hit.span))) continue
    const last = found.at(-1)
    if (last && contains(last.clause, hit.span)) last.hits.push(hit)
    else
      found.push({
        clause: clauseAround(view.text, breaks, hit.span, ['hard', 'coordination']),
        hits: [hit],
      })
  }
  return found
}

function candidate(
  reading: Reading,
  hit: Hit<AssessmentCue>,
  clause: Span,
  { score, reasons }: Score,
): Candidate {
  const { view, breaks } = reading
  const holder = holderOf(reading, hit)
  const target = targetOf(view, breaks, hit, clause)
  const filled: Slot[] = []
  if (holder) filled.push(holder)
  if (target) {
    filled.push({
      slot: 'target',
      fill: fillOf(view, target),
      method: target.method,
      confidence: target.confidence,
    })
  }
  const basis = basisOf(view, clause, hit.span)
  const said = wholeOf(reading, hit, clause)
  const conditions = reading.conditions.map(({ whole }) => whole)
  const pieces = subtract(said, conditions).flatMap((piece) => tidy(view.text, piece) ?? [])
  const spans = pieces.length > 0 ? pieces : [hit.span]
  if (basis)
    filled.push({
      slot: 'basis',
      fill: { quote: view.quote(basis) },
      method: 'ground',
      confidence: 0.6,
    })
  const stance = hit.cue.sets.stance ?? stanceOf(wordsOf(view.text, said))
  const claim: Omit<Assessment, 'id'> = {
    type: 'assessment',
    version: view.version,
    quotes: quotesOf(view, spans),
    cue: view.quote(hit.span),
    sourceChain: holder ? [{ role: 'author' }, holder.fill] : [],
    holder: holder?.fill ?? author,
    ...(target ? { target: fillOf(view, target) } : {}),
    kind: hit.cue.sets.kind,
    ...(stance ? { stance } : {}),
    ...(hit.cue.sets.certainty ? { certainty: hit.cue.sets.certainty } : {}),
    ...(basis ? { basis: view.quote(basis) } : {}),
  }
  return { view, claim, cueId: hit.cue.id, score, reasons, slots: evidenceOf(filled), extent: said }
}

const author: Fill = { role: 'author' }

/** Who judges: the subject of "doubts", else a reported speaker, else nobody but the author. */
function holderOf({ view, breaks }: Reading, hit: Hit<AssessmentCue>): Slot | undefined {
  const own = hit.cue.frame === 'holder' ? subjectBefore(view, breaks, hit.span.start) : undefined
  const passive = /\b(?:is|are|was|were|been|be)\s(?:\w+ly\s)?$/i.test(
    view.text.slice(0, hit.span.start),
  )
  const personal =
    /\b(?:confident|convinced|concerned|worried|pleased|satisfied|optimis|pessimis|alarmed|disappointed|wary|anxious|sceptical|skeptical|doubtful)/i
  const usable =
    typeof own === 'object' && (!passive || personal.test(wordsOf(view.text, hit.span)))
  const found = usable ? own : speakerOf(view, breaks, hit.span.start)
  if (!found) return undefined
  const fill = fillOf(view, found)
  return { slot: 'holder', fill, method: found.method, confidence: found.confidence }
}

/** The words of an assessment: its clause, or from its determiner on where a noun carries it. */
function wholeOf({ view, breaks }: Reading, hit: Hit<AssessmentCue>, clause: Span): Span {
  const reported = breaks.findLast(
    (joint) =>
      joint.kind === 'complement' && joint.start >= clause.start && joint.end <= hit.span.start,
  )
  const saying =
    /\b(?:said|says|believes?d?|argue[sd]?|warn(?:s|ed)?|claim(?:s|ed)|note[sd]|conclude[sd]?|stated?|added) $/i
  const inner =
    reported && saying.test(view.text.slice(0, reported.start)) ? reported.end : clause.start
  const before = view.text.slice(inner, hit.span.start)
  const determiner =
    hit.cue.frame === 'noun'
      ? /\b(?:the|an?|its|their|his|her|some|many|these|those)\s(?:[\w-]+\s)?$/i.exec(before)
      : null
  const start =
    determiner &&
    /\b(?:about|sees?|saw|of|on|face[sd]?|with|to|names?|despite|are|is|has|have|had|made|identif\w+|pose[sd]?) $/i.test(
      before.slice(0, determiner.index),
    )
      ? inner + determiner.index
      : inner
  return tidy(view.text, { start, end: clause.end }) ?? hit.span
}
