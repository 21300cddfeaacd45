import type { SourceFile } from '@claimtrail/model'

/** Larger files are worth a thread in any case. */
const largestBytes = 262_144

/**
 * So many marks of Markup keep remark below a second: its cost grows with their square (`a`, `-`, `a`, `-` line after
 * line: 2 s with 2,000 marks, 32 s with 8,000).
 */
const mostMarks = 1_500

const marks: ReadonlySet<number> = new Set([...'*_[]<>`~-=&!|'].map((mark) => mark.charCodeAt(0)))

/**
 * Whether a file is surely analysed in a moment: a short text without much markup. Formats with a parser of their own
 * never are. Linear.
 */
export function isHarmless({ path, bytes }: SourceFile): boolean {
  if (!/\.(?:md|markdown|txt)$/i.test(path) || bytes.length > largestBytes) return false
  let count = 0
  for (const byte of bytes) {
    if (byte === 0) return false
    if (marks.has(byte)) count += 1
  }
  return count <= mostMarks
}
