import type { Span } from '@claimtrail/text'
import { CharClass, classAt, isLetterAt, isSpaceAt } from './char-class.ts'
import { type Marker, markerAt } from './markers.ts'

/** How much of a block is looked at for a list. */
const longestLook = 4000

/** Words whose number or letter is not a marker: "in phase 2. The rest". */
const takesNumber: ReadonlySet<string> = new Set(
  `a an and annex art article articles at by chapter clause day figure for from group in item last law level
  no number of on or page paragraph part phase point round section stage step table than the to under
  until version vitamin with`.split(/\s+/),
)

/** "The second item 3. The third": counted in words, it takes no number. */
const ordinals: ReadonlySet<string> = new Set(
  'another each every first fourth fifth last list next other second third'.split(' '),
)

/**
 * Where to cut a block that is a list in one line (`1. … 2. …`, `a. … b. …`, `1) …`): the start of each
 * marker but the first. Empty unless the block opens with a marker and another of its family, one higher,
 * follows. Looks at the first 4,000 characters.
 */
export function inlineListCuts(text: string, block: Span): readonly number[] {
  const limit = Math.min(block.end, block.start + longestLook)
  const first = markerAt(text, block.start, limit)
  let value = first && numberOf(text, first)
  if (!first || value === undefined || text.charAt(block.start) === '(') return []
  const family = familyOf(text, block.start, first)
  const cuts: number[] = []
  for (let offset = first.end + 1; offset < limit; offset += 1) {
    if (!isSpaceAt(text, offset - 1) || isSpaceAt(text, offset)) continue
    const marker = markerAt(text, offset, limit)
    if (!marker || familyOf(text, offset, marker) !== family) continue
    if (numberOf(text, marker) !== value + 1 || !opensItem(text, offset, marker)) continue
    cuts.push(offset)
    value += 1
  }
  return cuts
}

/** What is around the value: `.`, `)`, `.)`, with the bullet before it, and whether it is a letter. */
function familyOf(text: string, start: number, marker: Marker): string {
  const letter = isLetterAt(text, marker.valueStart) ? 'a' : '1'
  return `${text.slice(start, marker.valueStart).trim()}${letter}${text.slice(marker.valueEnd, marker.end)}`
}

/** 3 for `3.`, 2 for `b)`; `undefined` for bullets, capital letters and numbers with a dot. */
function numberOf(text: string, { valueStart, valueEnd }: Marker): number | undefined {
  const value = text.slice(valueStart, valueEnd)
  if (/^\d{1,3}$/.test(value)) return Number(value)
  return /^[a-h]$/.test(value) ? value.charCodeAt(0) - 96 : undefined
}

/** `2.` before a small letter or after "phase" is a number, not a marker. */
function opensItem(text: string, start: number, marker: Marker): boolean {
  if (text.charAt(marker.end - 1) === ')') return true
  const next = classAt(text, marker.end + 1)
  if (next === CharClass.lower || next === CharClass.digit) return false
  const [word = '', before = ''] = text
    .slice(Math.max(0, start - 24), start)
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .reverse()
  return !takesNumber.has(word) || ordinals.has(before)
}
