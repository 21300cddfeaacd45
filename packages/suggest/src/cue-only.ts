import type { ClaimDraft } from '@claimtrail/model'
import type { Candidate } from './candidate.ts'
import type { Cue } from './cue.ts'
import { findHits, type Hit } from './hits.ts'
import { findCounters, scoreClaim } from './score.ts'
import type { SentenceView } from './sentence-view.ts'

/** Longest sentence whose slots are read, in UTF-16 code units; no real one is longer. */
const longestSentence = 10_000

/** Whether a sentence is too long to be one. */
export function isOverlong(view: SentenceView): boolean {
  return view.text.length > longestSentence
}

/** The cue hits of an overlong sentence as bare claims: their cue is all that they quote. */
export function cueOnly(cues: readonly Cue[], view: SentenceView): readonly Candidate[] {
  const hits = findHits(cues, view.text)
  const counters = findCounters(view.text)
  const all: readonly Hit[] = [...hits.commitment, ...hits.condition, ...hits.assessment]
  return all.flatMap((hit) => {
    const { score, reasons } = scoreClaim(hit.cue.type, [hit], counters, view)
    if (score < 0) return []
    return [
      {
        view,
        claim: bare(hit, view),
        cueId: hit.cue.id,
        score,
        reasons,
        slots: [],
        extent: hit.span,
      },
    ]
  })
}

function bare({ cue, span }: Hit, view: SentenceView): ClaimDraft {
  const quote = view.quote(span)
  const base = { version: view.version, quotes: [quote] as const, cue: quote, sourceChain: [] }
  switch (cue.type) {
    case 'commitment':
      return { ...base, type: cue.type, actor: [], polarity: cue.sets?.polarity ?? 'do' }
    case 'condition':
      return { ...base, type: cue.type, kind: cue.sets.kind }
    case 'assessment':
      return { ...base, type: cue.type, kind: cue.sets.kind }
  }
}
