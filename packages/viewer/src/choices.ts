import type { Claim, ClaimDraft, ClaimType } from '@claimtrail/model'

/** A field of a claim that is one of a few words. */
export interface Choice {
  readonly field: string
  readonly label: string
  readonly options: readonly string[]
  /** It may be left open. */
  readonly optional: boolean
}

/** The choices of each type, in the order of the form. */
export const choices: Readonly<Record<ClaimType, readonly Choice[]>> = {
  commitment: [
    {
      field: 'polarity',
      label: 'To do or to refrain',
      options: ['do', 'refrain'],
      optional: false,
    },
    {
      field: 'force',
      label: 'How strongly',
      options: ['obligation', 'undertaking', 'intention', 'readiness', 'permission'],
      optional: true,
    },
    {
      field: 'origin',
      label: 'By whose will',
      options: ['self', 'agreed', 'imposed'],
      optional: true,
    },
  ],
  condition: [
    {
      field: 'kind',
      label: 'How it hangs on it',
      options: ['if', 'unless', 'after', 'until', 'subject-to', 'exchange', 'except'],
      optional: false,
    },
  ],
  assessment: [
    {
      field: 'kind',
      label: 'Kind of judgement',
      options: ['forecast', 'evaluation', 'obstacle', 'compliance', 'necessity', 'recommendation'],
      optional: false,
    },
    {
      field: 'stance',
      label: 'For or against',
      options: ['positive', 'negative', 'mixed', 'neutral'],
      optional: true,
    },
    {
      field: 'certainty',
      label: 'How certain',
      options: ['certain', 'probable', 'possible', 'doubtful'],
      optional: true,
    },
  ],
}

/** What was chosen; empty when it was left open. */
export function chosen(claim: Claim | ClaimDraft, field: string): string {
  const value: unknown = Object.entries(claim).find(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : ''
}

/** The same claim with a choice made; a word that is not an option leaves the claim as it is. */
export function withChoice(draft: ClaimDraft, field: string, word: string): ClaimDraft {
  const choice = choices[draft.type].find((each) => each.field === field)
  const allowed = choice && (choice.options.includes(word) || (word === '' && choice.optional))
  if (!allowed) return draft
  const { [field]: _before, ...rest }: Readonly<Record<string, unknown>> = { ...draft }
  // The word is one of the field's own options, which a record cannot say.
  return (word === '' ? rest : { ...rest, [field]: word }) as unknown as ClaimDraft
}
