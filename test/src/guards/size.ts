import { parseSync } from 'vite'
import type { GuardedFile } from './source-tree.ts'

/** A function and the lines it takes. */
export interface SizedFunction {
  readonly path: string
  readonly lineNumber: number
  readonly lines: number
}

/** What a file's syntax tree tells the size guard. */
export interface FileShape {
  readonly path: string
  readonly lines: number
  readonly functions: readonly SizedFunction[]
  /** `any`, `!`, enum, namespace, bare `Error`: each with its line. */
  readonly faults: readonly string[]
  /** Type assertions other than `as const`. */
  readonly assertions: number
  /** Exported names without a docstring. */
  readonly undocumented: readonly string[]
}

/** A node of the syntax tree: ESTree with TypeScript, as the parser of Vite gives it. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

/** Measure one file. O(n) in its syntax tree. */
export function measure({ path, text }: GuardedFile): FileShape {
  const { program, comments } = parseSync(path, text)
  const docstringEnds = comments.filter(({ value }) => value.startsWith('*')).map(({ end }) => end)
  const functions: SizedFunction[] = []
  const faults: string[] = []
  let assertions = 0
  for (const node of walk(program)) {
    const lineNumber = lineOf(text, node.start)
    if (functionTypes.has(node.type)) {
      functions.push({ path, lineNumber, lines: lineOf(text, node.end) - lineNumber + 1 })
    }
    const fault = faultOf(node)
    if (fault) faults.push(`${path}:${lineNumber}: ${fault}`)
    if (node.type === 'TSAsExpression' && text.slice(node.end - 5, node.end) !== 'const')
      assertions += 1
  }
  const undocumented = exportedNodes(program)
    .filter((node) => !hasDocstring(text, docstringEnds, node.start))
    .map((node) => `${path}:${lineOf(text, node.start)}`)
  return { path, lines: text.split('\n').length - 1, functions, faults, assertions, undocumented }
}

function faultOf(node: Node): string | undefined {
  if (node.type === 'TSAnyKeyword') return 'any'
  if (node.type === 'TSNonNullExpression') return 'non-null assertion'
  if (node.type === 'TSEnumDeclaration') return 'enum'
  if (node.type === 'ExportDefaultDeclaration') return 'default export'
  if (node.type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'Error')
    return 'bare Error'
  return undefined
}

/** Every node, with a stack of its own: deep trees must not overflow ours. */
function* walk(root: unknown): Generator<Node> {
  const stack: unknown[] = [root]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (Array.isArray(value)) stack.push(...value)
    else if (isNode(value)) {
      yield value
      stack.push(
        ...Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null),
      )
    }
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}

/** Declarations exported where they stand; re-exports carry the docstring of their origin. */
function exportedNodes(program: unknown): readonly Node[] {
  const body = isNode(program) && Array.isArray(program.body) ? program.body.filter(isNode) : []
  return body.filter((node) => node.type === 'ExportNamedDeclaration' && isNode(node.declaration))
}

function hasDocstring(text: string, ends: readonly number[], start: number): boolean {
  return ends.some((end) => end <= start && text.slice(end, start).trim() === '')
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1
  return line
}
