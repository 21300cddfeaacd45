import { type Link, QuoteMismatchError } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import {
  ClaimUnknownError,
  ClaimWithdrawnError,
  LinkRefusedError,
  LinkUnknownError,
  StaleRevisionError,
  sourceState,
  VersionUnknownError,
} from './index.ts'
import {
  ana,
  ben,
  claimId,
  commitment,
  condition,
  Scene,
  source,
  words,
} from './scene.test.support.ts'

describe('add', () => {
  test('makes an open claim that carries its quotes and where it came from', () => {
    const scene = new Scene()
    const from = { suggestion: 's-1', cue: 'shall', score: 1.5 }
    const [event] = scene.do({ do: 'add', claim: commitment(), from })
    const claim = scene.claim(event?.op === 'add' ? event.claim : '')
    expect(claim).toMatchObject({ review: 'open', from, source, revision: event?.id })
    expect(claim.claim.quotes[0].quote).toBe('Norland shall open the ferry')
    expect(claim.created).toMatchObject({ by: ana, tool: 'test' })
  })

  test('refuses a quote that the text does not say', () => {
    const scene = new Scene()
    const { start, end } = words('Norland shall open the ferry')
    const wrong = { start: start + 1, end: end + 1, quote: 'Norland shall open the ferry' }
    const claim = { ...commitment(), quotes: [wrong] } satisfies ReturnType<typeof commitment>
    expect(() => scene.do({ do: 'add', claim })).toThrow(QuoteMismatchError)
    expect(scene.events).toEqual([])
  })

  test('refuses a version whose text is not there', () => {
    const claim = { ...commitment(), version: 'f'.repeat(64) }
    expect(() => new Scene().do({ do: 'add', claim })).toThrow(VersionUnknownError)
  })

  test('refuses a slot filled by a claim that is not there', () => {
    const claim = { ...condition(), antecedent: { claim: claimId(7) } }
    expect(() => new Scene().do({ do: 'add', claim })).toThrow(ClaimUnknownError)
  })
})

describe('revise', () => {
  test('puts another body in the place of the old one', () => {
    const scene = new Scene()
    const id = scene.add()
    scene.revise(id, commitment('Sudria will lift the ban'), ben)
    const claim = scene.claim(id)
    expect(claim.claim.quotes[0].quote).toBe('Sudria will lift the ban')
    expect(claim).toMatchObject({ updated: { by: ben }, created: { by: ana } })
  })

  test('is refused with the current claim when somebody was faster', () => {
    const scene = new Scene()
    const id = scene.add()
    const { revision } = scene.claim(id)
    scene.revise(id, commitment('Sudria will lift the ban'), ben)
    const late = { do: 'revise', claim: id, revision, body: commitment() } as const
    expect(() => scene.do(late)).toThrow(
      expect.objectContaining({ code: 'STALE_REVISION', current: scene.claim(id) }),
    )
    expect(() => scene.do(late)).toThrow(StaleRevisionError)
  })

  test('with the same body comes to no event', () => {
    const scene = new Scene()
    expect(scene.revise(scene.add(), commitment())).toEqual([])
  })

  test('brings a withdrawn claim back', () => {
    const scene = new Scene()
    const id = scene.add()
    scene.do({ do: 'withdraw', claim: id, revision: scene.claim(id).revision, reason: 'twice' })
    expect(scene.claim(id)).toMatchObject({ review: 'withdrawn', reason: 'twice' })
    scene.revise(id, commitment())
    expect(scene.claim(id).review).toBe('open')
    expect(scene.claim(id).reason).toBeUndefined()
  })
})

