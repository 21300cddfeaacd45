import { claimDraftSchema, claimQuotes } from '@claimtrail/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf, linesOf, suggestIn } from './document.test.fixture.ts'
import { suggestClaims } from './suggest.ts'

test('a commitment names who is bound, what is done and by when', () => {
  const [found] = suggestIn(['{Norland} shall hand over the maps by {=1 May}.'])
  expect(found?.claim).toMatchObject({
    type: 'commitment',
    actor: [{ quote: { quote: 'Norland' }, actor: 'state/norland' }],
    action: { quote: 'hand over the maps' },
    object: { quote: 'the maps' },
    polarity: 'do',
    force: 'obligation',
    timing: { kind: 'deadline', quote: { quote: 'by 1 May' }, value: '1 May' },
  })
})

test('a pledge not to do something refrains', () => {
  const [found] = suggestIn(['The rebels pledged not to mine the road.'])
  expect(found?.claim).toMatchObject({
    actor: [{ quote: { quote: 'The rebels' } }],
    action: { quote: 'mine the road' },
    polarity: 'refrain',
    force: 'undertaking',
  })
})

test('one cue with two infinitives is two claims, linked', () => {
  const found = suggestIn(['{Ostia} agreed to open the port and to lift the curfew.'])
  expect(found.map(({ claim }) => claim.quotes[0].quote)).toEqual([
    'open the port',
    'lift the curfew',
  ])
  expect(found[0]?.links).toEqual([{ type: 'same-undertaking', to: found[1]?.id }])
})

test('two verbs that share their object are one claim', () => {
  expect(linesOf('{Ostia} agreed to plan and build a bridge.')).toEqual([
    'commitment: Ostia agreed to plan and build a bridge',
  ])
})

test('the agent of a passive is the actor and the subject its object', () => {
  const [found] = suggestIn(['Arms shall be stored by the guard.'])
  expect(found?.claim).toMatchObject({
    actor: [{ quote: { quote: 'the guard' } }],
    action: { quote: 'be stored' },
    object: { quote: 'Arms' },
  })
})

test('a passive without an agent leaves the actor unspecified', () => {
  const [found] = suggestIn(['Arms shall be stored.'])
  expect(found?.claim).toMatchObject({
    actor: [{ role: 'unspecified' }],
    object: { quote: 'Arms' },
  })
})

test('two named actors are two fillers', () => {
  const [found] = suggestIn(['{Norland} and {Ostia} shall share the ferry.'])
  const claim = found?.claim
  expect(claim?.type === 'commitment' && claim.actor.map((fill) => fill.actor)).toEqual([
    'state/norland',
    'state/ostia',
  ])
})

test('a leading phrase without its comma is not the actor', () => {
  const [found] = suggestIn(['Under the accord {Norland} shall open the pass.'])
  expect(found?.claim).toMatchObject({ actor: [{ quote: { quote: 'Norland' } }] })
})

test('a pronoun is resolved to the actor of the sentence before', () => {
  const found = suggestIn(['{Ostia} agreed to pay.', 'It also agreed to leave.'])
  expect(found[1]?.claim).toMatchObject({
    actor: [{ quote: { quote: 'It' }, resolvedTo: { quote: 'Ostia' }, actor: 'state/ostia' }],
  })
})

test('reported speech names the speaker and binds the subject', () => {
  const [found] = suggestIn(['The envoy announced that {Norland} will pay.'])
  expect(found?.claim).toMatchObject({
    sourceChain: [{ role: 'author' }, { quote: { quote: 'The envoy' } }],
    actor: [{ actor: 'state/norland' }],
  })
})

test('a refusal is no commitment, and agreeing not to is one', () => {
  expect(linesOf('{Norland} did not agree to pay.')).toEqual([])
  const [found] = suggestIn(['{Norland} agreed not to pay.'])
  expect(found?.claim).toMatchObject({ polarity: 'refrain' })
})

test.each([
  'The council urged Ostia to pay.',
  'This Annex shall form part of the accord and shall enter into force.',
  'Recalling that the Parties agreed to meet,',
  'Can the guilds agree to share peace?',
  'Ostia left in May.',
  'The report on the prospects for peace is out.',
  'When talks began, snow fell.',
  'If it is any consolation, snow fell?',
])('no claim in: %s', (sentence) => {
  expect(linesOf(sentence).filter((line) => !line.startsWith('condition'))).toEqual([])
})

test('a condition and its commitment do not overlap and are linked', () => {
  const found = suggestIn(['{Norland} will pay, provided {Ostia} leaves the pass.'])
  expect(found.map(({ claim }) => claim.quotes[0].quote)).toEqual([
    'Norland will pay',
    'provided Ostia leaves the pass',
  ])
  expect(found[1]?.links).toEqual([{ type: 'condition-of', to: found[0]?.id }])
  expect(found[1]?.claim).toMatchObject({
    kind: 'if',
    antecedent: { quote: { quote: 'Ostia leaves the pass' } },
    responsible: { actor: 'state/ostia' },
  })
})

test('a condition that opens the sentence governs what follows', () => {
  const found = suggestIn(['Once the observers arrive, {Norland} will end its patrols.'])
  const condition = found.find(({ claim }) => claim.type === 'condition')
  const commitment = found.find(({ claim }) => claim.type === 'commitment')
  expect(condition?.claim).toMatchObject({ kind: 'after' })
  expect(condition?.links).toEqual([{ type: 'condition-of', to: commitment?.id }])
})

