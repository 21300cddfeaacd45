import type { GuardedFile } from './source-tree.ts'

/** Ground first: what each workspace may import at run time, of ours and of others. `*` is all rows above it. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text', 'zod'],
  anchor: ['text', 'model'],
  history: ['text', 'model'],
  parse: [
    'text',
    'model',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-frontmatter',
    'mdast-util-to-string',
    'mdast-util-from-markdown',
    'decode-named-character-reference',
    'micromark-util-decode-numeric-character-reference',
    'yaml',
  ],
  'parse-html': [
    'text',
    'model',
    'parse',
    'hast-util-from-html',
    'decode-named-character-reference',
  ],
  'parse-docx': ['text', 'model', 'parse', 'fflate', 'saxes'],
  'parse-pdf': ['text', 'model', 'parse', 'unpdf'],
  sentences: ['text', 'model'],
  tag: ['text', 'model', 'compromise', 'compromise-dates'],
  suggest: ['text', 'model'],
  search: ['text', 'model'],
  annotate: ['text', 'model', 'anchor'],
  store: ['text', 'model', 'history', 'annotate', 'search', 'lowdb'],
  audit: ['text', 'model', 'anchor'],
  exchange: ['text', 'model'],
  evaluate: ['text', 'model'],
  retrieve: ['text', 'model'],
  toolkit: [
    ...[
      'text',
      'model',
      'parse',
      'sentences',
      'tag',
      'suggest',
      'annotate',
      'anchor',
      'history',
      'audit',
    ],
    ...['exchange', 'evaluate', 'unified', 'vfile'],
  ],
  workspace: [
    ...['text', 'model', 'parse', 'sentences', 'history', 'anchor', 'annotate', 'audit', 'store'],
    ...['exchange', 'toolkit', 'parse-html', 'parse-docx', 'parse-pdf', 'search', 'piscina', 'zod'],
  ],
  viewer: ['text', 'model', 'anchor', 'preact', 'preact-render-to-string'],
  server: ['*', 'express', 'helmet', 'compression', 'express-rate-limit', 'zod'],
  cli: ['*', 'server', 'commander', 'picocolors'],
}

/** Packages whose types alone may be imported everywhere but in `viewer`. */
const treeTypes = /^(unist|mdast|hast|vfile|unified)$/

/** Where one file imports something. */
export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

/** Every static, dynamic and re-exporting import of a file, by its lines. */
export function importsOf(text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const statics = [
    ...code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm),
  ]
  const dynamics = [...code.matchAll(/\bimport\('([^']+)'\)/g)]
  return [
    ...statics.map((match) => ({ from: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...dynamics.map((match) => ({ from: match[1] ?? '', typeOnly: false })),
  ]
}

/** What a file imports that its layer may not, as sentences. */
export function layeringFaults(
  file: GuardedFile,
  declared: ReadonlySet<string>,
): readonly string[] {
  const allowed = layers[file.workspace]
  if (!allowed)
    return [`${file.path}: the workspace "${file.workspace}" has no row in the table of layers`]
  const rows = Object.keys(layers)
  const above = new Set(rows.slice(0, rows.indexOf(file.workspace)))
  return importsOf(file.text).flatMap(({ from, typeOnly }) => {
    if (from.startsWith('.') || from.startsWith('node:')) return []
    const name = packageName(from)
    if (from.startsWith('@claimtrail/') && !declared.has(from))
      return [`${file.path}: deep import ${from}`]
    // Published contract suites run in the tests of whoever calls them.
    if (/\/contract\//.test(file.path) && (name === 'vitest' || name === 'fast-check')) return []
    if (typeOnly && treeTypes.test(name) && file.workspace !== 'viewer') return []
    const ours = from.startsWith('@claimtrail/') ? name.slice('@claimtrail/'.length) : name
    const fine = allowed.includes(ours) || (allowed.includes('*') && above.has(ours))
    return fine ? [] : [`${file.path}: ${file.workspace} may not import ${from}`]
  })
}

/** The package that a specifier names: scope and name, no path inside. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}
