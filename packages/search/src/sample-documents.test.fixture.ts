import fc from 'fast-check'
import type { SearchDocument } from './document.ts'

const someWords = [
  'ferry',
  'Ferry',
  'ferries',
  'Norland’s',
  'norland',
  'dépôt',
  'depot',
  'a',
  '8,600',
  '和平',
]
const wordsOf = fc.array(fc.constantFrom(...someWords), { maxLength: 8 })

/** A text of few words, so that queries find something. */
const texts: fc.Arbitrary<string> = wordsOf.map((words) => words.join(' '))

/** Documents that share words, actors, types and dates. */
export const documents: fc.Arbitrary<readonly SearchDocument[]> = fc
  .array(
    fc.record({
      source: fc.constantFrom('accord', 'Treaty/1998'),
      texts: fc.array(texts, { minLength: 1, maxLength: 3 }),
      actors: fc.uniqueArray(fc.constantFrom('state/NOR', 'group/norlanders', 'state/SUD'), {
        maxLength: 2,
      }),
      dates: fc.array(
        fc.record({ value: fc.constantFrom('2020-02-29', '2020-03', '2021', 'P6M', '2020-Q2') }),
        { maxLength: 2 },
      ),
      type: fc.constantFrom(undefined, 'commitment', 'condition'),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ source, type, ...rest }, index): SearchDocument => {
      if (type === undefined) return { name: { kind: 'sentence', source, index }, ...rest }
      const claim = `c-${String(index)}`
      return { name: { kind: 'claim', source, claim }, type, review: 'open', ...rest }
    }),
  )

/** Queries over those words and filters. */
export const queries: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...someWords),
      fc.constantFrom('fer*', 'nor*', 'x*', 'depot*', '和*'),
      wordsOf.map((words) => `"${words.slice(0, 3).join(' ')}"`),
      fc.constantFrom(
        'actor:state/nor',
        'actor:norlanders',
        'actor:NOR',
        'actor:s*',
        'type:commitment',
      ),
      fc.constantFrom('source:accord', 'source:treaty/1998', 'review:open', 'source:t*'),
      fc.constantFrom('date:2020', 'date:2020-03..', 'date:..2020-03-01', 'date:2022'),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(' '))
