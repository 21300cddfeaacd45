import { createHash } from 'node:crypto'
import { bundleLayout, manifestLine, verifyFolder } from '@claimtrail/history/verifier'
import { type MemoryFiles, memoryFolder } from './memory-folder.ts'
import { randomNumbers } from './random-numbers.ts'

/** What became of changed bundles. */
export interface MutationReport {
  readonly rounds: number
  /** Each a sentence: what was changed, and that it was called verified, or that verifying threw. */
  readonly faults: readonly string[]
}

/** What the one who checks holds, and whether the one who changed the bundle wrote the manifest anew. */
const manners = [
  { held: 'nothing', isRehashed: false },
  { held: 'root', isRehashed: false },
  { held: 'root', isRehashed: true },
  { held: 'manifest', isRehashed: true },
] as const

const manifestName = 'MANIFEST.sha256'

/** Change a bundle in many ways, one at a time, and verify each: never may it throw, never say that all is as it was. */
export async function mutateBundles(
  files: MemoryFiles,
  rounds: number,
  seed: number,
): Promise<MutationReport> {
  const random = randomNumbers(seed)
  const whole = await verifyFolder(memoryFolder(files), { layout: bundleLayout, trees: true })
  const faults: string[] = []
  if (whole.status !== 'verified') faults.push('the bundle was not whole to begin with')
  const roots = {
    nothing: {},
    root: { root: whole.root ?? '' },
    manifest: { root: whole.manifest ?? '' },
  }
  for (let round = 0; round < rounds; round += 1) {
    const { held, isRehashed } = manners[round % manners.length] ?? manners[0]
    // Views are pinned by the manifest alone: who holds only the root is told so.
    const isOpen = (path: string): boolean => held !== 'root' || !isRehashed || isPinned(path)
    const changed = mutate(files, random, isOpen)
    const given = isRehashed ? rehashed(changed.files) : changed.files
    if (isSame(files, given)) continue
    const words = `${changed.what}, ${held} held${isRehashed ? ', manifest written anew' : ''}`
    try {
      const verdict = await verifyFolder(memoryFolder(given), {
        layout: bundleLayout,
        ...roots[held],
      })
      if (verdict.status === 'verified') faults.push(`${words}: verified`)
    } catch (error) {
      faults.push(`${words}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  return { rounds, faults }
}

/** Whether a root says what is in a file. */
function isPinned(path: string): boolean {
  return /^(?:sources|versions|history)\//.test(path) || path === 'claims.jsonl'
}

function isSame(one: MemoryFiles, other: MemoryFiles): boolean {
  return (
    one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes))
  )
}

/** The manifest as somebody makes it who changed the files and knows how. */
export function rehashed(files: MemoryFiles): MemoryFiles {
  const lines = [...files]
    .filter(([path]) => path !== manifestName)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, bytes]) => manifestLine(path, createHash('sha256').update(bytes).digest('hex')))
  return new Map([...files, [manifestName, Buffer.from(lines.join(''))]])
}

interface Mutated {
  readonly files: MemoryFiles
  readonly what: string
}

function mutate(
  files: MemoryFiles,
  random: () => number,
  isOpen: (path: string) => boolean,
): Mutated {
  const paths = [...files.keys()].filter(isOpen).sort()
  const path = pick(paths, random)
  const other = pick(paths, random)
  const bytes = files.get(path) ?? Buffer.alloc(0)
  const changed = new Map(files)
  const kind = pick(Object.keys(edits), random)
  if (kind === 'delete') changed.delete(path)
  else if (kind === 'rename') {
    changed.delete(path)
    changed.set(pick(hostileNames, random), bytes)
  } else if (kind === 'swap') {
    changed.set(path, files.get(other) ?? bytes)
    changed.set(other, bytes)
  } else changed.set(path, edits[kind]?.(Buffer.from(bytes), random) ?? bytes)
  return { files: changed, what: `${kind} ${path}${kind === 'swap' ? ` and ${other}` : ''}` }
}

const hostileNames = [
  '../outside',
  '/etc/passwd',
  'sources/../x',
  'C:/x',
  'a\\b',
  'x\ny',
  'history/x',
]

type Edit = (bytes: Buffer, random: () => number) => Buffer

const edits: Readonly<Record<string, Edit>> = {
  delete: (bytes) => bytes,
  rename: (bytes) => bytes,
  swap: (bytes) => bytes,
  flip: (bytes, random) => {
    const at = below(bytes.length, random)
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 + below(255, random))
    return bytes
  },
  cut: (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  insert: (bytes, random) => {
    const at = below(bytes.length + 1, random)
    const junk = Buffer.from(Array.from({ length: 1 + below(8, random) }, () => below(256, random)))
    return Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)])
  },
  'cut lines': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    lines.splice(below(lines.length, random), 1 + below(3, random))
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  'swap lines': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    const [one, other] = [below(lines.length, random), below(lines.length, random)]
    const kept = lines[one] ?? ''
    lines[one] = lines[other] ?? ''
    lines[other] = kept
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  'repeat line': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    const at = below(lines.length, random)
    lines.splice(at, 0, lines[at] ?? '')
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  'repeat key': (bytes) => replaceOnce(bytes, /"(\w+)":/, '"$1":null,"$1":'),
  'change value': (bytes, random) =>
    replaceOnce(bytes, pick([/:"[^"]*"/, /:\d+/, /:\[/, /:\{/], random), pick(values, random)),
  'change word': (bytes) => replaceOnce(bytes, /commitment|condition|assessment/, 'condition'),
  nest: (bytes) => Buffer.concat([Buffer.from('['.repeat(5_000)), bytes]),
}

const values = [
  ':null',
  ':1e400',
  ':-1',
  ':"\\ud800"',
  ':{"__proto__":[]}',
  ':[[]]',
  ':true',
  ':""',
]

function replaceOnce(bytes: Buffer, pattern: RegExp, by: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(pattern, by), 'latin1')
}

function below(count: number, random: () => number): number {
  return Math.floor(random() * count)
}

function pick<Each>(list: readonly Each[], random: () => number): Each {
  const each = list[below(list.length, random)]
  if (each === undefined) throw new RangeError('nothing to pick from')
  return each
}
