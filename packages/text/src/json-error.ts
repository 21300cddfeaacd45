/** Where a text stops being JSON, and what stands there. */
export interface JsonError {
  /** UTF-16 offset of the first character that cannot be there; the length of the text when it ended too early. */
  readonly offset: number
  /** A few words, for example `"}" cannot stand here`. */
  readonly reason: string
}

/** One token of JSON (RFC 8259), white space before it included. Each branch is linear: nothing is tried twice. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true(?!\w)|false(?!\w)|null(?!\w)))/uy

/** What may come next: a value, a value or the end of an array, a key, a colon, or what follows a value. */
type Expected = 'value' | 'firstItem' | 'key' | 'firstKey' | 'colon' | 'after'

/**
 * The first place at which a text is not JSON, which `JSON.parse` does not always name; `undefined` when it
 * is JSON. O(n), no recursion.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  let offset = 0
  const matcher = new RegExp(token)
  while (offset < text.length || expected !== 'after' || open.length > 0) {
    matcher.lastIndex = offset
    const match = matcher.exec(text)
    const start = skipSpace(text, offset)
    if (!match)
      return start === text.length && expected === 'after' && open.length === 0
        ? undefined
        : errorAt(text, start)
    const next = follow(match[1] ?? (match[2] === undefined ? 'scalar' : 'string'), expected, open)
    if (next === undefined) return errorAt(text, start)
    expected = next
    offset = matcher.lastIndex
  }
  return undefined
}

/** The state after a token; `undefined` when it may not stand here. `open` holds the brackets to close. */
function follow(kind: string, expected: Expected, open: string[]): Expected | undefined {
  const value = expected === 'value' || expected === 'firstItem'
  switch (kind) {
    case '{':
    case '[':
      if (!value) return undefined
      open.push(kind)
      return kind === '{' ? 'firstKey' : 'firstItem'
    case '}':
      return (expected === 'after' || expected === 'firstKey') && open.pop() === '{'
        ? 'after'
        : undefined
    case ']':
      return (expected === 'after' || expected === 'firstItem') && open.pop() === '['
        ? 'after'
        : undefined
    case ',':
      if (expected !== 'after' || open.length === 0) return undefined
      return open.at(-1) === '{' ? 'key' : 'value'
    case ':':
      return expected === 'colon' ? 'value' : undefined
    case 'string':
      if (expected === 'key' || expected === 'firstKey') return 'colon'
      return value ? 'after' : undefined
    default:
      return value ? 'after' : undefined
  }
}

function errorAt(text: string, offset: number): JsonError {
  if (offset >= text.length) return { offset: text.length, reason: 'the text ends too early' }
  const word =
    /^[^\s,:{}[\]]{1,20}/.exec(text.slice(offset, offset + 20))?.[0] ?? text.charAt(offset)
  return { offset, reason: `${JSON.stringify(word)} cannot stand here` }
}

function skipSpace(text: string, offset: number): number {
  let at = offset
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  return at
}
