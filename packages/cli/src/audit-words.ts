import type { AuditReport, ClaimFinding, QuoteChange } from '@claimtrail/audit'
import type { Workspace } from '@claimtrail/workspace'
import type { Places } from './place.ts'
import { showText } from './terminal-text.ts'

/**
 * What an audit says, in words: a paragraph for each claim that needs a person, a line for the claims of a
 * source that only moved, then the sums.
 */
export async function auditWords(
  report: AuditReport,
  places: Places,
  workspace: Workspace,
): Promise<string> {
  const wanting = report.findings.filter(needsPerson)
  const paragraphs = await Promise.all(
    wanting.map((finding) => paragraph(finding, places, workspace)),
  )
  const history = report.history.findings.map(
    ({ file, lineNumber, reason, severity }) =>
      `${file}:${lineNumber}  ${severity}  ${showText(reason)}\n`,
  )
  return [...paragraphs, ...movedLines(report), ...history, await summary(report, workspace)].join(
    '',
  )
}

function needsPerson({ standing, flags, review }: ClaimFinding): boolean {
  if (review === 'withdrawn') return standing === 'tampered'
  return (standing !== 'verified' && standing !== 'moved') || flags.length > 0
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
    ...(standing === 'verified' || standing === 'moved' ? [] : [showText(explanation)]),
    ...changes.filter(isReworded).slice(0, 3).flatMap(changeLines),
    ...flags.map(({ kind, explanation: why }) => `${kind}: ${showText(why)}`),
    ...(standing === 'changed' ? waysOut(source, id) : []),
  ]
  return `${lines.join('\n   ')}\n\n`
}

/** A quote that stands elsewhere in the same words is no news beside its claim. */
function isReworded({ old, new: now }: QuoteChange): boolean {
  return now?.quote !== old.quote
}

function changeLines({ old, new: now }: QuoteChange): readonly string[] {
  return [`- ${showText(old.quote)}`, ...(now ? [`+ ${showText(now.quote)}`] : [])]
}

function waysOut(source: string, id: string): readonly string[] {
  return [
    `claimtrail annotate ${source} --revise ${id} --quote "…"     it stands on other words`,
    `claimtrail annotate ${source} --withdraw ${id} --reason "…"  it no longer stands`,
  ]
}

function movedLines({ findings }: AuditReport): readonly string[] {
  const counts = new Map<string, number>()
  for (const { source, standing, review } of findings) {
    if (standing === 'moved' && review !== 'withdrawn')
      counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts].map(([source, count]) => {
    const words =
      count === 1 ? '1 claim moved with its sentence' : `${count} claims moved with their sentences`
    return `${showText(source)}  ${words}\n`
  })
}

async function summary(
  { counts, history, exitCode }: AuditReport,
  { store }: Workspace,
): Promise<string> {
  let events = 0
  for await (const _ of store.events()) events += 1
  const optional = (['source-missing', 'tampered', 'contested', 'incomplete', 'withdrawn'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${name}`)
  const words = [
    `${counts.verified} verified`,
    `${counts.moved} moved`,
    `${counts.changed} changed`,
    ...optional,
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
