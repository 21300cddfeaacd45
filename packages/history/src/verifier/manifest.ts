import { createHash } from 'node:crypto'
import type { EvidenceFolder } from './evidence-folder.ts'
import type { TakeFinding } from './finding.ts'
import { LineCutter } from './line-cutter.ts'

/** What a manifest says, and its own hash. */
export interface Manifest {
  readonly sha256: string
  readonly entries: ReadonlyMap<string, string>
}

/** Longest line that is read: a hash and a path. */
const maxManifestLineBytes = 16 * 1024

/**
 * Whether a path stays below a folder on every system: no way up, not absolute, no drive, no other separator, and
 * nothing that would need escaping in a manifest.
 */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > 4_000 || /[\\\p{Cc}]/u.test(path) || /^[A-Za-z]:/.test(path)) {
    return false
  }
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** One line of a manifest, as `sha256sum` writes and checks it. */
export function manifestLine(path: string, sha256: string): string {
  return `${sha256}  ${path}\n`
}

/** Read a manifest; lines that are none are told. Throws what reading throws. */
export async function readManifest(
  folder: EvidenceFolder,
  path: string,
  take: TakeFinding,
): Promise<Manifest> {
  const entries = new Map<string, string>()
  const bad = (lineNumber: number): void => {
    const reason = `Line ${lineNumber} of ${path} names no file of this folder with its hash.`
    take({ code: 'manifest-damaged', severity: 'tampered', file: path, lineNumber, reason })
  }
  // In one order only, so that the same files have one manifest; a name that comes twice is out of order, too.
  let last = ''
  const cutter = new LineCutter(
    maxManifestLineBytes,
    (bytes, lineNumber) => {
      const [, sha256 = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(bytes.toString()) ?? []
      if (!isSafePath(name) || name === path || name <= last) bad(lineNumber)
      else entries.set(name, sha256)
      last = name
    },
    bad,
  )
  const sum = createHash('sha256')
  for await (const chunk of folder.read(path)) {
    sum.update(chunk)
    cutter.push(chunk)
  }
  if (cutter.restBytes > 0) bad(cutter.lineCount + 1)
  return { sha256: sum.digest('hex'), entries }
}
