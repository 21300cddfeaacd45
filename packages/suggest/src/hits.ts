import type { ClaimType } from '@claimtrail/model'
import { compareSpans, overlap, type Span } from '@claimtrail/text'
import { type Cue, findCue } from './cue.ts'

/** A cue and the words of one sentence that it hit. */
export interface Hit<Each extends Cue = Cue> {
  readonly cue: Each
  readonly span: Span
}

/** The hits of one sentence by type, in order; hits of one type do not overlap. */
export interface SentenceHits {
  readonly commitment: readonly Hit<Extract<Cue, { type: 'commitment' }>>[]
  readonly condition: readonly Hit<Extract<Cue, { type: 'condition' }>>[]
  readonly assessment: readonly Hit<Extract<Cue, { type: 'assessment' }>>[]
}

/** Most hits of one type in one sentence: no real sentence comes near, and a hostile one must not flood a list. */
const hitLimit = 50

/** Every cue hit of one sentence. Where two of a type overlap, the heavier stays, else the first and longer. */
export function findHits(cues: readonly Cue[], text: string): SentenceHits {
  const found: Hit[] = cues.flatMap((cue) =>
    findCue(cue, text).flatMap((span) => (isNamed(text, span) ? [] : [{ cue, span }])),
  )
  return {
    commitment: apart(ofType(found, 'commitment')),
    condition: apart(ofType(found, 'condition')),
    assessment: apart(ofType(found, 'assessment')),
  }
}

/** 'The word "shall" was struck out' speaks of the word. */
function isNamed(text: string, span: Span): boolean {
  return /["“‘']/.test(text.charAt(span.start - 1)) && /["”’']/.test(text.charAt(span.end))
}

function ofType<Type extends ClaimType>(
  hits: readonly Hit[],
  type: Type,
): readonly Hit<Extract<Cue, { type: Type }>>[] {
  return hits.filter((hit): hit is Hit<Extract<Cue, { type: Type }>> => hit.cue.type === type)
}

function apart<Each extends Cue>(hits: readonly Hit<Each>[]): readonly Hit<Each>[] {
  const kept: Hit<Each>[] = []
  for (const hit of [...hits].sort((one, other) => compareSpans(one.span, other.span))) {
    const last = kept.at(-1)
    if (!last || overlap(last.span, hit.span) === 0) kept.push(hit)
    else if (hit.cue.weight > last.cue.weight) kept[kept.length - 1] = hit
  }
  return kept.slice(0, hitLimit)
}
