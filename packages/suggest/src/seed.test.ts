import type { Suggestion } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { suggestIn } from './document.test.fixture.ts'

/** The project's sample text; names and dates are tagged by hand. */
const seed = [
  'Us Taliban Peace Agreement',
  'Negotiators will also try to reach some kind of agreement on the country`s political future.',
  'A peaceful solution to the ongoing war in {Afghanistan} may be within reach.',
  'In {=February 2020}, the {United States} reached an agreement with the {Taliban} and also signed a declaration with the {Afghan government} to promote the launch of an internal peace process in {Afghanistan}.',
  'Many challenges still stand in the way of the success of these negotiations and, therefore, at the end of the longest war in the {United States}.',
  'The {Center for Preventive Action} (CPA) has gathered these resources on the prospects for peace in {Afghanistan}, including the context of recently signed agreements, key challenges and concerns related to the implementation of the agreements, and the role of powerful regional actors and their influence.',
  'Border crossings: Can the {Taliban} and Afghan leaders share peace?',
  'Representatives of the {United States} and the {Taliban} who participated in the signing of a landmark agreement in {Qatar} in {=February} avoided calling it a “peace agreement.”',
  'CPA recently issued a contingency planning memorandum, “A Failed Afghan Peace Deal,” by Seth G. Jones, Harold Brown Chair and Director of the Transnational Threat Project at the Center for Strategic and International Studies.',
  '{Mr. Jones} talks about the significant hurdles that remain to be overcome for an internal peace agreement in {Afghanistan} and outlines the steps the {United States} can take to prevent the failure of a peace agreement in {Afghanistan}.',
  'The four-part agreement between the {United States} and the {Taliban} has forced the {United States} to withdraw most of its troops from {Afghanistan}, which it is doing.',
  'In exchange, the {Taliban} assured that {Afghanistan} would no longer be used as a base for attacks against the {United States} and its allies.',
  'It also agreed to cooperate with the {Afghan government}.',
  'The {Afghan government} has expressed its readiness to participate in intra-Afghan negotiations, provided the {Taliban} respects the terms of the agreement between the {United States} and the {Taliban}, and has committed to discussing the release of the prisoners.',
  'With the {United States}, the {Afghan government} has also agreed to begin reviewing its sanctions against the {Taliban} after intra-Afghan negotiations begin.',
  'For its part, the {United States} reaffirmed its determination to obtain approval by the {United Nations Security Council} for future agreements, to cooperate with the {Afghan government} in reconstruction efforts and to refrain from intervening in {Afghanistan}`s internal affairs.',
  'Mutual distrust means that the peace process could collapse.',
]

const found = suggestIn(seed)

/** What must be found: sentence, type, the words of the claim. */
const expected = [
  [2, 'assessment', 'A peaceful solution to the ongoing war in Afghanistan may be within reach'],
  [4, 'assessment', 'Many challenges still stand in the way of the success of these negotiations'],
  [
    9,
    'assessment',
    'the significant hurdles that remain to be overcome for an internal peace agreement in Afghanistan',
  ],
  [
    10,
    'commitment',
    'has forced the United States to withdraw most of its troops from Afghanistan',
  ],
  [11, 'condition', 'In exchange'],
  [
    11,
    'commitment',
    'the Taliban assured that Afghanistan would no longer be used as a base for attacks against the United States and its allies',
  ],
  [12, 'commitment', 'It also agreed to cooperate with the Afghan government'],
  [
    13,
    'commitment',
    'The Afghan government has expressed its readiness to participate in intra-Afghan negotiations',
  ],
  [
    13,
    'condition',
    'provided the Taliban respects the terms of the agreement between the United States and the Taliban',
  ],
  [13, 'commitment', 'has committed to discussing the release of the prisoners'],
  [
    14,
    'commitment',
    'With the United States, the Afghan government has also agreed to begin reviewing its sanctions against the Taliban',
  ],
  [14, 'condition', 'after intra-Afghan negotiations begin'],
  [
    15,
    'commitment',
    'obtain approval by the United Nations Security Council for future agreements',
  ],
  [15, 'commitment', 'cooperate with the Afghan government in reconstruction efforts'],
  [15, 'commitment', 'refrain from intervening in Afghanistan`s internal affairs'],
  [16, 'assessment', 'Mutual distrust means that the peace process could collapse'],
] as const

