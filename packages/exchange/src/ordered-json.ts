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
  return JSON.stringify(inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const keys = Object.keys(value).sort(compareKeys)
  // Object.fromEntries defines keys and never assigns them, so that "__proto__" stays data.
  return Object.fromEntries(keys.map((key) => [key, inOrder(Reflect.get(value, key))]))
}

function compareKeys(one: string, other: string): number {
  const byRank = (ranks.get(one) ?? leading.length) - (ranks.get(other) ?? leading.length)
  if (byRank !== 0) return byRank
  return one < other ? -1 : 1
}
