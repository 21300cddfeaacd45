import { checkQuotes } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import {
  ClaimWithdrawnError,
  expectedRevisions,
  ReanchorRefusedError,
  StaleRevisionError,
  sourceState,
  undoableEvent,
  VersionUnknownError,
} from './index.ts'
import {
  ana,
  ben,
  commitment,
  condition,
  later,
  laterText,
  Scene,
  source,
  text,
  version,
} from './scene.test.support.ts'

describe('a claim whose words are the same', () => {
  test('is carried onto the new version by a rule, and its quotes read back there', () => {
    const scene = new Scene()
    const id = scene.add()
    const seen = scene.claim(id).revision
    const events = scene.reanchor(id)
    const { claim } = scene.claim(id)
    expect(events[0]).toMatchObject({ op: 'reanchor', from: version, to: later, base: [seen] })
    expect(expectedRevisions(events)).toEqual({ [id]: seen })
    expect(claim.version).toBe(later)
    expect(() => checkQuotes(claim, laterText)).not.toThrow()
    expect(scene.reanchor(id)).toEqual([])
  })

  test('ends where it began when the text comes back', () => {
    const scene = new Scene()
    const id = scene.add(commitment('Observers doubt it'))
    const before = scene.claim(id).claim
    scene.reanchor(id)
    scene.reanchor(id, version)
    expect(scene.claim(id).claim).toEqual(before)
    expect(() => checkQuotes(before, text)).not.toThrow()
  })

  test('keeps what people think of it, and the changes of their own that they may take back', () => {
    const scene = new Scene()
    const id = scene.add()
    const { revision } = scene.claim(id)
    scene.do({ do: 'confirm', claim: id, revision }, ben)
    scene.reanchor(id)
    scene.reanchor(id, version)
    scene.reanchor(id)
    expect(scene.claim(id)).toMatchObject({ review: 'confirmed', judgements: [{ current: true }] })
    expect(undoableEvent(scene.state, ana.id, source)?.op).toBe('add')
    scene.do({ do: 'undo' })
    expect(scene.claim(id)).toMatchObject({ review: 'withdrawn', claim: { version: later } })
  })

  test('goes back to the words before a revision, on the version that had them', () => {
    const scene = new Scene()
    const id = scene.add(commitment('Observers doubt it'))
    scene.revise(id, commitment())
    scene.reanchor(id)
    scene.do({ do: 'undo' })
    expect(scene.claim(id).claim).toMatchObject({
      version,
      quotes: [{ quote: 'Observers doubt it' }],
    })
  })
})

describe('a claim whose words have changed', () => {
  test('waits for a person, and what was thought of the old words is not thought of the new', () => {
    const scene = new Scene()
    const id = scene.add(condition())
    scene.do({ do: 'confirm', claim: id, revision: scene.claim(id).revision }, ben)
    expect(() => scene.reanchor(id)).toThrow(
      expect.objectContaining({ code: 'REANCHOR_REFUSED', obstacle: 'needs-person' }),
    )
    scene.reanchor(id, later, ana)
    expect(scene.claim(id)).toMatchObject({
      review: 'open',
      judgements: [{ current: false }],
      claim: { quotes: [{ quote: 'If the talks fail' }] },
      updated: { by: ana },
    })
  })

  test('goes back to its old version when the person takes the acceptance back', () => {
    const scene = new Scene()
    const id = scene.add(condition())
    const before = scene.claim(id).claim
    scene.reanchor(id, later, ana)
    const after = scene.claim(id).claim
    const [undo] = scene.do({ do: 'undo' })
    expect(scene.claim(id).claim).toEqual(before)
    scene.do({ do: 'undo', event: undo?.id ?? '' })
    expect(scene.claim(id).claim).toEqual(after)
  })

  test('that is lost is put on the words that a person chooses, or stays', () => {
    const scene = new Scene()
    const id = scene.add(commitment('Sudria'))
    expect(() => scene.reanchor(id, later, ana)).toThrow(ReanchorRefusedError)
    const start = laterText.indexOf('Sudria')
    const quotes = [{ start, end: start + 6, quote: 'Sudria' }] as const
    const { revision } = scene.claim(id)
    scene.do({ do: 'reanchor', claim: id, revision, version: later, quotes })
    expect(scene.claim(id).claim).toMatchObject({ version: later, quotes })
  })
})

describe('is refused', () => {
  test('on another revision, on a version without text, and when withdrawn', () => {
    const scene = new Scene()
    const id = scene.add()
    const { revision } = scene.claim(id)
    const command = { do: 'reanchor', claim: id, revision, version: later } as const
    expect(() => scene.do({ ...command, revision: 'x/0' })).toThrow(StaleRevisionError)
    const { text: read, ...context } = scene.context(ana)
    expect(read(later)).toBe(laterText)
    const blind = { ...context, text: read, follow: () => undefined }
    expect(() => scene.do(command, ana, blind)).toThrow(VersionUnknownError)
    scene.do({ do: 'withdraw', claim: id, revision })
    expect(() => scene.reanchor(id)).toThrow(ClaimWithdrawnError)
    expect(sourceState(scene.state, source)?.claims).toHaveLength(1)
  })
})
