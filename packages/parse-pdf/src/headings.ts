import { isNamed, readMarker } from '@claimtrail/parse/format-kit'
import type { Lines } from './paragraphs.ts'
import { roundSize, type Usual } from './sizes.ts'

/** A larger font than this share of the text's makes a heading. */
const headingShare = 1.08
/** Longest heading in code units; longer ones are set large for another reason. */
const longestHeading = 200
/** Longest line that the font or capitals alone make a heading. */
const longestLine = 120

/** The level of the heading that lines are, by what stands out; `undefined` when they are none. */
export function headingLevel(
  lines: Lines,
  text: string,
  sizes: readonly number[],
  usual: Usual,
): number | undefined {
  if (text.length > longestHeading || !/\p{L}/u.test(text)) return undefined
  const [{ height }] = lines
  if (isLarge(height, usual)) return Math.min(6, sizes.indexOf(roundSize(height)) + 1)
  const isShort = text.length <= longestLine && !/[.;:,]$/.test(text)
  const level = Math.min(6, sizes.length + 1)
  return isShort && (isSetApart(lines, usual) || isLoud(text) || isNumber(text)) ? level : undefined
}

/** The font sizes of headings, largest first: their places are the levels. */
export function headingSizes(paragraphs: readonly Lines[], usual: Usual): readonly number[] {
  const sizes = paragraphs.flatMap(([{ height, text }]) =>
    isLarge(height, usual) && text.length <= longestHeading ? [roundSize(height)] : [],
  )
  return [...new Set(sizes)].sort((one, other) => other - one)
}

function isLarge(height: number, usual: Usual): boolean {
  return height >= usual.height * headingShare
}

function isSetApart(lines: Lines, { font }: Usual): boolean {
  return lines.every((line) => line.font !== undefined && line.font !== font)
}

function isLoud(text: string): boolean {
  return /\p{Lu}\P{L}{0,9}\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** "Article 5" alone. */
function isNumber(text: string): boolean {
  const marker = readMarker(text)
  return marker !== undefined && isNamed(marker) && marker.label === text
}
