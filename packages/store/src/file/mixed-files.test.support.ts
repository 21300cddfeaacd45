import { emptyState, fold } from '@claimtrail/annotate'
import type { NewEvent, StoredEvent } from '@claimtrail/model'
import fc from 'fast-check'
import { add, ana, claim, claimId, source } from '../contract/scene.ts'
import { type ClaimFile, claimFileOf, formatClaimFile } from './claim-file.ts'

/** All that two people said, and what each of them had heard of it. */
export interface History {
  readonly events: readonly StoredEvent[]
  readonly sides: readonly [readonly StoredEvent[], readonly StoredEvent[]]
}

const claims = [claimId(0), claimId(1), claimId(2)]

/** What somebody may do next, by a number: to the claim that it picks, on what they see. */
function nextEvent(choice: number, seen: readonly StoredEvent[], note: string): NewEvent {
  const id = claims[choice % claims.length] ?? ''
  const state = seen.reduce(fold, emptyState())
  const current = claimFileOf(state, source).claims.find((each) => each.id === id)
  if (!current) return add(claim(id, note))
  const on = { source, claim: id }
  const base = current.revision.split('+')
  const body = claim(id, note)
  const kinds: readonly NewEvent[] = [
    { op: 'revise', ...on, base, body },
    { op: 'confirm', ...on, on: base },
    { op: 'dispute', ...on, on: base, note },
    { op: 'withdraw', ...on, base, body: current.claim },
    { op: 'link', source, link: { type: 'same-as', from: id, to: claimId(7) } },
    { op: 'undo', source, of: current.updated.event, claim: id, base, body },
    { op: 'unlink', source, of: current.links[0]?.event ?? 'none/0' },
  ]
  return kinds[Math.floor(choice / claims.length) % kinds.length] ?? add(claim(id, note))
}

/** Two writers who now and then see what the other did. */
export const histories: fc.Arbitrary<History> = fc
  .array(fc.tuple(fc.nat(1), fc.nat(20), fc.boolean()), { minLength: 2, maxLength: 24 })
  .map((steps) => {
    const events: StoredEvent[] = []
    const known: [StoredEvent[], StoredEvent[]] = [[], []]
    for (const [index, [who, choice, syncs]] of steps.entries()) {
      if (syncs) {
        known[0] = [...events]
        known[1] = [...events]
      }
      const mine = who === 0 ? known[0] : known[1]
      const place = {
        entry: `e${index}`,
        id: `e${index}/0`,
        lamport: index + 1,
        at: 'now',
        by: ana,
      }
      const seq = events.filter(({ writer }) => writer === `w${who}`).length + 1
      const event = nextEvent(choice, mine, `note ${index}`)
      const stored: StoredEvent = { ...event, ...place, tool: 't/1', writer: `w${who}`, seq }
      events.push(stored)
      mine.push(stored)
    }
    return { events, sides: known }
  })

/** The file that plain git makes of two with `merge=union`: one header, the lines of one or of both. */
export function mixed(one: ClaimFile, other: ClaimFile, which: readonly number[]): ClaimFile {
  const ids = [...new Set([...one.claims, ...other.claims].map(({ id }) => id))].sort()
  const lines = ids.flatMap((id, index) => {
    const [left, right] = [one, other].map((side) => side.claims.find((each) => each.id === id))
    const choice = which[index % which.length]
    const picked = choice === 0 ? [left ?? right] : choice === 1 ? [right ?? left] : [left, right]
    return picked.flatMap((each) => each ?? [])
  })
  return { ...one, claims: lines }
}

/** The first line of a claim file. */
export function headerOf(file: ClaimFile): string {
  return formatClaimFile(file).split('\n', 1)[0] ?? ''
}
/** Which side's line is taken for each claim: 0 the first, 1 the other, 2 both. */
export const choices: fc.Arbitrary<number[]> = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 })
