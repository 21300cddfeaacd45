import type { Span } from '@claimtrail/text'
import { isSpaceAt } from './char-class.ts'
import { tokenStart } from './words.ts'

/** Where a clause begins (`marker`) or may end (a semicolon; `at` is the offset after it). */
export interface ClausePoint {
  readonly at: number
  /** How deep the list is that the marker belongs to, from 0. */
  readonly depth: number
  readonly marker?: Span
}

type Family = 'letter' | 'capital' | 'number' | 'roman'

interface Level {
  readonly family: Family
  value: number
}

/** Lists nest no deeper than this. */
const deepest = 6
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** Words before a marker that make it a reference. */
const references: ReadonlySet<string> = new Set(
  `annex annexes and article articles clause clauses in item items of or paragraph paragraphs part point
  points section sections subparagraph subparagraphs subsection subsections under with`.split(
    /\s+/,
  ),
)

/** The points at which a sentence can be cut into clauses, in order. */
export function clausePoints(text: string, sentence: Span): readonly ClausePoint[] {
  const points: ClausePoint[] = []
  const levels: Level[] = []
  let brackets = 0
  for (let offset = sentence.start; offset < sentence.end; offset += 1) {
    const character = text.charAt(offset)
    const marker = character === '(' ? bracketMarker(text, offset, sentence) : undefined
    const depth = marker && enter(levels, text.slice(marker.start + 1, marker.end - 1))
    if (marker && depth !== undefined) {
      points.push({ at: offset, depth, marker })
      offset = marker.end - 1
    } else if (character === '(' || character === '[') brackets += 1
    else if (character === ')' || character === ']') brackets = Math.max(0, brackets - 1)
    else if (character === ';' && brackets === 0) points.push({ at: offset + 1, depth: -1 })
  }
  return points
}

/** `(a)`, `(12)`, `(iv)` between white space and no reference; `undefined` otherwise. */
function bracketMarker(text: string, start: number, sentence: Span): Span | undefined {
  const close = text.slice(start + 1, Math.min(start + 7, sentence.end)).indexOf(')')
  const end = start + 2 + close
  if (close < 1 || end >= sentence.end || !isSpaceAt(text, end)) return undefined
  if (start > sentence.start && !isSpaceAt(text, start - 1)) return undefined
  return isReference(text, start, sentence.start) ? undefined : { start, end }
}

function isReference(text: string, start: number, limit: number): boolean {
  const end = start - 1
  if (end <= limit) return false
  const word = text.slice(tokenStart(text, end, limit), end).toLowerCase()
  // After "…; and" the marker opens the last item.
  const before = text.charAt(end - word.length - 2)
  return references.has(word) && !((word === 'and' || word === 'or') && ';,'.includes(before))
}

/** The depth at which a value goes on or opens a list; `undefined` when it does neither. */
function enter(levels: Level[], value: string): number | undefined {
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth]
    if (!level || valueIn(level.family, value) !== level.value + 1) continue
    level.value += 1
    levels.length = depth + 1
    return depth
  }
  const family = firstOf(value)
  if (!family || levels.length >= deepest) return undefined
  levels.push({ family, value: 1 })
  return levels.length - 1
}

function firstOf(value: string): Family | undefined {
  const families: Readonly<Record<string, Family>> = {
    a: 'letter',
    A: 'capital',
    '1': 'number',
    i: 'roman',
  }
  return Object.hasOwn(families, value) ? families[value] : undefined
}

function valueIn(family: Family, value: string): number | undefined {
  if (family === 'number') return /^\d{1,3}$/.test(value) ? Number(value) : undefined
  if (family === 'roman') return romans.indexOf(value) + 1 || undefined
  const first = family === 'letter' ? 97 : 65
  const order = value.length === 1 ? value.charCodeAt(0) - first + 1 : 0
  return order >= 1 && order <= 26 ? order : undefined
}
