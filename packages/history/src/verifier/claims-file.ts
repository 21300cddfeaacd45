import { isUtf8 } from 'node:buffer'
import type { TakeFinding } from './finding.ts'
import type { ByteTaker } from './history-scan.ts'
import { ambiguityOf, isRecord, parseJson } from './json-shape.ts'
import type { LeafAnswer, LeafTable } from './leaf-table.ts'
import { LineCutter } from './line-cutter.ts'
import type { ScannedLine } from './scan-line.ts'

/** One of the last words on a claim; a claim has more than one when people disagree. */
export interface Leaf {
  readonly event: string
  readonly withdrawn: boolean
  readonly body: unknown
}

/** A line of `claims.jsonl`: a claim as it stands, by the events that say so. */
export interface ClaimLine {
  readonly id: string
  readonly source: string
  readonly leaves: readonly Leaf[]
}

/** Longest line that is read: a body is a part of a history line, and few people disagree on one. */
const maxClaimLineBytes = 16 * 1024 * 1024

/** Note what a line of history says of claims. */
export function sayLeaves({ id, events }: ScannedLine, leaves: LeafTable): void {
  for (const [index, event] of events.entries()) {
    const { source, claim, base, body, withdrawn } = event
    if (claim === undefined || body === undefined) continue
    leaves.say(`${id}/${index}`, contentOf({ id: claim, source }, { withdrawn, body }), base)
  }
}

/** Check `claims.jsonl` against what the history says: every claim, just as it stands, and none beside. */
export function claimsFile(file: string, leaves: LeafTable, take: TakeFinding): ByteTaker {
  const bad = (lineNumber: number, what: string): void => {
    const reason = `Line ${lineNumber} of ${file} ${what}.`
    take({ code: 'claims-altered', severity: 'tampered', file, lineNumber, reason })
  }
  let last = { source: '', id: '' }
  const cutter = new LineCutter(
    maxClaimLineBytes,
    (bytes, lineNumber) => {
      const line = readClaimLine(bytes)
      if (typeof line === 'string') return bad(lineNumber, line)
      if (!isBehind(last, line)) bad(lineNumber, 'is out of order')
      last = line
      for (const leaf of line.leaves) {
        const answer = leaves.tell(leaf.event, contentOf(line, leaf))
        if (answer !== 'same') bad(lineNumber, answers[answer])
      }
    },
    (lineNumber) => bad(lineNumber, 'is too long'),
  )
  return {
    push: (chunk) => cutter.push(chunk),
    end: () => {
      if (cutter.restBytes > 0) bad(cutter.lineCount + 1, 'does not end with LF')
      if (leaves.untold > 0) bad(cutter.lineCount + 1, 'is missing: the history holds more claims')
    },
  }
}

const answers: Readonly<Record<Exclude<LeafAnswer, 'same'>, string>> = {
  unknown: 'names an event that is not in the history',
  superseded: 'holds what was decided otherwise since',
  different: 'says something else than its event in the history',
  twice: 'repeats a claim',
}

function readClaimLine(bytes: Buffer): ClaimLine | string {
  if (!isUtf8(bytes)) return 'is not UTF-8'
  const text = bytes.toString('utf8')
  const value = parseJson(text)
  if (!isRecord(value)) return 'is no JSON object'
  const ambiguity = ambiguityOf(value, text)
  if (ambiguity !== undefined) return ambiguity
  const { id, source, leaves, ...more } = value
  if (typeof id !== 'string' || typeof source !== 'string' || !Array.isArray(leaves)) {
    return 'does not have id, source and leaves'
  }
  if (leaves.length === 0 || Object.keys(more).length > 0) return 'does not have its members'
  if (!leaves.every(isLeaf)) return 'has a leaf that is none'
  const line = toClaimLine(id, source, leaves)
  return JSON.stringify(line) === text ? line : 'is not written in the one form that it has'
}

/** A claim in the one form of `claims.jsonl`: the same claim, the same bytes. */
export function toClaimLine(id: string, source: string, leaves: readonly Leaf[]): ClaimLine {
  const sorted = leaves.map(({ event, withdrawn, body }) => ({ event, withdrawn, body }))
  return { id, source, leaves: sorted.sort((one, other) => (one.event < other.event ? -1 : 1)) }
}

type Place = Pick<ClaimLine, 'source' | 'id'>

function isBehind(one: Place, other: Place): boolean {
  return one.source === other.source ? one.id < other.id : one.source < other.source
}

function isLeaf(value: unknown): value is Leaf {
  if (!isRecord(value) || Object.keys(value).length !== 3) return false
  return (
    typeof value.event === 'string' && typeof value.withdrawn === 'boolean' && isRecord(value.body)
  )
}

function contentOf(
  { id, source }: Pick<ClaimLine, 'id' | 'source'>,
  { withdrawn, body }: Pick<Leaf, 'withdrawn' | 'body'>,
): string {
  return JSON.stringify([id, source, withdrawn, body])
}
