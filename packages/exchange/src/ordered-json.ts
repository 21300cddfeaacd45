/** Keys that come first, in this order; all others follow in code-unit order. */
const leading: readonly string[] = [
  'id',
  'op',
  'event',
  'type',
  'kind',
  'index',
  'start',
  'end',
  'quote',
  'text',
  'at',
  'by',
  'tool',
  'path',
  'review',
  'revision',
  'source',
  'version',
  'claim',
  'sentences',
  'links',
  'conditions',
  'judgements',
  'alternatives',
  'created',
  'updated',
  'from',
  'reason',
  'note',
  'history',
]

const ranks: ReadonlyMap<string, number> = new Map(leading.map((key, rank) => [key, rank]))

/**
 * JSON on one line whose keys stand in one order, whatever order the value was built in, so that equal
 * values are equal bytes. Keys without a value are left out.
 */
export function orderedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(orderedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined)
  members.sort(([one], [other]) => compareKeys(one, other))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${orderedJson(inner)}`).join(',')}}`
}

function compareKeys(one: string, other: string): number {
  const byRank = (ranks.get(one) ?? leading.length) - (ranks.get(other) ?? leading.length)
  if (byRank !== 0) return byRank
  return one < other ? -1 : 1
}