test.each(expected)('sentence %i has the %s "%s"', (_, type, words) => {
  const quotes = found.filter(({ claim }) => claim.type === type).map(({ claim }) => claim.quotes)
  expect(quotes.map((each) => each.map(({ quote }) => quote).join(' … '))).toContainEqual(
    expect.stringMatching(new RegExp(`^${words}`)),
  )
})

test('nothing else is suggested but a soft intention', () => {
  const known = expected.map(([, , words]) => words)
  const others = found.filter(
    ({ claim }) => !known.some((words) => claim.quotes[0].quote.startsWith(words)),
  )
  expect(others.map(({ claim }) => claim.cue?.quote)).toEqual(['will'])
})

function suggestionOf(start: string): Suggestion | undefined {
  return found.find(({ claim }) => claim.quotes[0].quote.startsWith(start))
}

test('the imposed withdrawal names who is bound, to whom, and that it has begun', () => {
  expect(suggestionOf('has forced')?.claim).toMatchObject({
    actor: [{ quote: { quote: 'the United States' } }],
    counterparty: [{ quote: { quote: 'the Taliban' } }],
    object: { quote: 'most of its troops' },
    origin: 'imposed',
    fulfilment: [{ value: 1, evidence: [{ quote: 'which it is doing' }] }],
  })
})

test('an inherited subject lies before the quote of its claim', () => {
  expect(suggestionOf('has committed')?.claim).toMatchObject({
    actor: [{ quote: { quote: 'The Afghan government' } }],
    object: { quote: 'the release of the prisoners' },
  })
})

test('"It" goes back to the Taliban', () => {
  expect(suggestionOf('It also')?.claim).toMatchObject({
    actor: [{ resolvedTo: { quote: 'the Taliban' } }],
  })
})

test('the other parties of an action have their own slots', () => {
  expect(suggestionOf('obtain')?.claim).toMatchObject({
    thirdParty: [{ quote: { quote: 'the United Nations Security Council' } }],
    status: [{ value: 'reaffirmed' }],
  })
  expect(suggestionOf('With the')?.claim).toMatchObject({
    counterparty: [{ quote: { quote: 'the United States' } }],
    beneficiary: [{ quote: { quote: 'the Taliban' } }],
  })
  expect(suggestionOf('refrain')?.claim).toMatchObject({
    beneficiary: [{ quote: { quote: 'Afghanistan' } }],
    polarity: 'refrain',
  })
})

test('the hurdles are seen by Mr. Jones', () => {
  expect(suggestionOf('the significant hurdles')?.claim).toMatchObject({
    holder: { quote: { quote: 'Mr. Jones' } },
    target: { quote: { quote: 'an internal peace agreement in Afghanistan' } },
    kind: 'obstacle',
  })
})

test('links join conditions, exchanges and shared undertakings', () => {
  const words = new Map(found.map(({ id, claim }) => [id, claim.quotes[0].quote.slice(0, 14)]))
  const links = found.flatMap(({ id, links }) =>
    links.map((link) => [link.type, words.get(id), words.get(link.to)].join(' | ')),
  )
  expect(links.sort()).toEqual([
    'condition-of | In exchange | It also agreed',
    'condition-of | In exchange | the Taliban as',
    'condition-of | after intra-Af | With the Unite',
    'condition-of | provided the T | The Afghan gov',
    'in-exchange-for | It also agreed | has forced the',
    'in-exchange-for | the Taliban as | has forced the',
    'same-undertaking | cooperate with | refrain from i',
    'same-undertaking | obtain approva | cooperate with',
  ])
})