describe('confirm and dispute', () => {
  test('are registers, one for each annotator', () => {
    const scene = new Scene()
    const id = scene.add()
    const { revision } = scene.claim(id)
    scene.do({ do: 'dispute', claim: id, revision, note: 'not sure' })
    scene.do({ do: 'confirm', claim: id, revision }, ben)
    expect(scene.claim(id).review).toBe('disputed')
    scene.do({ do: 'confirm', claim: id, revision })
    expect(scene.claim(id).review).toBe('confirmed')
    expect(scene.claim(id).judgements.map((each) => [each.by.id, each.kind])).toEqual([
      ['ben', 'confirm'],
      ['ana', 'confirm'],
    ])
    expect(scene.do({ do: 'confirm', claim: id, revision })).toEqual([])
  })

  test('stop counting when the body changes, and count again when it is what was judged', () => {
    const scene = new Scene()
    const id = scene.add()
    scene.do({ do: 'confirm', claim: id, revision: scene.claim(id).revision }, ben)
    scene.revise(id, commitment('Sudria will lift the ban'))
    expect(scene.claim(id)).toMatchObject({ review: 'open', judgements: [{ current: false }] })
    scene.do({ do: 'undo' })
    expect(scene.claim(id)).toMatchObject({ review: 'confirmed', judgements: [{ current: true }] })
  })

  test('of a withdrawn claim are refused', () => {
    const scene = new Scene()
    const id = scene.add()
    scene.do({ do: 'withdraw', claim: id, revision: scene.claim(id).revision })
    const { revision } = scene.claim(id)
    for (const command of ['confirm', 'dispute', 'withdraw'] as const) {
      expect(() => scene.do({ do: command, claim: id, revision })).toThrow(ClaimWithdrawnError)
    }
  })

  test('of a claim on another source are refused', () => {
    const scene = new Scene()
    const id = scene.add()
    const { revision } = scene.claim(id)
    expect(() => scene.do({ do: 'confirm', claim: claimId(99), revision })).toThrow(
      ClaimUnknownError,
    )
  })
})

describe('link and unlink', () => {
  test('join two claims and part them', () => {
    const scene = new Scene()
    const link: Link = { type: 'condition-of', from: scene.add(condition()), to: scene.add() }
    scene.do({ do: 'link', link })
    expect(scene.claim(link.from).links).toMatchObject([{ link, by: ana }])
    expect(() => scene.do({ do: 'link', link })).toThrow(LinkRefusedError)
    scene.do({ do: 'unlink', link })
    expect(scene.claim(link.from).links).toEqual([])
    expect(() => scene.do({ do: 'unlink', link })).toThrow(LinkUnknownError)
    scene.do({ do: 'link', link })
    expect(scene.claim(link.from).links).toHaveLength(1)
  })

  test('refuse a claim linked with itself and a claim that is not there', () => {
    const scene = new Scene()
    const from = scene.add()
    const type = 'same-as'
    expect(() => scene.do({ do: 'link', link: { type, from, to: from } })).toThrow(LinkRefusedError)
    expect(() => scene.do({ do: 'link', link: { type, from, to: claimId(99) } })).toThrow(
      ClaimUnknownError,
    )
  })
})

describe('dismiss and settle', () => {
  test('are sets that know what was decided', () => {
    const scene = new Scene()
    const about = { version: scene.claim(scene.add()).claim.version, quote: words('Observers') }
    scene.do({ do: 'dismiss', suggestion: 's-1', ...about })
    scene.do({ do: 'settle', sentence: 'key.1', ...about })
    expect(scene.do({ do: 'settle', sentence: 'key.1', ...about })).toEqual([])
    expect(sourceState(scene.state, source)).toMatchObject({
      dismissed: ['s-1'],
      settled: ['key.1'],
    })
  })

  test('refuse words that the text does not say', () => {
    const scene = new Scene()
    const quote = { start: 0, end: 6, quote: 'Sudria' }
    const { version } = commitment()
    expect(() => scene.do({ do: 'settle', version, sentence: 'key.1', quote })).toThrow(
      QuoteMismatchError,
    )
  })
})

describe('what a second decision on a suggestion means', () => {
  const dismissal = () =>
    ({
      do: 'dismiss',
      version: commitment().version,
      suggestion: 's-1',
      quote: words('Norland'),
    }) as const

  test('dismissing one that stands as a claim does nothing', () => {
    const scene = new Scene()
    scene.do({ do: 'add', claim: commitment(), from: { suggestion: 's-1' } })
    expect(scene.do(dismissal())).toEqual([])
  })

  test('accepting one that was dismissed is the later word', () => {
    const scene = new Scene()
    scene.do(dismissal())
    expect(sourceState(scene.state, source)?.dismissed).toEqual(['s-1'])
    scene.do({ do: 'add', claim: commitment(), from: { suggestion: 's-1' } })
    expect(sourceState(scene.state, source)?.dismissed).toEqual([])
  })
})

test('a link that says what its start does starts at a claim that can', () => {
  const scene = new Scene()
  const [one, other] = [scene.add(), scene.add(condition())]
  const link = (type: Link['type'], from: string, to: string) =>
    scene.do({ do: 'link', link: { type, from, to } })
  expect(() => link('condition-of', one, other)).toThrow(/has to start at a condition/)
  expect(() => link('assesses', one, other)).toThrow(/has to start at an assessment/)
  expect(link('condition-of', other, one)).toHaveLength(1)
})
