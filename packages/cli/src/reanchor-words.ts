import type { FollowedClaim, FollowedSentence, Quote, WordFlag } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Proposal } from '@claimtrail/workspace'
import { showText } from './terminal-text.ts'

/** Marks words that were taken out and words that were put in. */
export interface Marks {
  readonly removed: (words: string) => string
  readonly added: (words: string) => string
}

/** As wdiff does: `[-300-]` and `{+350+}`. */
export const plainMarks: Marks = {
  removed: (words) => `[-${words}-]`,
  added: (words) => `{+${words}+}`,
}

/** A claim that waits: how it stands, old and new words, what a change touches. */
export function proposalWords(proposal: Proposal, marks: Marks): readonly string[] {
  const { state, standing, followed } = proposal
  const flags = flagsOf(followed)
  const head = [
    state.source,
    standing,
    state.id,
    state.claim.type,
    ...(flags.length > 0 ? [flags.join(', ')] : []),
  ]
  return [
    showText(head.join('  ')),
    ...(followed?.sentences ?? [])
      .filter(({ status }) => status === 'changed' || status === 'lost')
      .flatMap((sentence) => sentenceWords(sentence, marks)),
    ...lostSlots(followed).map((slot) => `${slot} has no words there and would be left out`),
    ...(reasons[standing] === undefined ? [] : [reasons[standing]]),
  ].map((line, index) => (index === 0 ? line : `   ${line}`))
}

const reasons: Readonly<Partial<Record<Proposal['standing'], string>>> = {
  lost: 'the text does not say it any more',
  contested: 'its bodies contradict each other: revise it first, so that one of them stands',
  'evidence-missing':
    'the text that it was made on is not kept: restore annotations/versions from a copy',
}

/** The same for programs. */
export function proposalRecord({ state, version, standing, followed }: Proposal): object {
  const { id: claim, source, claim: body } = state
  return {
    claim,
    source,
    type: body.type,
    standing,
    from: body.version,
    to: version,
    score: followed?.score ?? 0,
    quote: body.quotes[0].quote,
    flags: flagsOf(followed),
    changes: followed?.changes ?? [],
    lost: lostSlots(followed),
    sentences: followed?.sentences ?? [],
    ...(followed?.body && { quotes: followed.body.quotes }),
  }
}

/** What the changed words of a claim touch, most telling first. */
export function flagsOf(followed: FollowedClaim | undefined): readonly WordFlag[] {
  const found = new Set(followed?.changes.flatMap(({ flags }) => flags))
  return (['number', 'date', 'negation', 'modal', 'actor'] as const).filter((flag) =>
    found.has(flag),
  )
}

function lostSlots(followed: FollowedClaim | undefined): readonly string[] {
  if (!followed?.body) return []
  const lost = followed.quotes.filter(({ status }) => status === 'lost')
  return [...new Set(lost.map(({ path }) => path.split('/')[0] ?? path))]
}

function sentenceWords(
  { old, new: now, changes }: FollowedSentence,
  marks: Marks,
): readonly string[] {
  const before = changes.map((change) => change.before)
  const after = changes.map((change) => change.after)
  return [
    `- ${marked(old, before, marks.removed)}`,
    ...(now ? [`+ ${marked(now, after, marks.added)}`] : []),
  ]
}

function marked(sentence: Quote, spans: readonly Span[], mark: (words: string) => string): string {
  const words = (start: number, end: number) =>
    showText(sentence.quote.slice(start - sentence.start, end - sentence.start))
  let shown = ''
  let done = sentence.start
  for (const { start, end } of spans) {
    if (start === end || start < done || end > sentence.end) continue
    shown += words(done, start) + mark(words(start, end))
    done = end
  }
  return shown + words(done, sentence.end)
}
