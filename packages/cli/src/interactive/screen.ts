import type { ClaimType } from '@claimtrail/model'
import { createColors } from 'picocolors'
import { displayWidth, showText } from '../terminal-text.ts'
import { isReviewed, type Row } from './row.ts'

/** What one screen shows. */
export interface Screen {
  readonly title: string
  readonly rows: readonly Row[]
  readonly index: number
  /** What the last key did, or why it did nothing. */
  readonly message: string
  readonly columns: number
  readonly colour: boolean
}

/** The keys, as the last line of every screen names them. */
export const keyLine =
  'j k sentence · n next undecided · 1 2 3 add · 0 no claim · a accept · x dismiss · u undo · q quit'

/** One sentence with its claims and suggestions, as lines for a terminal. Nothing in them steers it. */
export function renderScreen({ title, rows, index, message, columns, colour }: Screen): string {
  const paint = createColors(colour)
  const byType: Readonly<Record<ClaimType, (text: string) => string>> = {
    commitment: paint.blue,
    condition: paint.yellow,
    assessment: paint.cyan,
  }
  const row = rows[index]
  const reviewed = rows.filter(isReviewed).length
  const head = `${showText(title)} · sentence ${index + 1} of ${rows.length} · ${reviewed} reviewed`
  if (!row) return `${head}\nThis source has no sentences. q quits.\n`
  const claims = row.claims.map(
    ({ claim }) => `  ${byType[claim.type](claim.type)}  ${showText(claim.quotes[0].quote)}`,
  )
  const suggestions = row.suggestions.map(({ claim, reasons }, at) => {
    const because = reasons[0]?.quote?.quote ?? reasons[0]?.cue ?? ''
    const mark = at === 0 ? '›' : ' '
    return `${mark} ${byType[claim.type](`${claim.type}?`)} ${showText(claim.quotes[0].quote)} ${paint.dim(`because “${showText(because)}”`)}`
  })
  const lines = [
    paint.bold(head),
    '',
    ...wrap(showText(row.text), columns),
    '',
    ...claims,
    ...suggestions,
    ...(row.settled ? [paint.dim('  done')] : []),
    '',
    message,
    paint.dim(keyLine),
  ]
  return `${lines.join('\n')}\n`
}

/** Words on lines of at most so many columns; a longer word has a line of its own. */
function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
