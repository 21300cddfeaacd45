import type { SourceId } from '@claimtrail/model'

/** What a claim file says, read as far as it can be. */
export interface ClaimRecords {
  /** The first header in it; a merge leaves two. */
  readonly header?: ClaimHeader
  readonly records: readonly ClaimRecord[]
  /** Lines that are neither a claim nor anything else that belongs there. */
  readonly unreadable: readonly { readonly lineNumber: number; readonly reason: string }[]
  /** Whether it is one JSON document, so that what is not in it was taken out. */
  readonly isWhole: boolean
}

/** The first line of a claim file. */
export interface ClaimHeader {
  readonly source: SourceId
  readonly heads: Readonly<Record<string, number>>
  readonly dismissed: unknown
  readonly settled: unknown
}

/** A claim with its review, as its line says it. */
export interface ClaimRecord {
  readonly lineNumber: number
  readonly content: Readonly<Record<string, unknown>>
}

/** Read a claim file that somebody, or git, may have changed. Never throws. O(n). */
export function readRecords(text: string): ClaimRecords {
  return readWhole(text) ?? readLines(text)
}

/** Editors may have put it on other lines. */
function readWhole(text: string): ClaimRecords | undefined {
  // Whoever takes out the last claim leaves the comma of the one before.
  const value = parse(text.replace(/,\s{0,10}\]\}\s{0,10}$/, ']}'))
  const header = value && headerOf(value)
  if (!header || !Array.isArray(value.claims)) return undefined
  const lines = text.split('\n')
  const records = value.claims.map((claim: unknown) => ({
    lineNumber: 1 + lines.findIndex((line) => isRecord(claim) && line.includes(`"${claim.id}"`)),
    content: isRecord(claim) ? claim : {},
  }))
  return { header, records, unreadable: [], isWhole: true }
}

function readLines(text: string): ClaimRecords {
  const records: ClaimRecord[] = []
  const unreadable: { lineNumber: number; reason: string }[] = []
  let header: ClaimHeader | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim().replace(/,$/, '')
    if (belongs.test(line)) continue
    const begun = parse(`${line}]}`)
    const found = begun && headerOf(begun)
    const content = found ? undefined : parse(line)
    header ??= found
    if (content) records.push({ lineNumber: index + 1, content })
    else if (!found) unreadable.push({ lineNumber: index + 1, reason: 'it is no claim in JSON' })
  }
  return { records, unreadable, isWhole: false, ...(header && { header }) }
}

/** The end of a file, and what git puts around two sides. */
const belongs = /^(?:\]\}|<{7} .*|\|{7} .*|={7}|>{7} .*)?$/

function headerOf(value: Readonly<Record<string, unknown>>): ClaimHeader | undefined {
  const { source, heads, dismissed, settled } = value
  if (typeof source !== 'string' || !isRecord(heads)) return undefined
  const numbers = Object.entries(heads).flatMap(([writer, seq]) =>
    typeof seq === 'number' ? [[writer, seq] as const] : [],
  )
  return { source, heads: Object.fromEntries(numbers), dismissed, settled }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
