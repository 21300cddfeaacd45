import type { Verified } from '@claimtrail/workspace'
import { showText } from './terminal-text.ts'

/** What verifying says, in words: each finding, then the sums, then what was proven and what was not. */
export function verdictWords(verified: Verified): string {
  const findings = verified.findings.map(
    ({ file, lineNumber, severity, code, reason }) =>
      `${showText(file)}${lineNumber === undefined ? '' : `:${lineNumber}`}  ${severity}  ${code}\n   ${showText(reason)}\n`,
  )
  const { sources, versions, files, lines, quotes } = verified.counts
  const counts = [
    count(sources, 'source'),
    count(versions, 'version'),
    count(lines, 'line'),
    count(files, 'writer'),
    count(quotes, 'quote'),
  ].join(' · ')
  return `${findings.join('')}${counts}\n${verified.status}: ${meaning(verified)}\n`
}

function count(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`
}

function meaning(verified: Verified): string {
  if (verified.status !== 'verified') return reasons[verified.status]
  return `${coverage(verified)} ${unproven}`
}

function coverage({ covers, checkpoint, root }: Verified): string {
  const name = (checkpoint ?? root ?? '').slice(0, 16)
  if (covers === 'exactly') return `everything is as in the checkpoint ${name}….`
  if (covers === 'extended') {
    return `all of the checkpoint ${name}… is here unchanged; what was added since is not covered by it.`
  }
  return 'everything fits together. No checkpoint was given, so a history that was cut at its end or written anew as a whole would look the same.'
}

const reasons = {
  changed:
    'a source is no longer what its claims were made on. "claimtrail audit" says which claims.',
  incomplete: 'evidence is not there, so not everything could be checked.',
  tampered: 'what is here was edited or damaged, or is not what the checkpoint was made of.',
} as const

const unproven =
  'Not proven: that times and names are true, that the sources were genuine when they came, and that nothing was left out before.'
