import type { ClaimFinding, Standing } from '@claimtrail/audit'
import { toolVersion } from '../tool.ts'
import type { AuditContext, AuditWriter } from './audit-writer.ts'

/** What SARIF calls bad: standings that need nobody are notes, or not written at all. */
const levels: Readonly<Record<Exclude<Standing, 'verified'>, 'error' | 'warning' | 'note'>> = {
  moved: 'note',
  typographic: 'note',
  contested: 'warning',
  changed: 'warning',
  lost: 'warning',
  orphan: 'error',
  'source-missing': 'error',
  tampered: 'error',
}

const meanings: Readonly<Record<keyof typeof levels | 'incomplete' | 'history', string>> = {
  moved: 'The claim stands on the same words at another place.',
  typographic: 'The claim stands on words that differ in marks and white space only.',
  contested: 'People disagree on what the claim says.',
  changed: 'The sentence that the claim stands on was reworded.',
  lost: 'The words that the claim stands on are nowhere in the source.',
  orphan: 'The record of the claim hangs on something that is not there.',
  'source-missing': 'The file of the source is not there.',
  tampered: 'The claim, its text or its history does not have its hash.',
  incomplete: 'The claim does not say all that a claim of its type says.',
  history: 'The history of decisions.',
}

/** Worst first. Written out, so that describing the command loads no audit. */
const rules = [
  'tampered',
  'source-missing',
  'orphan',
  'lost',
  'changed',
  'contested',
  'typographic',
  'moved',
  'incomplete',
  'history',
] as const

/**
 * SARIF 2.1.0 (OASIS, 2020): one result for each claim that does not just stand, and for each finding on the
 * history. Lines and columns count from 1, columns in UTF-16 code units. No clock: same input, same bytes.
 */
export const auditSarif: AuditWriter = async function* (audit, context) {
  yield `${head}"results":[`
  for (let separator = '\n'; ; ) {
    const { done, value } = await audit.next()
    if (done) {
      for (const { code, severity, file, lineNumber, reason } of value.history.findings) {
        const level = severity === 'tampered' ? 'error' : 'note'
        const place = physical(file, lineNumber)
        yield separator + result('history', level, reason, place, { finding: code })
        separator = ',\n'
      }
      const ended = { executionSuccessful: true, exitCode: value.exitCode }
      yield `\n],"invocations":[${JSON.stringify(ended)}]}]}\n`
      return
    }
    for (const line of await resultsOf(value, context)) {
      yield separator + line
      separator = ',\n'
    }
  }
}

const driver = {
  name: 'claimtrail',
  semanticVersion: toolVersion,
  rules: rules.map((id) => ({
    id,
    shortDescription: { text: meanings[id] },
    defaultConfiguration: { level: id === 'incomplete' || id === 'history' ? 'note' : levels[id] },
  })),
}

const run = { tool: { driver }, columnKind: 'utf16CodeUnits' }

const head = `${JSON.stringify({
  $schema:
    'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
}).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},`

function isRule(standing: Standing): standing is keyof typeof levels {
  return standing !== 'verified'
}

/** A withdrawn claim asks nothing of anybody, unless it was tampered with. */
async function resultsOf(finding: ClaimFinding, context: AuditContext): Promise<string[]> {
  const { standing, review, explanation, flags, id } = finding
  if (review === 'withdrawn' && standing !== 'tampered') return []
  const incomplete = flags.filter(({ kind }) => kind === 'incomplete')
  if (standing === 'verified' && incomplete.length === 0) return []
  const place = await placeOf(finding, context)
  const about = { claim: id }
  return [
    ...(isRule(standing) ? [result(standing, levels[standing], explanation, place, about)] : []),
    ...incomplete.map((flag) => result('incomplete', 'note', flag.explanation, place, about)),
  ]
}

function result(
  ruleId: (typeof rules)[number],
  level: string,
  text: string,
  physicalLocation: object,
  about: Readonly<Record<string, string>>,
): string {
  return JSON.stringify({
    ruleId,
    ruleIndex: rules.indexOf(ruleId),
    level,
    message: { text },
    locations: [{ physicalLocation }],
    partialFingerprints: { 'claimtrail/v1': `${ruleId} ${Object.values(about).join(' ')}` },
    properties: about,
  })
}

/** Where the claim stands today when that is known, else where it stood, else its file. */
async function placeOf(finding: ClaimFinding, context: AuditContext): Promise<object> {
  const { id, source, evidence, new: now } = finding
  const { currentSha256, currentTextSha256 } = evidence
  const claim = await context.workspace.store.claim(id)
  const made = claim ? await context.places.of(claim) : source
  const { versionId } = await import('@claimtrail/model/ids')
  const place =
    now && currentSha256 && currentTextSha256
      ? await context.places.at(source, versionId(source, currentSha256, currentTextSha256), now)
      : made
  const [, path, line, column] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? []
  return physical(path ?? (await pathOf(source, context)), Number(line), Number(column))
}

async function pathOf(source: string, { workspace }: AuditContext): Promise<string> {
  return (await workspace.scan()).find(({ id }) => id === source)?.path ?? `source-docs/${source}`
}

function physical(path: string, startLine?: number, startColumn?: number): object {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  const region = {
    ...(startLine && { startLine }),
    ...(startLine && startColumn && { startColumn }),
  }
  return { artifactLocation: { uri }, ...(startLine && { region }) }
}
