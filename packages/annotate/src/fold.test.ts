import type { StoredEvent } from '@claimtrail/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  claimState,
  emptyState,
  fold,
  historyOf,
  type State,
  sourceIds,
  sourceState,
} from './index.ts'
import {
  ana,
  ben,
  claimId,
  commitment,
  condition,
  later,
  rule,
  Scene,
  source,
  version,
} from './scene.test.support.ts'

function foldAll(events: readonly StoredEvent[]): State {
  return events.reduce(fold, emptyState())
}

describe('two clones', () => {
  test('that revise one claim make it contested, and one revision with both bases resolves it', () => {
    const [one, two] = twoClones()
    const id = one.events[0]?.op === 'add' ? one.events[0].claim : ''
    one.revise(id, commitment('Sudria will lift the ban'))
    two.revise(id, commitment('Observers doubt it'), ben)
    for (const event of two.events) one.hear(event)
    const contested = one.claim(id)
    expect(contested.review).toBe('contested')
    expect(contested.alternatives).toHaveLength(1)
    expect(contested.revision.split('+')).toHaveLength(2)
    one.revise(id, commitment('Observers doubt it'))
    expect(one.claim(id)).toMatchObject({ review: 'open', alternatives: [] })
  })

  test('that say the same are one claim', () => {
    const [one, two] = twoClones()
    const id = one.events[0]?.op === 'add' ? one.events[0].claim : ''
    one.revise(id, commitment('Observers doubt it'))
    two.revise(id, commitment('Observers doubt it'), ben)
    for (const event of two.events) one.hear(event)
    expect(one.claim(id)).toMatchObject({ review: 'open', alternatives: [] })
  })

  test('that carry one claim onto the same version leave one claim', () => {
    const [one, two] = twoClones()
    const id = one.events[0]?.op === 'add' ? one.events[0].claim : ''
    one.reanchor(id)
    two.reanchor(id)
    for (const event of two.events) one.hear(event)
    expect(one.claim(id)).toMatchObject({ review: 'open', alternatives: [] })
    expect(one.claim(id).claim.version).toBe(later)
  })

  test('of which one revises what the other carries on make it contested', () => {
    const [one, two] = twoClones()
    const id = one.events[0]?.op === 'add' ? one.events[0].claim : ''
    one.reanchor(id)
    two.revise(id, commitment('Observers doubt it'), ben)
    for (const event of two.events) one.hear(event)
    expect(one.claim(id)).toMatchObject({ review: 'contested' })
    expect(() => one.reanchor(id)).toThrow(expect.objectContaining({ obstacle: 'contested' }))
  })

  test('that link the same twice have one link, and one unlink takes it away', () => {
    const [one, two] = twoClones()
    const [from = '', to = ''] = one.events.flatMap((event) =>
      'claim' in event ? (event.claim ?? []) : [],
    )
    const link = { type: 'same-as', from, to } as const
    one.do({ do: 'link', link })
    two.do({ do: 'link', link }, ben)
    for (const event of two.events) one.hear(event)
    expect(one.claim(from).links).toHaveLength(1)
    one.do({ do: 'unlink', link })
    expect(one.claim(from).links).toEqual([])
  })
})

test('any order of a random history of three writers, with repetitions, gives the same claims', () => {
  const steps = fc.array(fc.record({ who: fc.nat(2), what: fc.nat(9), pick: fc.nat(5) }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (choices, numbers) => {
      const events = randomHistory(choices)
      const shuffled = shuffle([...events, ...events.slice(0, 5)], numbers)
      const [one, other] = [foldAll(events), foldAll(shuffled)]
      expect(sourceState(other, source)).toEqual(sourceState(one, source))
      expect([...historyOf(other)]).toEqual([...historyOf(one)])
    }),
    { numRuns: 150 },
  )
})

test('a revision of a source changes with every event and not with their order', () => {
  const scene = new Scene()
  scene.add()
  const before = sourceState(scene.state, source)?.revision
  scene.add()
  expect(sourceState(scene.state, source)?.revision).not.toBe(before)
  const backwards = foldAll([...scene.events].reverse())
  expect(sourceState(backwards, source)?.revision).toBe(sourceState(scene.state, source)?.revision)
})

test('a body that builds on an event not seen yet waits for nothing', () => {
  const scene = new Scene()
  const id = scene.add()
  const [, revised] = [scene.events[0], ...scene.revise(id, commitment('Observers doubt it'))]
  const late = foldAll(revised ? [revised] : [])
  expect(claimState(late, id)?.claim.quotes[0].quote).toBe('Observers doubt it')
  expect(claimState(late, claimId(5))).toBeUndefined()
})

