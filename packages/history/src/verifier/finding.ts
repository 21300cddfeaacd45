/**
 * How bad a finding is, best first: nothing but news; something a person should look at; evidence is not there;
 * only an edit or damage can do it.
 */
export type Severity = 'note' | 'changed' | 'incomplete' | 'tampered'

/** Something that verifying found. */
export interface Finding {
  /** Permanent kebab-case name. */
  readonly code: string
  readonly severity: Severity
  readonly file: string
  readonly lineNumber?: number
  /** The claim that it is about, when it is about one. */
  readonly claim?: string
  /** One clear sentence. */
  readonly reason: string
}

/** Hears of findings as they come. */
export type TakeFinding = (finding: Finding) => void

/** Findings that are told one by one, each code of a file; behind so many nobody needs the next one. */
const maxAlike = 100

/** Pass on the first findings of a kind about a file, and count the rest. */
export function limitFindings(take: TakeFinding): TakeFinding {
  const counts = new Map<string, number>()
  return (finding) => {
    const kind = `${finding.code} ${finding.file}`
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count <= maxAlike) take(finding)
  }
}
