import type { ClaimFinding, QuoteChange, Standing } from '@claimtrail/audit'
import type { AuditSummary } from '@claimtrail/workspace'
import { showText } from '../terminal-text.ts'
import type { AuditContext, AuditWriter } from './audit-writer.ts'

/**
 * What an audit says, in words: a paragraph for each claim that needs a person, a line for the claims of a
 * source that only moved, then the sums.
 */
export const auditWords: AuditWriter = async function* (audit, context) {
  const moved = new Map<string, number>()
  for (;;) {
    const { done, value } = await audit.next()
    if (done) {
      yield* movedLines(moved)
      yield* value.history.findings.map(
        ({ file, lineNumber, reason, severity }) =>
          `${showText(file)}:${lineNumber}  ${severity}  ${showText(reason)}\n`,
      )
      yield summaryWords(value)
      return
    }
    if (needsPerson(value)) yield await paragraph(value, context)
    if (value.standing === 'moved' && value.review !== 'withdrawn')
      moved.set(value.source, (moved.get(value.source) ?? 0) + 1)
  }
}

function needsPerson({ standing, flags, review }: ClaimFinding): boolean {
  if (review === 'withdrawn') return standing === 'tampered'
  return !isSame(standing) || flags.length > 0
}

/** Whether a claim stands on the same words as it was made on. */
function isSame(standing: Standing): boolean {
  return standing === 'verified' || standing === 'moved' || standing === 'typographic'
}

async function paragraph(finding: ClaimFinding, context: AuditContext): Promise<string> {
  const { id, standing, type, source, explanation, flags, changes } = finding
  const claim = await context.workspace.store.claim(id)
  const place = claim ? await context.places.of(claim) : source
  const lines = [
    `${showText(place)}  ${standing}  ${id}  ${type ?? 'claim'}`,
    ...(isSame(standing) ? [] : [showText(explanation)]),
    ...changes.filter(isReworded).slice(0, 3).flatMap(changeLines),
    ...flags
      .filter(({ kind }) => kind !== standing)
      .map(({ kind, explanation: why }) => `${kind}: ${showText(why)}`),
    ...(standing === 'changed' || standing === 'lost' ? waysOut(standing, id) : []),
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

function waysOut(standing: Standing, id: string): readonly string[] {
  const ways = [
    ...(standing === 'changed'
      ? [[`--accept ${id}`, 'it holds in the words of today'] as const]
      : []),
    [`--place ${id} --quote "…"`, 'it stands on other words'] as const,
    [`--withdraw ${id} --reason "…"`, 'it no longer stands'] as const,
  ]
  const width = Math.max(...ways.map(([way]) => way.length))
  return ways.map(([way, when]) => `claimtrail reanchor ${way.padEnd(width)}  ${when}`)
}

function movedLines(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].map(([source, count]) => {
    const words =
      count === 1 ? '1 claim moved with its sentence' : `${count} claims moved with their sentences`
    return `${showText(source)}  ${words}\n`
  })
}

function summaryWords({ counts, history, exitCode, events }: AuditSummary): string {
  const optional = ([...seldom, 'incomplete', 'withdrawn'] as const)
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

/** Standings that are named only when some claim has them. */
const seldom = ['typographic', 'contested', 'lost', 'orphan', 'source-missing', 'tampered'] as const

const exitWords: Readonly<Record<AuditSummary['exitCode'], string>> = {
  0: '',
  1: 'exit 1: a person should look\n',
  2: 'exit 2: evidence is missing\n',
  3: 'exit 3: tampered; restore annotations/ from a copy that you trust\n',
}
