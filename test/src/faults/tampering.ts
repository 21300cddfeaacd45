import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { rehashed } from './bundle-mutations.ts'
import type { MemoryFiles } from './memory-folder.ts'

/** A way to tamper with a bundle; the one who does it writes the manifest anew, too. */
export interface Tampering {
  readonly name: string
  /** Whether the chain shows it also to somebody who holds no checkpoint. */
  readonly isPlain: boolean
  readonly tamper: (files: MemoryFiles, random: () => number) => MemoryFiles
}

/** The seven classes of tampering that a verifier is measured by. */
export const tamperings: readonly Tampering[] = [
  {
    name: 'flip a byte of the history',
    isPlain: true,
    tamper: inHistory((lines, random) => {
      const bytes = Buffer.from(joined(lines))
      const at = below(bytes.length - 1, random)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(7, random))
      return bytes
    }),
  },
  {
    name: 'delete one event',
    isPlain: true,
    tamper: inHistory((lines, random) => {
      const at = below(lines.length - 1, random)
      return joined(lines.filter((_, index) => index !== at))
    }),
  },
  {
    name: 'swap two events',
    isPlain: true,
    tamper: inHistory((lines, random) => {
      const at = below(lines.length - 1, random)
      const [one = '', other = ''] = [lines[at], lines[at + 1]]
      return joined(lines.with(at, other).with(at + 1, one))
    }),
  },
  {
    name: 'change the type of a claim',
    isPlain: true,
    tamper: inHistory((lines, random) => {
      const holding = lines.flatMap((line, at) => (line.includes('"type":"commitment"') ? at : []))
      const at = holding[below(holding.length, random)] ?? 0
      return joined(
        lines.with(at, (lines[at] ?? '').replace('"type":"commitment"', '"type":"condition"')),
      )
    }),
  },
  {
    name: 'change a byte of a source',
    // Sources that no claim stands on are in no version record.
    isPlain: false,
    tamper: (files, random) => {
      const sources = [...files.keys()].filter((path) => /^sources\/.*(?<!\.json)$/.test(path))
      const path = sources[below(sources.length, random)] ?? ''
      const bytes = Buffer.from(files.get(path) ?? '')
      const at = below(bytes.length, random)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return rehashed(new Map([...files, [path, bytes]]))
    },
  },
  {
    name: 'cut the tail',
    isPlain: false,
    tamper: (files, random) =>
      forgetClaims(
        inHistory((lines, rand) => joined(lines.slice(0, 1 + below(lines.length - 1, rand))))(
          files,
          random,
        ),
      ),
  },
  {
    name: 'rewrite one event and hash the whole chain anew',
    isPlain: false,
    tamper: inHistory((lines, random) => rewritten(lines, below(lines.length, random))),
  },
]

/** Change the longest history file. */
function inHistory(
  change: (lines: readonly string[], random: () => number) => string | Buffer,
): Tampering['tamper'] {
  return (files, random) => {
    const [path = ''] = [...files.keys()]
      .filter((each) => each.startsWith('history/'))
      .sort((one, other) => (files.get(other)?.length ?? 0) - (files.get(one)?.length ?? 0))
    const lines = String(files.get(path)).trimEnd().split('\n')
    return rehashed(new Map([...files, [path, Buffer.from(change(lines, random))]]))
  }
}

/** Whoever cuts a history cuts what is made of it, too: here by leaving out the claims that it no longer holds. */
function forgetClaims(files: MemoryFiles): MemoryFiles {
  const history = [...files]
    .filter(([path]) => path.startsWith('history/'))
    .map(([, bytes]) => String(bytes))
    .join('')
  const known = String(files.get('claims.jsonl'))
    .split('\n')
    .filter((line) => {
      const entry = /"event":"([^/"]+)\//.exec(line)?.[1]
      return entry !== undefined && history.includes(`"id":"${entry}"`)
    })
  const claims = Buffer.from(known.map((line) => `${line}\n`).join(''))
  return rehashed(
    new Map([...files, ['claims.jsonl', claims], ['checkpoints.jsonl', Buffer.alloc(0)]]),
  )
}

/** All lines from one on made anew, sums and hashes right, with another annotator in it. */
function rewritten(lines: readonly string[], from: number): string {
  let prev = '0'.repeat(64)
  return joined(
    lines.map((line, at) => {
      const { crc: _, ...members } = JSON.parse(line)
      const by = at === from ? { id: 'somebody-else', kind: 'person' } : members.by
      const open = JSON.stringify({ ...members, prev, by }).slice(0, -1)
      const sealed = `${open},"crc":"${crc32(open).toString(16).padStart(8, '0')}"}`
      prev = createHash('sha256').update(sealed).digest('hex')
      return sealed
    }),
  )
}

function joined(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

function below(count: number, random: () => number): number {
  return Math.floor(random() * count)
}