test('the history of a claim holds links at both ends and what took them back', () => {
  const scene = new Scene()
  const [from, to] = [scene.add(condition()), scene.add()]
  const link = { type: 'condition-of', from, to } as const
  scene.do({ do: 'link', link })
  scene.do({ do: 'unlink', link })
  scene.do({ do: 'undo' })
  const ops = [...historyOf(scene.state, { claim: to })].map((event) => event.op)
  expect(ops).toEqual(['add', 'link', 'unlink', 'undo'])
  expect(sourceIds(scene.state)).toEqual([source])
  expect([...historyOf(scene.state, { source: 'other' })]).toEqual([])
})

test('events that take each other back in circles are survived', () => {
  const scene = new Scene()
  const id = scene.add()
  const undo = (name: string, of: string): StoredEvent => ({
    op: 'undo',
    source,
    of,
    id: name,
    entry: name,
    at: '',
    by: ana,
    tool: '',
    lamport: 9,
    writer: 'x',
    seq: 1,
  })
  for (const event of [
    undo('a/0', 'b/0'),
    undo('b/0', 'c/0'),
    undo('c/0', 'a/0'),
    undo('d/0', 'd/0'),
  ]) {
    scene.hear(event)
  }
  expect(scene.claim(id).review).toBe('open')
  expect([...historyOf(scene.state, { claim: id })]).toHaveLength(1)
  scene.do({ do: 'undo' })
  expect(scene.claim(id).review).toBe('withdrawn')
})

function twoClones(): [Scene, Scene] {
  const [one, two] = [new Scene('a'), new Scene('b')]
  one.add()
  one.add(condition())
  for (const event of one.events) two.hear(event)
  return [one, two]
}

function randomHistory(
  choices: readonly { who: number; what: number; pick: number }[],
): readonly StoredEvent[] {
  const scenes = [new Scene('a'), new Scene('b'), new Scene('c')]
  for (const { who, what, pick } of choices) {
    const scene = scenes[who]
    if (!scene) continue
    if (what === 9) {
      for (const event of scenes[pick % 3]?.events ?? []) scene.hear(event)
    } else tryStep(scene, what, pick)
  }
  return scenes.flatMap((scene) => scene.events)
}

function tryStep(scene: Scene, what: number, pick: number): void {
  const claims = sourceState(scene.state, source)?.claims ?? []
  const claim = claims[pick % Math.max(1, claims.length)]
  const other = claims[(pick + 1) % Math.max(1, claims.length)]
  const annotator = pick % 2 === 0 ? ana : ben
  if (!claim || !other || what === 0) return void scene.add(commitment(), annotator)
  const on = claim.revision.split('+')
  const base = { source, claim: claim.id }
  const target = [...historyOf(scene.state)][pick]
  switch (what) {
    case 1:
      return void scene.append([
        { op: 'revise', ...base, base: on, body: { ...claim.claim, note: `${pick}` } },
      ])
    case 2:
      return void scene.append([{ op: 'withdraw', ...base, base: on, body: claim.claim }])
    case 3:
      return void scene.append([{ op: 'confirm', ...base, on }], annotator)
    case 4:
      return void scene.append([{ op: 'dispute', ...base, on }], annotator)
    case 5:
      return void scene.append([
        { op: 'link', source, link: { type: 'same-as', from: claim.id, to: other.id } },
      ])
    case 6: {
      const [from, to] = claim.claim.version === version ? [version, later] : [later, version]
      const why = { algorithm: 'test@1', score: 1, status: 'moved', changes: [] } as const
      const body = { ...claim.claim, version: to }
      return void scene.append(
        [{ op: 'reanchor', ...base, base: on, body, from, to, ...why }],
        rule,
      )
    }
    case 7:
      return void (target && scene.append([{ op: 'undo', source, of: target.id }]))
    default:
      return void (target && scene.append([{ op: 'unlink', source, of: target.id }]))
  }
}

function shuffle<Item>(items: Item[], numbers: fc.Stream<number>): Item[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = (numbers.next().value ?? 0) % (index + 1)
    const [one, two] = [items[index], items[other]]
    if (one !== undefined && two !== undefined) {
      items[index] = two
      items[other] = one
    }
  }
  return items
}
