import { claimState, emptyState, fold, historyOf, type State } from '@claimtrail/annotate'
import type { ClaimId, EventId, SourceId, StoredEvent } from '@claimtrail/model'
import { type ClaimFile, claimFileOf, formatClaimFile } from './claim-file.ts'

/** How much of each writer's history something is from: the number of the last line. */
type Heads = Readonly<Record<string, number>>

/**
 * Whether every line of a claim file is one that the history gives, as git leaves them when it mixes the files of two
 * branches: the header of one, every claim that it had, and no line that neither could have. What a person changed is
 * never among them.
 *
 * @param header - The first line of the file as it stands.
 */
export function isMixedByMerge(file: ClaimFile, header: string, state: State): boolean {
  const { source, heads } = file
  const side = claimFileAt(state, source, heads)
  if (formatClaimFile(side).split('\n', 1)[0] !== header) return false
  const ids = new Set(file.claims.map(({ id }) => id))
  return (
    side.claims.every(({ id }) => ids.has(id)) &&
    file.claims.every((claim) => isGivenByHistory(JSON.stringify(claim), claim.id, state, file))
  )
}

/** The claim file of a source as it was when so much of the history was there. */
export function claimFileAt(state: State, source: SourceId, heads: Heads): ClaimFile {
  return claimFileOf(stateAt(historyOf(state, { source }), heads), source)
}

/** Parts of a history that are tried, of each of which all events of the claim are folded. */
const maxParts = 2000

/**
 * Whether a line of a claim file is how some part of the history has the claim: of each writer, the lines up to one.
 *
 * Likely parts come first: what the header knows, what the line names, either with all that takes something back. Then
 * all, as far as there are not too many: a claim that is contested and taken back very often may be said to be edited.
 */
export function isGivenByHistory(
  line: string,
  claim: ClaimId,
  state: State,
  { source, heads }: { readonly source: SourceId; readonly heads: Heads },
): boolean {
  const events = [...historyOf(state, { source, claim })]
  const named = headsOf(ancestors(events, namesIn(line)))
  const takers = headsOf(events.filter((event) => 'of' in event))
  const all = headsOf(events)
  const likely = [heads, named, larger(named, takers), larger(named, heads), all]
  const isIt = (part: Heads) => JSON.stringify(claimState(stateAt(events, part), claim)) === line
  if (likely.some(isIt)) return true
  for (const part of partsOf(events)) if (isIt(part)) return true
  return false
}

/** Every part of some events, up to {@link maxParts}. */
function* partsOf(events: readonly StoredEvent[]): Generator<Heads, void> {
  const lines = new Map<string, number[]>()
  for (const { writer, seq } of events) {
    const known = lines.get(writer) ?? [0]
    if (!known.includes(seq)) lines.set(writer, [...known, seq])
  }
  const count = [...lines.values()].reduce((product, { length }) => product * length, 1)
  for (let part = 0; part < Math.min(count, maxParts); part += 1) {
    let rest = part
    const heads: Record<string, number> = {}
    for (const [writer, seqs] of lines) {
      heads[writer] = seqs[rest % seqs.length] ?? 0
      rest = Math.floor(rest / seqs.length)
    }
    yield heads
  }
}

function stateAt(events: Iterable<StoredEvent>, heads: Heads): State {
  let state = emptyState()
  for (const event of events) {
    if (event.seq <= (heads[event.writer] ?? 0)) state = fold(state, event)
  }
  return state
}

/** The ids of events that stand in a text. */
function namesIn(text: string): ReadonlySet<EventId> {
  return new Set(text.match(/[\w-]{1,64}\/\d{1,6}/g))
}

/** Events that are named, and all that they build on. */
function ancestors(
  events: readonly StoredEvent[],
  names: ReadonlySet<EventId>,
): readonly StoredEvent[] {
  const known = new Map(events.map((event) => [event.id, event]))
  const found = new Set(names)
  for (const id of found) {
    const event = known.get(id)
    if (event && 'base' in event) for (const base of event.base ?? []) found.add(base)
  }
  return events.filter(({ id }) => found.has(id))
}

function headsOf(events: readonly StoredEvent[]): Heads {
  let heads: Heads = {}
  for (const { writer, seq } of events) heads = larger(heads, { [writer]: seq })
  return heads
}

function larger(one: Heads, other: Heads): Heads {
  const writers = [...Object.keys(one), ...Object.keys(other)]
  return Object.fromEntries(
    writers.map((writer) => [writer, Math.max(one[writer] ?? 0, other[writer] ?? 0)]),
  )
}
