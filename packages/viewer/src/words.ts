import type { ClaimType, Link, NewEvent, Review, WordFlag } from '@claimtrail/model'
import type { Standing } from './views/claim-view.ts'
import type { WaitingStanding } from './views/review-view.ts'
import type { SourceStanding } from './views/source-view.ts'

/** What a type of claim is called. */
export const typeWords: Readonly<Record<ClaimType, string>> = {
  commitment: 'Commitment',
  condition: 'Condition',
  assessment: 'Assessment',
}

/** What more than one claim of a type is called. */
export const typePlurals: Readonly<Record<ClaimType, string>> = {
  commitment: 'Commitments',
  condition: 'Conditions',
  assessment: 'Assessments',
}

/** Class that gives a type its colour and line. */
export const typeClasses: Readonly<Record<ClaimType, string>> = {
  commitment: 'com',
  condition: 'con',
  assessment: 'ass',
}

/** The types in the order of their keys. */
export const claimTypes: readonly ClaimType[] = ['commitment', 'condition', 'assessment']

/** What a review is called. */
export const reviewWords: Readonly<Record<Review, string>> = {
  open: 'Open',
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  contested: 'Contested',
  withdrawn: 'Withdrawn',
}

/** What an audit found, and what that means. */
export const standingWords: Readonly<Record<Standing, readonly [string, string]>> = {
  verified: ['Verified', 'the quote stands where it stood, character for character'],
  moved: ['Moved', 'the same words stand elsewhere in the changed source'],
  typographic: ['Typographic', 'only spaces, quotation marks or dashes differ'],
  contested: ['Contested', 'two people changed it at once and nobody has chosen yet'],
  changed: ['Changed', 'the words of the source are not the quoted ones any more'],
  lost: ['Lost', 'the quote is not found in the source any more'],
  orphan: ['Orphan', 'its source, version or first event is missing'],
  'source-missing': ['Source missing', 'the file of its source is not there'],
  tampered: ['Tampered', 'the record was changed after it was written'],
}

/** Whether a claim that stands so waits on the page where old and new text are compared. */
export function isComparable(standing: Standing): boolean {
  return ['moved', 'typographic', 'changed', 'lost'].includes(standing)
}

/** How a claim that waits stands in the text of today, and what that means. */
export const waitingWords: Readonly<Record<WaitingStanding, readonly [string, string]>> = {
  verified: ['Same words', 'its words stand where they stood'],
  moved: ['Same words', 'its words stand elsewhere'],
  typographic: ['Same words', 'only spaces, quotation marks or dashes differ'],
  changed: ['Changed', 'its sentence says something else'],
  lost: ['Lost', 'The text of today does not say it. Choose other words for it, or withdraw it.'],
  contested: [
    'Contested',
    'Two people changed it at once. Revise it first, so that one wording stands.',
  ],
  'evidence-missing': [
    'Text missing',
    'The text that it was made on is not kept. Restore annotations/versions from a copy.',
  ],
}

/** What a change of words touches, most telling first. */
export const flagWords: Readonly<Record<WordFlag, string>> = {
  number: 'a number',
  date: 'a date',
  negation: 'a negation',
  modal: 'a modal verb',
  actor: 'an actor',
}

/** How a source's file stands. */
export const sourceStandingWords: Readonly<Record<SourceStanding, string>> = {
  new: 'Not annotated yet',
  verified: 'Source unchanged',
  changed: 'Source changed',
  missing: 'File missing',
  tampered: 'Kept text tampered with',
}

/** What a link says, read from the claim that shows it to the other. */
export const linkWords: Readonly<
  Record<Link['type'], { readonly to: string; readonly from: string }>
> = {
  'condition-of': { to: 'Unlocks', from: 'Depends on' },
  'in-exchange-for': { to: 'In exchange for', from: 'Answered by' },
  assesses: { to: 'Assesses', from: 'Assessed by' },
  reaffirms: { to: 'Reaffirms', from: 'Reaffirmed by' },
  supersedes: { to: 'Replaces', from: 'Replaced by' },
  contradicts: { to: 'Contradicts', from: 'Contradicted by' },
  'part-of': { to: 'Part of', from: 'Has part' },
  'same-undertaking': { to: 'Same undertaking', from: 'Same undertaking' },
  'same-as': { to: 'Same as', from: 'Same as' },
}

/** What an event did. */
export const eventWords: Readonly<Record<NewEvent['op'], string>> = {
  add: 'Added',
  revise: 'Revised',
  withdraw: 'Withdrawn',
  confirm: 'Confirmed',
  dispute: 'Disputed',
  link: 'Linked',
  unlink: 'Link taken away',
  dismiss: 'Suggestion dismissed',
  settle: 'Sentence settled',
  reanchor: 'Put on another version',
  undo: 'Undone',
}

/** What a slot is called beside its words. */
export function slotWords(slot: string): string {
  return slotLabels[slot] ?? slot
}

const slotLabels: Readonly<Record<string, string>> = {
  actor: 'Who is bound',
  action: 'What is done',
  object: 'To what',
  counterparty: 'Promised to',
  beneficiary: 'For whom',
  thirdParty: 'Third party',
  timing: 'When due',
  eventDate: 'When said',
  instrument: 'Set down in',
  antecedent: 'What must be so',
  responsible: 'Who must act',
  holder: 'Who judges',
  target: 'What is judged',
  basis: 'On what grounds',
}
