import { expect, test } from 'vitest'
import type { Change } from '../../views/change-view.ts'
import { Feed, type Told } from './feed.ts'

function listen() {
  const said: string[] = []
  const feed = new Feed('start', {
    heard: ({ event }) => said.push(event),
    missed: () => said.push('missed'),
    live: (isLive) => said.push(isLive ? 'live' : 'not live'),
  })
  return { feed, said }
}

function changed(event: string, cursor: string): Told {
  const by = { id: 'ana', kind: 'person' } as const
  const change: Change = { name: 'claim.added', event, source: 'ferry', by, rows: [3] }
  return { kind: 'change', change, cursor }
}

test('a change that comes by two ways is heard once', () => {
  const { feed, said } = listen()
  feed.take(changed('e1/0', 'one'))
  feed.take(changed('e1/0', 'one'))
  feed.take(changed('e2/0', 'two'))
  expect(said).toEqual(['e1/0', 'e2/0'])
  expect(feed.cursor).toBe('two')
})

test('what was missed is said, and the place to go on moves with it', () => {
  const { feed, said } = listen()
  feed.take({ kind: 'missed', cursor: 'now' })
  feed.take({ kind: 'live', isLive: false })
  expect(said).toEqual(['missed', 'not live'])
  expect(feed.cursor).toBe('now')
})

test('a page that is open for a long time does not remember for ever', () => {
  const { feed, said } = listen()
  for (let index = 0; index < 1_500; index += 1) feed.take(changed(`e${index}/0`, `${index}`))
  feed.take(changed('e1499/0', '1499'))
  feed.take(changed('e0/0', '0'))
  expect(said).toHaveLength(1_501)
})
