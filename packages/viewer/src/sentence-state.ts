import type { SentenceView } from './views/reader-view.ts'

/** How far a sentence is: `suggested` waits for a decision, `open` was never looked at, `reviewed` is done. */
export type SentenceState = 'suggested' | 'open' | 'reviewed'

/** How far a sentence is. */
export function sentenceState(sentence: SentenceView): SentenceState {
  if (sentence.settled) return 'reviewed'
  if (sentence.suggestions.length > 0) return 'suggested'
  return sentence.claims.some(stands) ? 'reviewed' : 'open'
}

/** What a sentence's state is called. */
export const sentenceStateWords: Readonly<Record<SentenceState, string>> = {
  suggested: 'suggestions wait',
  open: 'not yet reviewed',
  reviewed: 'reviewed',
}

function stands(view: SentenceView['claims'][number]): boolean {
  return view.state.review !== 'withdrawn'
}
