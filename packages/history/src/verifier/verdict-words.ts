import type { Verdict } from './verdict.ts'

/** What verifying says, in words: each finding, then the sums, then what was proven and what was not. */
export function verdictWords(verdict: Verdict): string {
  const findings = verdict.findings.map(({ file, lineNumber, severity, code, reason }) => {
    const place = lineNumber === undefined ? file : `${file}:${lineNumber}`
    return `${printable(place)}  ${severity}  ${code}\n   ${printable(reason)}\n`
  })
  const { sources, versions, files, lines, quotes } = verdict.counts
  const counts = [
    count(sources, 'source'),
    count(versions, 'version'),
    count(lines, 'line'),
    count(files, 'writer'),
    count(quotes, 'quote'),
  ].join(' · ')
  const roots = [
    verdict.root === undefined ? '' : `root ${verdict.root}\n`,
    verdict.manifest === undefined ? '' : `manifest ${verdict.manifest}\n`,
  ].join('')
  return `${findings.join('')}${counts}\n${roots}${verdict.status}: ${meaning(verdict)}\n`
}

/** Text of unknown origin for a terminal: what would be obeyed or is invisible is shown as its number. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (hidden) => {
    const number = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `‹U+${number}›`
  })
}

function count(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`
}

function meaning(verdict: Verdict): string {
  if (verdict.status !== 'verified') return reasons[verdict.status]
  const views = verdict.manifest !== undefined && verdict.covers !== 'whole' ? unpinnedViews : ''
  return `${coverage(verdict)}\n${views}${unproven}`
}

function coverage({ covers, checkpoint, root }: Verdict): string {
  const name = (checkpoint ?? root ?? '').slice(0, 16)
  if (covers === 'whole')
    return 'every file is, byte for byte, as the manifest that you hold has it.'
  if (covers === 'exactly') return `everything is as in the checkpoint ${name}….`
  if (covers === 'extended') {
    return `all of the checkpoint ${name}… is here unchanged; what was added since is not covered by it.`
  }
  return 'everything fits together. No checkpoint was given, so a history that was cut at its end or written anew as a whole would look the same.'
}

const reasons = {
  changed: 'a source is no longer what its claims were made on; their texts are kept.',
  incomplete: 'evidence is not there, so not everything could be checked.',
  tampered: 'what is here was edited or damaged, or is not what the checkpoint was made of.',
} as const

const unpinnedViews =
  'Only the manifest pins what is a view of this (annotations.jsonld, prov.json, ro-crate-metadata.json), the times in checkpoints.jsonl, and verify.mjs itself. To be sure of them, too, hold the hash of the manifest and give that to --expect.\n'

const unproven =
  'Not proven: that times and names are true, that the sources were genuine when they came, and that nothing was left out before.'
