import type { Command } from '@claimtrail/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  EventUnknownError,
  NothingToUndoError,
  sourceState,
  UndoRefusedError,
  undoableEvent,
} from './index.ts'
import {
  ana,
  ben,
  commitment,
  condition,
  contentOf,
  Scene,
  source,
  words,
} from './scene.test.support.ts'

describe('undo', () => {
  test('of an add leaves the claim withdrawn, and its undo brings it back', () => {
    const scene = new Scene()
    const id = scene.add()
    const before = contentOf(scene.claim(id))
    const [undo] = scene.do({ do: 'undo' })
    expect(scene.claim(id).review).toBe('withdrawn')
    scene.do({ do: 'undo', event: undo?.id ?? '' })
    expect(contentOf(scene.claim(id))).toEqual(before)
  })

  test('goes back event by event, past what was undone, and further after a redo', () => {
    const scene = new Scene()
    const id = scene.add()
    scene.revise(id, commitment('Sudria will lift the ban'))
    scene.revise(id, commitment('Observers doubt it'))
    const [second] = scene.do({ do: 'undo' })
    expect(scene.claim(id).claim.quotes[0].quote).toBe('Sudria will lift the ban')
    scene.do({ do: 'undo' })
    expect(scene.claim(id).claim.quotes[0].quote).toBe('Norland shall open the ferry')
    expect(() => scene.do({ do: 'undo', event: second?.id ?? '' })).toThrow(UndoRefusedError)
    scene.do({ do: 'undo' })
    expect(scene.claim(id).review).toBe('withdrawn')
    expect(() => scene.do({ do: 'undo' })).toThrow(NothingToUndoError)
  })

  test('takes back judgements, links, unlinks and decisions on sentences', () => {
    const scene = new Scene()
    const [from, to] = [scene.add(condition()), scene.add()]
    const link = { type: 'condition-of', from, to } as const
    scene.do({ do: 'dispute', claim: to, revision: scene.claim(to).revision })
    scene.do({ do: 'confirm', claim: to, revision: scene.claim(to).revision })
    scene.do({ do: 'undo' })
    expect(scene.claim(to).review).toBe('disputed')
    scene.do({ do: 'link', link })
    scene.do({ do: 'unlink', link })
    scene.do({ do: 'undo' })
    expect(scene.claim(from).links).toHaveLength(1)
    scene.do({ do: 'undo' })
    expect(scene.claim(from).links).toEqual([])
    const { version } = commitment()
    scene.do({ do: 'settle', version, sentence: 'key.1', quote: words('Observers') })
    scene.do({ do: 'undo' })
    expect(sourceState(scene.state, source)?.settled).toEqual([])
  })

  test('of what others changed since is refused with the claim, and passed over by the stack', () => {
    const scene = new Scene()
    const first = scene.add()
    const [added] = scene.events
    const second = scene.add(condition())
    scene.revise(second, condition('the talks'), ben)
    expect(undoableEvent(scene.state, 'ana', source)?.id).toBe(added?.id)
    expect(() => scene.do({ do: 'undo', event: scene.events[1]?.id ?? '' })).toThrow(
      expect.objectContaining({ obstacle: 'changed-since', current: scene.claim(second) }),
    )
    scene.do({ do: 'undo' })
    expect(scene.claim(first).review).toBe('withdrawn')
  })

  test('of another annotator, of the unknown and of the undone is refused', () => {
    const scene = new Scene()
    scene.add()
    const event = scene.events[0]?.id ?? ''
    expect(() => scene.do({ do: 'undo', event }, ben)).toThrow(UndoRefusedError)
    expect(() => scene.do({ do: 'undo' }, ben)).toThrow(NothingToUndoError)
    expect(() => scene.do({ do: 'undo', event: 'nothing/0' })).toThrow(EventUnknownError)
    scene.do({ do: 'undo', event })
    expect(() => scene.do({ do: 'undo', event })).toThrow(UndoRefusedError)
  })

  test('of a withdrawal and its redo keep the reason', () => {
    const scene = new Scene()
    const id = scene.add()
    scene.do({ do: 'withdraw', claim: id, revision: scene.claim(id).revision, reason: 'twice' })
    const [undo] = scene.do({ do: 'undo' })
    expect(scene.claim(id)).toMatchObject({ review: 'open' })
    scene.do({ do: 'undo', event: undo?.id ?? '' })
    expect(scene.claim(id)).toMatchObject({ review: 'withdrawn', reason: 'twice' })
  })

  test('finds the newest on any source when none is named', () => {
    const scene = new Scene()
    scene.add()
    expect(undoableEvent(scene.state, ana.id)?.id).toBe(scene.events[0]?.id)
    expect(undoableEvent(scene.state, ana.id, 'other')).toBeUndefined()
  })
})

test('undoing everything and redoing it in reverse restores every claim', () => {
  const choices = fc.array(fc.nat(6), { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(choices, (steps) => {
      const scene = new Scene()
      for (const [index, step] of steps.entries()) tryCommand(scene, step, index)
      const before = sourceState(scene.state, source)?.claims.map(contentOf)
      const undone: string[] = []
      while (undoableEvent(scene.state, 'ana', source)) {
        undone.push(...scene.do({ do: 'undo' }).map((event) => event.id))
      }
      const withdrawn = sourceState(scene.state, source)?.claims.map((claim) => claim.review)
      expect(new Set(withdrawn)).toEqual(new Set(['withdrawn']))
      for (const event of undone.reverse()) scene.do({ do: 'undo', event })
      expect(sourceState(scene.state, source)?.claims.map(contentOf)).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

function tryCommand(scene: Scene, step: number, index: number): void {
  const claims = sourceState(scene.state, source)?.claims ?? []
  const claim = claims[index % Math.max(1, claims.length)]
  const other = claims[(index + 1) % Math.max(1, claims.length)]
  if (!claim || !other || step === 0) return void scene.add()
  const seen = { claim: claim.id, revision: claim.revision }
  const note = `note ${index}`
  const commands: readonly Command[] = [
    { do: 'revise', ...seen, body: commitment(undefined, note) },
    { do: 'confirm', ...seen },
    { do: 'dispute', ...seen, note },
    { do: 'withdraw', ...seen, reason: note },
    { do: 'link', link: { type: 'same-as', from: claim.id, to: other.id } },
    { do: 'unlink', link: { type: 'same-as', from: claim.id, to: other.id } },
  ]
  const command = commands[step - 1]
  const isPossible = step < 5 ? claim.review !== 'withdrawn' || step === 1 : false
  const isLinked = claim.links.some(({ link }) => link.to === other.id)
  const both = [claim, other].every((each) => each.review !== 'withdrawn')
  const canLink = claim.id !== other.id && both && !isLinked
  if (command && (isPossible || (step === 5 && canLink) || (step === 6 && isLinked)))
    scene.do(command)
}
