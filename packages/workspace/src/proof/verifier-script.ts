import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const head = `#!/usr/bin/env node
// Checks this bundle: node verify.mjs --expect HASH. Needs Node 20.19 or later, and nothing else: no package, no
// network. It only reads. Whoever can change the bundle can change this file: take it from a bundle or a release of
// Claimtrail that you trust when you do not trust the sender of this one.
`

const tail = `
const own = decodeURIComponent(new URL('.', import.meta.url).pathname).replace(/^\\/([A-Za-z]:)/, '$1')
process.exitCode = await verifyMain(own, process.argv.slice(2), (text) => process.stdout.write(text))
`

/**
 * The text of `verify.mjs`: the compiled modules that `claimtrail verify` itself runs, one behind the other. They
 * import nothing but Node and each other, so joining them needs no bundler. Same release, same bytes.
 */
export async function verifierScript(): Promise<string> {
  const require = createRequire(import.meta.url)
  const entry = join(
    dirname(compiled(require.resolve('@claimtrail/workspace'))),
    'proof',
    'verify-main.js',
  )
  const parts: string[] = []
  const builtins = new Map<string, Set<string>>()
  await collect(entry, new Set(), {
    parts,
    builtins,
    resolve: (name) => compiled(require.resolve(name)),
  })
  const imports = [...builtins].sort().map(([from, names]) => {
    return `import { ${[...names].sort().join(', ')} } from '${from}'`
  })
  return [head, ...imports, ...parts, tail].join('\n')
}

/** Where the compiler puts a module; in tests Node is given the sources. */
function compiled(path: string): string {
  return path.replace(/([\\/])src([\\/](?:(?![\\/]src[\\/]).)*)\.ts$/, '$1dist$2.js')
}

interface Collected {
  readonly parts: string[]
  readonly builtins: Map<string, Set<string>>
  readonly resolve: (name: string) => string
}

/** Imports and re-exports, also over several lines. */
const clause = /^(?:import|export) (?:\{([^}]*)\} )?(?:from )?'([^']+)';?$/gm

/** A module behind those that it imports, each once. */
async function collect(path: string, seen: Set<string>, into: Collected): Promise<void> {
  if (seen.has(path)) return
  seen.add(path)
  const code = await readFile(path, 'utf8')
  for (const [, names = '', from = ''] of code.matchAll(clause)) {
    if (from.startsWith('node:')) {
      const known = into.builtins.get(from) ?? new Set()
      for (const name of names.split(',')) if (name.trim()) known.add(name.trim())
      into.builtins.set(from, known)
    } else
      await collect(
        from.startsWith('.') ? join(dirname(path), from) : into.resolve(from),
        seen,
        into,
      )
  }
  const own = code
    .replace(clause, '')
    .replace(/^export \{\};?$/gm, '')
    .replace(/^export /gm, '')
    .replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    .trim()
  if (own !== '') into.parts.push(own)
}
