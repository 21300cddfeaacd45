import type { ClaimType, Link, LinkType, NewEvent, StoredEvent } from '@claimtrail/model'
import { claimState } from './claim-state.ts'
import { knownClaim, standingClaim } from './decide-claim.ts'
import { type DecideContext, readQuoteBack } from './decide-context.ts'
import { ClaimUnknownError, LinkRefusedError, LinkUnknownError } from './errors.ts'
import { lookUp, values } from './sorted-map.ts'
import { isStanding } from './standing.ts'
import type { State } from './state.ts'

/** Links that say what their start does to their end, and so can start at one type of claim only. */
const starts: Partial<Readonly<Record<LinkType, ClaimType>>> = {
  'condition-of': 'condition',
  assesses: 'assessment',
}

/** A link from a claim on the context's source to any other claim. */
export function decideLink(state: State, link: Link, context: DecideContext): readonly NewEvent[] {
  const from = standingClaim(knownClaim(state, link.from, context))
  if (link.to === link.from) throw new LinkRefusedError(link, 'joins a claim with itself')
  const to = claimState(state, link.to)
  if (!to) throw new ClaimUnknownError(link.to, 'to link to')
  standingClaim(to)
  const start = starts[link.type]
  if (start && from.claim.type !== start)
    throw new LinkRefusedError(
      link,
      `has to start at ${start === 'assessment' ? 'an' : 'a'} ${start}`,
    )
  if (sameLinks(state, link).length > 0) throw new LinkRefusedError(link, 'is there already')
  if (link.evidence) readQuoteBack(link.evidence, from.claim.version, context)
  return [{ op: 'link', source: context.source, link }]
}

/** Takes away every event that made the link: two clones may have made it at once. */
export function decideUnlink(
  state: State,
  link: Link,
  context: DecideContext,
): readonly NewEvent[] {
  knownClaim(state, link.from, context)
  const made = sameLinks(state, link)
  if (made.length === 0) throw new LinkUnknownError(link)
  return made.map((event) => ({ op: 'unlink', source: event.source, of: event.id }))
}

/** The events that link the same two claims in the same way and still stand. */
function sameLinks(state: State, { from, to, type }: Link): readonly StoredEvent[] {
  return [...values(lookUp(state.claims, from)?.links)].filter(
    (event) => event.link.to === to && event.link.type === type && isStanding(state, event),
  )
}
