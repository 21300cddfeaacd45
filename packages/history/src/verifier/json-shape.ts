/** Deepest nesting that is read; ours nest ten deep, and recursion over a hostile value must not overflow. */
export const maxDepth = 64

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is SHA-256 in 64 lower-case hex digits. */
export function isHex64(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** Whether a value is a writer's name or the like; it becomes a file name, so nothing else may be in it. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) && value !== '__proto__'
}

/** Whether a value is a whole number from 1. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

/** Parse JSON; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * What keeps a parsed value from being read in one way only: a key that was given twice (parsers keep the first
 * or the last) or nesting beyond {@link maxDepth}. O(text), in nearly all cases without looking at the text twice:
 * the shortest JSON of the value is computed, and a text of just that length has no room for a second key.
 */
export function ambiguityOf(value: unknown, text: string): string | undefined {
  const length = shortestLength(value, 0)
  if (length === Number.POSITIVE_INFINITY) return `nests deeper than ${maxDepth} levels`
  if (length + escapedUnits(text) === text.length) return undefined
  const key = repeatedKey(text)
  return key === undefined ? undefined : `gives the key ${JSON.stringify(key.slice(0, 40))} twice`
}

/** Units of the JSON of a value without spaces and escapes; infinite when it nests too deep. */
function shortestLength(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return digitsOf(value)
  if (typeof value === 'boolean' || typeof value !== 'object' || value === null) {
    return value === false ? 5 : 4
  }
  if (depth >= maxDepth) return Number.POSITIVE_INFINITY
  let [length, count] = [1, 0]
  if (Array.isArray(value)) {
    for (const each of value) length += shortestLength(each, depth + 1) + 1
    return value.length > 0 ? length : 2
  }
  // `for in` sees own members only: JSON.parse makes plain objects, and nobody adds to their prototype.
  const members = value as Readonly<Record<string, unknown>> // a parsed value that is neither null nor array
  for (const key in members) {
    length += key.length + 4 + shortestLength(members[key], depth + 1)
    count += 1
  }
  return count > 0 ? length : 2
}

function digitsOf(value: number): number {
  if (Number.isInteger(value) && value >= 0) {
    if (value < 10) return 1
    if (value < 100) return 2
    if (value < 1000) return 3
    if (value < 10_000) return 4
    if (value < 100_000) return 5
  }
  return String(value).length
}

/** Units that escapes add to a text: one each, five for `\u0000`. */
function escapedUnits(text: string): number {
  let units = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    units += text.charCodeAt(at + 1) === 0x75 ? 5 : 1
  }
  return units
}

/** The first key that stands twice in one object of a text that is JSON. */
export function repeatedKey(text: string): string | undefined {
  const open: Set<string>[] = []
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g
  const none = new Set<string>()
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [word] = token
    if (word === '{') open.push(new Set())
    else if (word === '[') open.push(none)
    else if (word === '}' || word === ']') open.pop()
    else if (/^\s*:/.test(text.slice(tokens.lastIndex, tokens.lastIndex + 64))) {
      const key = String(parseJson(word))
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}
