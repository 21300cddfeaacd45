import type { ActorId, ActorKind } from '@claimtrail/model'
import type { ActorLink, Draft } from './draft.ts'
import { slugOf } from './slug.ts'

/** One actor of a document that no list knows: all the drafts that mean it. */
interface Known {
  readonly key: string
  kind: ActorKind
  certain: boolean
  fullest: string
  readonly first: Draft
}

const prefixes: Readonly<Record<ActorKind, string>> = {
  state: 'state',
  government: 'government',
  'armed-group': 'group',
  igo: 'igo',
  party: 'party',
  organisation: 'org',
  person: 'person',
  place: 'place',
  role: 'role',
}

/**
 * Give every draft its id: the lexicon's, that of the full name it is short for, or one made of its own words.
 *
 * A surname or a short form is linked only when exactly one full name of the document fits. One sweep over the drafts.
 */
export function nameActors(drafts: readonly Draft[]): Map<Draft, ActorLink> {
  const known = gather(drafts)
  const shorts = shortForms([...known.values()])
  const ids = createIds(drafts)
  const links = new Map<Draft, ActorLink>()
  for (const draft of drafts) {
    const own = known.get(identity(draft))
    const full = own && fullOf(draft, own, shorts)
    const actor = full ?? own
    if (draft.entry) links.set(draft, fromEntry(draft, draft.entry.id))
    else if (actor) links.set(draft, { ...ids(actor), link: reason(actor, full) })
  }
  return links
}

function reason(actor: Known, full: Known | undefined): ActorLink['link'] {
  return full ? { by: 'propagated', from: actor.first.span } : { by: 'name' }
}

function fromEntry({ kind }: Draft, id: ActorId): ActorLink {
  return { actor: id, kind, link: { by: 'lexicon', entry: id } }
}

function gather(drafts: readonly Draft[]): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const draft of drafts) {
    if (draft.entry) continue
    const key = identity(draft)
    const found = known.get(key)
    if (found) improve(found, draft)
    else
      known.set(key, {
        key,
        kind: draft.kind,
        certain: draft.certain,
        fullest: draft.words,
        first: draft,
      })
  }
  return known
}

/** What was certain once beats a guess made elsewhere. */
function improve(known: Known, { kind, certain, words }: Draft): void {
  if (certain && !known.certain) Object.assign(known, { kind, certain })
  if (words.length > known.fullest.length) known.fullest = words
}

/** Middle names and initials do not make another person: the first and the last name count. */
function identity({ key, kind }: Draft): string {
  const words = withoutSuffix(key)
  return kind === 'person' && words.length > 2 ? `${words[0]} ${words.at(-1)}` : words.join(' ')
}

/** Surnames of persons, and beginnings of the names of bodies, with the full names that they can stand for. */
function shortForms(known: readonly Known[]): Map<string, Set<Known>> {
  const shorts = new Map<string, Set<Known>>()
  for (const actor of known) {
    for (const short of shortsOf(actor)) {
      shorts.set(short, (shorts.get(short) ?? new Set()).add(actor))
    }
  }
  return shorts
}

/** Longest beginning of a body's name that can stand for it, in words. */
const longestShort = 3

function shortsOf({ key, kind, certain, fullest }: Known): string[] {
  const words = key.split(' ')
  if (words.length < 2) return []
  if (kind === 'person') return certain || words.length === 2 ? [words.at(-1) ?? ''] : []
  if (kind === 'place' || kind === 'state') return []
  const parts = fullest.split(/\s+/)
  return words
    .slice(1, longestShort + 1)
    .map((_, index) => words.slice(0, index + 1).join(' '))
    .filter((_, index) => index + 1 < words.length && /^\p{Lu}/u.test(parts[index] ?? ''))
}

function fullOf(
  { kind }: Draft,
  own: Known,
  shorts: ReadonlyMap<string, ReadonlySet<Known>>,
): Known | undefined {
  const full = shorts.get(own.key)
  const [only] = full?.size === 1 ? full : []
  if (only === undefined || only === own) return undefined
  const agrees =
    only.kind === 'person' ? !own.key.includes(' ') : !own.certain || own.kind === only.kind
  return agrees && !(only.kind !== 'person' && kind === 'person' && own.certain) ? only : undefined
}

/** Ids by slug; another actor with the same slug gets a number behind it, in the order of the text. */
function createIds(
  drafts: readonly Draft[],
): (actor: Known) => { actor: ActorId; kind: ActorKind } {
  const taken = new Map<ActorId, number>()
  for (const { entry } of drafts) if (entry) taken.set(entry.id, 1)
  const given = new Map<Known, ActorId>()
  return (actor) => {
    const id = given.get(actor) ?? freeId(`${prefixes[actor.kind]}/${slugOf(actor.fullest)}`, taken)
    given.set(actor, id)
    return { actor: id, kind: actor.kind }
  }
}

function freeId(id: ActorId, taken: Map<ActorId, number>): ActorId {
  const count = (taken.get(id) ?? 0) + 1
  taken.set(id, count)
  if (count === 1) return id
  return taken.has(`${id}-${count}`) ? freeId(id, taken) : `${id}-${count}`
}

function withoutSuffix(key: string): string[] {
  const words = key.split(' ')
  return words.length > 2 && /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1)
    : words
}
