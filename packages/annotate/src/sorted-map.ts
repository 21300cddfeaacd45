/**
 * An immutable map from strings to values, in order of UTF-16 code units; `undefined` is the empty one.
 *
 * A weight-balanced tree with the parameters of Hirai and Yamamoto (2011): a change copies O(log n) nodes, so old maps stay
 * valid and cheap, and no choice of keys makes it slower (a hash trie could be flooded by a hostile history).
 */
export type SortedMap<Value> = Node<Value> | undefined

interface Node<Value> {
  readonly key: string
  readonly value: Value
  readonly size: number
  readonly left: SortedMap<Value>
  readonly right: SortedMap<Value>
}

/** The value of a key. O(log n). */
export function lookUp<Value>(map: SortedMap<Value>, key: string): Value | undefined {
  let node = map
  while (node) {
    if (key === node.key) return node.value
    node = key < node.key ? node.left : node.right
  }
  return undefined
}

/** The map with one more key, or another value for it. O(log n). */
export function insert<Value>(map: SortedMap<Value>, key: string, value: Value): Node<Value> {
  if (!map) return join(key, value, undefined, undefined)
  if (key === map.key) return join(key, value, map.left, map.right)
  return key < map.key
    ? balance(map.key, map.value, insert(map.left, key, value), map.right)
    : balance(map.key, map.value, map.left, insert(map.right, key, value))
}

/** The map without a key. O(log n). */
export function remove<Value>(map: SortedMap<Value>, key: string): SortedMap<Value> {
  if (!map) return undefined
  if (key < map.key) return balance(map.key, map.value, remove(map.left, key), map.right)
  if (key > map.key) return balance(map.key, map.value, map.left, remove(map.right, key))
  if (!map.left || !map.right) return map.left ?? map.right
  const next = first(map.right)
  return balance(next.key, next.value, map.left, remove(map.right, next.key))
}

/** The values whose keys are not below `from`, in order of keys. */
export function* values<Value>(map: SortedMap<Value>, from = ''): Generator<Value, void> {
  const path: Node<Value>[] = []
  let node = map
  while (node ?? path.length) {
    while (node) {
      if (node.key >= from) path.push(node)
      node = node.key >= from ? node.left : node.right
    }
    const next = path.pop()
    if (!next) return
    yield next.value
    node = next.right
  }
}

/** All values, the one with the largest key first. */
export function* valuesBackwards<Value>(map: SortedMap<Value>): Generator<Value, void> {
  const path: Node<Value>[] = []
  let node = map
  while (node ?? path.length) {
    while (node) {
      path.push(node)
      node = node.right
    }
    const next = path.pop()
    if (!next) return
    yield next.value
    node = next.left
  }
}

function first<Value>(node: Node<Value>): Node<Value> {
  let smallest = node
  while (smallest.left) smallest = smallest.left
  return smallest
}

function join<Value>(
  key: string,
  value: Value,
  left: SortedMap<Value>,
  right: SortedMap<Value>,
): Node<Value> {
  return { key, value, size: sizeOf(left) + sizeOf(right) + 1, left, right }
}

function sizeOf<Value>(map: SortedMap<Value>): number {
  return map ? map.size : 0
}

function balance<Value>(
  key: string,
  value: Value,
  left: SortedMap<Value>,
  right: SortedMap<Value>,
): Node<Value> {
  if (left && isHeavier(left, right, 3)) return rotateRight(key, value, left, right)
  if (right && isHeavier(right, left, 3)) return rotateLeft(key, value, left, right)
  return join(key, value, left, right)
}

/** Weights are sizes plus one, as the proof of the parameters 3 and 2 wants them. */
function isHeavier<Value>(one: SortedMap<Value>, other: SortedMap<Value>, times: number): boolean {
  return sizeOf(one) + 1 > times * (sizeOf(other) + 1)
}

function rotateRight<Value>(
  key: string,
  value: Value,
  left: Node<Value>,
  right: SortedMap<Value>,
): Node<Value> {
  const inner = left.right
  if (inner && !isHeavier(left.left, inner, 0.5)) {
    const outside = join(left.key, left.value, left.left, inner.left)
    return join(inner.key, inner.value, outside, join(key, value, inner.right, right))
  }
  return join(left.key, left.value, left.left, join(key, value, inner, right))
}

function rotateLeft<Value>(
  key: string,
  value: Value,
  left: SortedMap<Value>,
  right: Node<Value>,
): Node<Value> {
  const inner = right.left
  if (inner && !isHeavier(right.right, inner, 0.5)) {
    const outside = join(right.key, right.value, inner.right, right.right)
    return join(inner.key, inner.value, join(key, value, left, inner.left), outside)
  }
  return join(right.key, right.value, join(key, value, left, inner), right.right)
}
