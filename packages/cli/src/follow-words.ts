import type { FollowedSource, Proposal, ProposalStanding } from '@claimtrail/workspace'
import { showText } from './terminal-text.ts'

/** What became of the claims of a changed source, one line a fact, each indented below its source. */
export function followWords(id: string, { followed, waiting, refused }: FollowedSource): string {
  const own = Object.entries(followed).filter(([, count]) => count > 0)
  const came = own.reduce((sum, [, count]) => sum + count, 0)
  const ready = waiting.filter(saysTheSame).length
  const lines = [
    ...(came > 0 ? [`${claims(came)} followed: ${listed(own)}`] : []),
    ...(refused ? [`${claims(ready)} could not follow: ${showText(refused.message)}`] : []),
    ...waitingLines(id, came + ready, waiting),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}

/** The same for programs: counts, and the ids of those that wait. */
export function followRecord({ followed, waiting, refused }: FollowedSource): object {
  const items = waiting.map(({ state, standing }) => ({ claim: state.id, standing }))
  return { followed, waiting: items, ...(refused && { refused }) }
}

/** Whether a claim needs no person, but could not be written. */
function saysTheSame({ standing }: Proposal): boolean {
  return ['verified', 'moved', 'typographic'].includes(standing)
}

function waitingLines(
  id: string,
  same: number,
  waiting: FollowedSource['waiting'],
): readonly string[] {
  const wanting = waiting.filter((proposal) => !saysTheSame(proposal))
  if (wanting.length === 0) return []
  const counts = new Map<ProposalStanding, number>()
  for (const { standing } of wanting) counts.set(standing, (counts.get(standing) ?? 0) + 1)
  const verb = wanting.length === 1 ? 'waits' : 'wait'
  const next = `${claims(wanting.length)} ${verb} for a person: ${listed([...counts])}. Next: claimtrail reanchor ${showText(id)}`
  if (same > 0 || counts.get('lost') !== wanting.length) return [next]
  return [
    `The text says nothing of its ${claims(wanting.length)} any more. They stay on the text they were made on.`,
    'If another document took its place, give that one a name of its own and put this one back.',
    next,
  ]
}

function claims(count: number): string {
  return count === 1 ? '1 claim' : `${count} claims`
}

function listed(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([word, count]) => `${count} ${word.replace('-', ' ')}`).join(', ')
}
