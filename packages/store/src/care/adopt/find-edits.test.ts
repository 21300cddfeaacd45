import { emptyState, fold, type State } from '@claimtrail/annotate'
import type { StoredEvent } from '@claimtrail/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, ana, claim, claimId, source } from '../../contract/scene.ts'
import { claimFileOf, formatClaimFile } from '../../file/claim-file.ts'
import { choices, headerOf, histories, mixed } from '../../file/mixed-files.test.support.ts'
import { findEdits } from './find-edits.ts'

const state = [1, 2, 3].reduce<State>((before, number) => {
  const place = {
    id: `e${number}/0`,
    entry: `e${number}`,
    lamport: number,
    writer: 'w',
    seq: number,
  }
  const event: StoredEvent = {
    ...add(claim(claimId(number))),
    ...place,
    at: 'now',
    by: ana,
    tool: 't',
  }
  return fold(before, event)
}, emptyState())
const text = formatClaimFile(claimFileOf(state, source))

/** The text with one of its claims changed. */
function withClaim(number: number, change: (claim: Record<string, unknown>) => void): string {
  const file = JSON.parse(text)
  change(file.claims[number - 1])
  return JSON.stringify(file)
}

describe('edits', () => {
  test('are none in a file as the store wrote it, on whatever lines an editor put it', () => {
    expect(findEdits(text, state)).toEqual([])
    expect(findEdits(JSON.stringify(JSON.parse(text)), state)).toEqual([])
    expect(findEdits(JSON.stringify(JSON.parse(text), undefined, 2), state)).toEqual([])
    expect(findEdits(text.replaceAll('\n', '\r\n'), state)).toEqual([])
  })

  test('are none in what git mixed, with one header, with two, with conflict marks', () => {
    fc.assert(
      fc.property(histories, choices, ({ events, sides }, which) => {
        const all = events.reduce(fold, emptyState())
        const [one, other] = sides.map((side) =>
          claimFileOf(side.reduce(fold, emptyState()), source),
        )
        if (!one || !other || one.heads === undefined) return
        const [header, ...lines] = formatClaimFile(mixed(one, other, which)).split('\n')
        // The sum stays that of the side whose header it is.
        const body = lines.join('\n')
        expect(header).toBeDefined()
        for (const begin of [
          headerOf(one),
          `${headerOf(one)}\n${headerOf(other)}`,
          `<<<<<<< HEAD\n${headerOf(one)}\n=======\n${headerOf(other)}\n>>>>>>> other`,
        ]) {
          expect(findEdits(`${begin}\n${body}`, all)).toEqual([])
        }
      }),
    )
  })

  test('of a body, a new claim and a claim taken out are told from each other', () => {
    const revised = withClaim(2, (each) => Object.assign(each.claim as object, { note: 'mine' }))
    expect(findEdits(revised, state)).toMatchObject([
      { kind: 'changed', id: claimId(2), revision: 'e2/0', body: { note: 'mine' } },
    ])
    const added = withClaim(2, (each) => Object.assign(each, { id: claimId(9) }))
    expect(findEdits(added, state)).toMatchObject([
      { kind: 'changed', id: claimId(9) },
      { kind: 'removed', id: claimId(2), revision: 'e2/0' },
    ])
    const lines = text.split('\n')
    expect(findEdits(lines.toSpliced(3, 1).join('\n'), state)).toEqual([
      { kind: 'removed', id: claimId(3), revision: 'e3/0' },
    ])
  })

  test('nothing counts as taken out of a file that is cut or cannot be read whole', () => {
    expect(findEdits(text.slice(0, -20), state)).toMatchObject([{ kind: 'strange', lineNumber: 4 }])
    expect(findEdits(text.split('\n').slice(0, 3).join('\n'), state)).toEqual([])
  })

  test.each([
    ['no header', '[1,2]', 1, 'it is no header of a claim file'],
    ['a line that is no JSON', text.replace('\n{', '\n{,'), 2, 'it is no claim in JSON'],
    ['a line without a claim', withClaim(1, (each) => delete each.claim), 1, 'it holds no claim'],
    [
      'another review',
      withClaim(1, (each) => Object.assign(each, { review: 'confirmed' })),
      1,
      `"review" of claim ${claimId(1)} was changed, which only decisions change`,
    ],
    [
      'another revision',
      withClaim(1, (each) => Object.assign(each, { revision: 'e7/0' })),
      1,
      `the revision of claim ${claimId(1)} was changed`,
    ],
    [
      'events that are not there',
      withClaim(1, (each) => Object.assign(each, { id: claimId(8), revision: 'e8/0' })),
      1,
      'it stands on events that annotations/history/ does not hold',
    ],
    [
      'other decided suggestions',
      text.replace('"dismissed":[]', '"dismissed":["s"]'),
      1,
      'its list of what was dismissed was changed, which only decisions change',
    ],
  ])('with %s are strange, and the reason is told', (_, edited, lineNumber, reason) => {
    expect(findEdits(edited, state)).toContainEqual({ kind: 'strange', lineNumber, reason })
  })

  test('whatever bytes there are, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(text.length), (noise, at) => {
        findEdits(noise, state)
        findEdits(`${text.slice(0, at)}${noise}${text.slice(at + noise.length)}`, state)
      }),
    )
  })
})