test('a date after "after" is a time and not a condition', () => {
  expect(linesOf('{Norland} shall open the pass after {=1 May}.')).toEqual([
    'commitment: Norland shall open the pass after 1 May',
  ])
})

test('an exchange answers the commitment of the sentence before', () => {
  const found = suggestIn([
    '{Norland} pledged to pay.',
    'In return, {Ostia} agreed to free the crew.',
  ])
  const exchange = found.find(({ claim }) => claim.type === 'condition')
  expect(exchange?.antecedent).toBe(found[0]?.id)
  const freed = found.find(({ id }) => exchange?.links.some((link) => link.to === id))
  expect(freed?.links).toEqual([{ type: 'in-exchange-for', to: found[0]?.id }])
})

test('an assessment has a holder, a target and a kind', () => {
  const [found] = suggestIn(['Envoys doubt the truce will last.'])
  expect(found?.claim).toMatchObject({
    type: 'assessment',
    holder: { quote: { quote: 'Envoys' } },
    target: { quote: { quote: 'the truce will last' } },
    kind: 'forecast',
    certainty: 'doubtful',
  })
})

test('a judgement without a speaker is the author’s', () => {
  const [found] = suggestIn(['The peace process could collapse.'])
  expect(found?.claim).toMatchObject({
    holder: { role: 'author' },
    target: { quote: { quote: 'The peace process' } },
    stance: 'negative',
    certainty: 'possible',
  })
})

test('a wrapped line reads like a straight one', () => {
  const [found] = suggestIn([
    'The rebels are to\nleave the town and the\n{Ostia} council shall\npay.',
  ])
  expect(found?.claim).toMatchObject({
    cue: { quote: 'are to' },
    actor: [{ quote: { quote: 'The rebels' } }],
    action: { quote: 'leave the town' },
  })
})

test('a future binds its own subject and nothing that cannot bind itself', () => {
  expect(linesOf('Our engineers will survey the road.')).toHaveLength(1)
  expect(linesOf('Some posts will be moved.')).toEqual([])
  expect(linesOf('The winter will bring snow.')).toEqual(['assessment: The winter will bring snow'])
})

test('a cue that is only named is no cue', () => {
  expect(linesOf('The draft had said "shall" in every line.')).toEqual([])
})

test('what must first come true is not yet promised', () => {
  const lines = linesOf('If {Ostia} agrees to pay, {Norland} shall open the pass.')
  expect(lines).toEqual([
    'condition: If Ostia agrees to pay',
    'commitment: Norland shall open the pass',
  ])
})

test('nobody is bound by what no party promised', () => {
  expect(linesOf('No party undertook to stop the raids.')).toEqual([])
})

test('the actor of a passive is taken up by the verb after it', () => {
  const found = suggestIn(['{Ostia} shall be disarmed, and shall open the pass.'])
  expect(found[0]?.claim).toMatchObject({ actor: [{ role: 'unspecified' }] })
  expect(found[1]?.claim).toMatchObject({ actor: [{ actor: 'state/ostia' }] })
})

test('the date that names an accord is no deadline', () => {
  const [found] = suggestIn(['{Norland} shall keep the accord of {=1 May}.'])
  expect(found?.claim).not.toHaveProperty('timing')
})

test('the day of speaking is not the day on which it is due', () => {
  const [found] = suggestIn(['On {=1 May} {Norland} pledged to pay.'])
  expect(found?.claim).toMatchObject({
    actor: [{ quote: { quote: 'Norland' } }],
    eventDate: { quote: 'On 1 May' },
  })
  expect(found?.claim).not.toHaveProperty('timing')
})

test('headings and table heads have no suggestions', () => {
  const input = documentOf('{Norland} shall pay.')
  const heading = { kind: 'heading', span: { start: 0, end: input.text.length } } as const
  expect(suggestClaims({ ...input, blocks: [heading] })).toEqual([])
})

test('a suggestion keeps its id when an unrelated sentence is put before it', () => {
  const ids = suggestIn(['{Norland} shall pay.']).map(({ id }) => id)
  const later = suggestIn(['Snow fell on the harbour.', '{Norland} shall pay.']).map(({ id }) => id)
  expect(later).toEqual(ids)
})

test('an overlong sentence has cue suggestions without slots', () => {
  const found = suggestIn([`Norland shall pay ${'and pay '.repeat(2_000)}.`])
  expect(found[0]).toMatchObject({ claim: { type: 'commitment', actor: [] }, slots: [] })
})

const word = fc.constantFrom(
  ...'Norland Ostia the of and , ; : to not shall will agreed that which if provided after in exchange for It they could may risks by 1 May 😀 é ` ’ “ ( ) said must pledged its commitment be stored guard obstacle'.split(
    ' ',
  ),
)

test('every quote of every suggestion reads back and every draft has its shape', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 3 }),
      (lists) => {
        const input = documentOf(...lists.map((words) => `${words.join(' ')}.`))
        for (const { claim, slots, reasons, score } of suggestClaims(input)) {
          const quotes = [
            ...claimQuotes(claim).map((each) => each.quote),
            ...slots.map((slot) => slot.quote),
          ]
          for (const each of quotes) expect(input.text.slice(each.start, each.end)).toBe(each.quote)
          expect(claimDraftSchema.safeParse(claim).error).toBeUndefined()
          expect(reasons.length).toBeGreaterThan(0)
          expect(score).toBeGreaterThanOrEqual(0)
        }
      },
    ),
    { numRuns: 300 },
  )
})
