import type { AuditReport, ClaimFinding } from '@claimtrail/audit'
import type { Workspace } from '@claimtrail/workspace'
import type { Places } from './place.ts'
import { showText } from './terminal-text.ts'

/** What an audit says, in words: a paragraph for each claim that needs a person, then the sums. */
export async function auditWords(
  report: AuditReport,
  places: Places,
  workspace: Workspace,
): Promise<string> {
  const standing = report.findings.filter(({ standing, flags, review }) =>
    review !== 'withdrawn' || standing === 'tampered'
      ? standing !== 'verified' || flags.length > 0
      : false,
  )
  const paragraphs = await Promise.all(
    standing.map((finding) => paragraph(finding, places, workspace)),
  )
  const history = report.history.findings.map(
    ({ file, lineNumber, reason, severity }) =>
      `${file}:${lineNumber}  ${severity}  ${showText(reason)}\n`,
  )
  return [...paragraphs, ...history, await summary(report, workspace)].join('')
}

async function paragraph(
  finding: ClaimFinding,
  places: Places,
  { store }: Workspace,
): Promise<string> {
  const { id, standing, type, source, explanation, flags, changes } = finding
  const claim = await store.claim(id)
  const place = claim ? await places.of(claim) : source
  const lines = [
    `${showText(place)}  ${standing}  ${id}  ${type ?? 'claim'}`,
    ...(standing === 'verified' ? [] : [showText(explanation)]),
    ...changes
      .slice(0, 3)
      .flatMap(({ old, new: now }) => [
        `- ${showText(old.quote)}`,
        ...(now ? [`+ ${showText(now.quote)}`] : []),
      ]),
    ...flags.map(({ kind, explanation: why }) => `${kind}: ${showText(why)}`),
    ...(standing === 'changed'
      ? [
          `claimtrail annotate ${source} --revise ${id} --quote "…"   or   --withdraw ${id} --reason "…"`,
        ]
      : []),
  ]
  return `${lines.join('\n   ')}\n`
}

async function summary(
  { counts, history, exitCode }: AuditReport,
  { store }: Workspace,
): Promise<string> {
  let events = 0
  for await (const _ of store.events()) events += 1
  const words = [
    `${counts.verified} verified`,
    `${counts.moved} moved`,
    `${counts.changed} changed`,
    ...(counts['source-missing'] > 0 ? [`${counts['source-missing']} source-missing`] : []),
    ...(counts.tampered > 0 ? [`${counts.tampered} tampered`] : []),
    ...(counts.contested > 0 ? [`${counts.contested} contested`] : []),
    ...(counts.incomplete > 0 ? [`${counts.incomplete} incomplete`] : []),
    history.tampered
      ? 'history tampered'
      : `history whole (${events} ${events === 1 ? 'event' : 'events'})`,
  ]
  return `${words.join(' · ')}\n${exitWords[exitCode]}`
}

const exitWords: Readonly<Record<AuditReport['exitCode'], string>> = {
  0: '',
  1: 'exit 1: a person should look\n',
  2: 'exit 2: evidence is missing\n',
  3: 'exit 3: tampered; restore annotations/ from a copy that you trust\n',
}
