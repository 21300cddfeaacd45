import { expectedRevisions } from '@claimtrail/annotate'
import type { ExportedClaim } from '@claimtrail/exchange'
import type { ClaimId, Link, NewEvent, Problem, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { commitKnown } from '../commit-known.ts'
import type { ImportOptions } from './import-report.ts'
import { originOf } from './origin.ts'

/**
 * Characters of events that one entry holds. A line is read whole when one of its claims is, and whatever is in a
 * batch stays in memory until it is synced; with less, the syncs would take longer than the rest.
 */
const batchLength = 64 * 1024

/** What is added in one piece: a claim, withdrawn again when it was, or a link. */
export interface ImportItem {
  /** The claim that it adds. */
  readonly claim?: ClaimId
  readonly name: string
  readonly lineLength: number
  /** Its events, when the first of them has this name. */
  events(nameOf: (index: number) => string): readonly NewEvent[]
}

/** Gathers items and commits them, so many to an entry. */
export interface ImportBatch {
  /** Resolves to how many items were committed by this. */
  add(item: ImportItem): Promise<number>
  flush(): Promise<number>
  /** Whether a claim was added that the store cannot know yet; in a dry run it never will. */
  holds(claim: ClaimId): boolean
}

/** A claim as the importer's own event; one that was withdrawn is withdrawn right away, with its reason. */
export function claimItem(claim: ExportedClaim, file: ImportOptions['file']): ImportItem {
  const { id, claim: body, review, reason } = claim
  const source = claim.source.id
  const added: NewEvent = { op: 'add', source, claim: id, body, from: originOf(claim, file) }
  return {
    name: `claim ${id}`,
    claim: id,
    lineLength: JSON.stringify(added).length * (review === 'withdrawn' ? 2 : 1),
    events: (nameOf) =>
      review === 'withdrawn'
        ? [
            added,
            {
              op: 'withdraw',
              source,
              claim: id,
              base: [nameOf(0)],
              body,
              ...(reason !== undefined && { reason }),
            },
          ]
        : [added],
  }
}

/** A link, made again by the importer. */
export function linkItem(source: SourceId, link: Link): ImportItem {
  const event: NewEvent = { op: 'link', source, link }
  const name = `link from ${link.from} to ${link.to}`
  return { name, lineLength: JSON.stringify(event).length, events: () => [event] }
}

/** A batch over a store. What the store refuses is tried one by one, so that one bad item stops no other. */
export function createImportBatch(
  store: Store,
  options: ImportOptions,
  refuse: (problem: Problem) => void,
): ImportBatch {
  let items: ImportItem[] = []
  let length = 0
  const claims = new Set<ClaimId>()
  const flush = async (): Promise<number> => {
    const batch = items
    items = []
    length = 0
    if (batch.length === 0 || options.dryRun) return batch.length
    claims.clear()
    return commitItems(store, batch, options, refuse)
  }
  return {
    flush,
    holds: (claim) => claims.has(claim),
    async add(item) {
      const committed = length + item.lineLength > batchLength ? await flush() : 0
      items.push(item)
      if (item.claim !== undefined) claims.add(item.claim)
      length += item.lineLength
      return committed
    },
  }
}

async function commitItems(
  store: Store,
  items: readonly ImportItem[],
  options: ImportOptions,
  refuse: (problem: Problem) => void,
): Promise<number> {
  const id = options.newId()
  const events: NewEvent[] = []
  for (const item of items) {
    const first = events.length
    events.push(...item.events((index) => `${id}/${first + index}`))
  }
  const { by, tool } = options
  const expect = expectedRevisions(events)
  try {
    await commitKnown(store, { id, at: options.now(), by, tool, events, expect })
    return items.length
  } catch (error) {
    if (!(error instanceof ClaimtrailError) || isAboutStore(error)) throw error
    const [only, ...others] = items
    if (only && others.length === 0) {
      refuse({
        code: 'refused',
        reason: `The ${only.name} was refused: ${error.message}`,
        severity: 'error',
      })
      return 0
    }
    let committed = 0
    for (const item of items) committed += await commitItems(store, [item], options, refuse)
    return committed
  }
}

/** Whether trying again with less would fail the same way. */
function isAboutStore({ code }: ClaimtrailError): boolean {
  return [
    'STORE_READ_ONLY',
    'STORE_FULL',
    'STORE_UNKNOWN_OUTCOME',
    'STORE_HISTORY_BROKEN',
  ].includes(code)
}
