import type {
  Claim,
  ClaimId,
  ClaimState,
  LinkState,
  Review,
  Stamp,
  StoredEvent,
} from '@claimtrail/model'
import { judgementsOn } from './judgements.ts'
import { bodyEvent, isSameLeaf, leavesOf } from './leaves.ts'
import { canonicalJson } from './same.ts'
import { lookUp, values } from './sorted-map.ts'
import { isStanding } from './standing.ts'
import type { ClaimRecord, Leaf, State } from './state.ts'

/**
 * A claim as it stands now; `undefined` when nothing has been heard of its body.
 *
 * When two clones changed it at once, the newest body in the order of events is shown and the others are its `alternatives`.
 */
export function claimState(state: State, id: ClaimId): ClaimState | undefined {
  const record = lookUp(state.claims, id)
  const leaves = record ? leavesOf(record) : []
  const [shown, ...others] = leaves
  if (!record || !shown) return undefined
  const rivals = others.filter((leaf) => !isSameLeaf(leaf, shown))
  const judgements = judgementsOn(state, record, shown)
  const from = record.added?.from
  const reason = shown.withdrawn ? reasonOf(state, shown) : undefined
  return {
    id,
    source: shown.event.source,
    claim: shown.body,
    revision: revisionOf(leaves.map((leaf) => leaf.event.id)),
    review: reviewOf(shown, rivals, judgements),
    alternatives: distinct(rivals),
    judgements,
    links: linksFrom(state, record),
    created: stampOf(record.added ?? leaves.at(-1)?.event ?? shown.event),
    updated: stampOf(shown.event),
    ...(from && { from }),
    ...(reason !== undefined && { reason }),
  }
}

/** The revision of a claim whose leaves are these events; the empty string when it does not exist. */
export function revisionOf(leaves: readonly string[]): string {
  return [...leaves].sort().join('+')
}

/** The who and when of an event. */
export function stampOf({ id, at, by, tool }: StoredEvent): Stamp {
  return { event: id, at, by, tool }
}

function distinct(rivals: readonly Leaf[]): readonly Claim[] {
  const bodies = new Map<string, Claim>()
  for (const { body, withdrawn } of rivals) {
    const content = canonicalJson({ body, withdrawn })
    if (!bodies.has(content)) bodies.set(content, body)
  }
  return [...bodies.values()]
}

function reviewOf(
  shown: Leaf,
  rivals: readonly Leaf[],
  judgements: ClaimState['judgements'],
): Review {
  if (rivals.length > 0) return 'contested'
  if (shown.withdrawn) return 'withdrawn'
  const current = judgements.filter((judgement) => judgement.current)
  if (current.some((judgement) => judgement.kind === 'dispute')) return 'disputed'
  return current.length > 0 ? 'confirmed' : 'open'
}

/** Why a claim was withdrawn, also when the withdrawal was undone and redone since. */
function reasonOf(state: State, leaf: Leaf): string | undefined {
  const event = bodyEvent(state, leaf.event)
  return event?.op === 'withdraw' ? event.reason : undefined
}

function linksFrom(state: State, record: ClaimRecord): readonly LinkState[] {
  const links = new Map<string, LinkState>()
  for (const event of values(record.links)) {
    const name = `${event.link.type} ${event.link.to}`
    if (!links.has(name) && isStanding(state, event)) {
      links.set(name, { link: event.link, ...stampOf(event) })
    }
  }
  return [...links.values()]
}
