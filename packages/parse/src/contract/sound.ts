import type { Parsed } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { expect } from 'vitest'

/** A line end, white space, and another line end. */
const blankLine = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]/

/** Assert everything that must hold for what any format returns. Linear. */
export function expectSound(parsed: Parsed): void {
  expectSoundSegments(parsed)
  expectSoundBlocks(parsed)
  expect(unusable(parsed.text), 'no NUL or lone surrogate in the clean text').toEqual([])
  for (const { span } of parsed.problems) {
    if (span) expect(parsed.text.slice(span.start, span.end)).not.toBe('')
  }
}

/**
 * Assert that a clean span finds its way to the source and back, unless it cuts what cannot be cut. When another
 * block interrupts it in the source, the way back gives that block too.
 */
export function expectRoundTrip({ map }: Parsed, span: Span): void {
  const isCut = map.segments.some(
    ({ kind, start, end }) =>
      kind !== 'copy' &&
      ((start < span.start && span.start < end) || (start < span.end && span.end < end)),
  )
  if (isCut) return
  const source = map.toSource(span)
  const isInterrupted = map.segments.some(
    ({ start, end, sourceStart, sourceEnd }) =>
      (end <= span.start || start >= span.end) &&
      sourceStart < source.end &&
      sourceEnd > source.start &&
      !(sourceStart <= source.start && end <= span.start) &&
      !(sourceEnd >= source.end && start >= span.end),
  )
  const back = map.toClean(source)
  if (!isInterrupted) expect(back).toEqual(span)
  else
    expect([back && back.start <= span.start, back && back.end >= span.end]).toEqual([true, true])
}

function expectSoundSegments({ text, sourceText, map }: Parsed): void {
  let end = 0
  const wrong = map.segments.filter((segment) => {
    const isOrdered = segment.start >= end && segment.end > segment.start
    const isInside = segment.sourceStart >= 0 && segment.sourceEnd <= sourceText.length
    const words = text.slice(segment.start, segment.end)
    const source = sourceText.slice(segment.sourceStart, segment.sourceEnd)
    end = segment.end
    return !isOrdered || !isInside || source === '' || (segment.kind === 'copy' && words !== source)
  })
  expect(wrong, 'segments are sorted, inside, and copies are the same characters').toEqual([])
  expect(
    gaps(text, map.segments),
    'only the blank lines between blocks belong to no segment',
  ).toEqual([])
}

function gaps(text: string, segments: readonly Span[]): readonly string[] {
  const starts = segments.map((segment) => segment.start)
  return [0, ...segments.map((segment) => segment.end)]
    .map((end, index) => text.slice(end, starts[index] ?? text.length))
    .filter((gap) => gap !== '' && gap !== '\n\n')
}

function expectSoundBlocks({ text, blocks }: Parsed): void {
  const words = blocks.map(({ span }) => text.slice(span.start, span.end))
  expect(words.join('\n\n'), 'blocks are in order and hold every character').toBe(text)
  expect(
    words.filter((block) => blankLine.test(block) || block !== block.trim() || block === ''),
  ).toEqual([])
  const wrongLeadIns = blocks.filter(({ leadIn }, index) => leadIn !== undefined && leadIn >= index)
  expect(wrongLeadIns, 'a lead-in stands before its item').toEqual([])
  const calls = blocks.flatMap(({ noteOf }) => (noteOf === undefined ? [] : [noteOf]))
  expect(calls.filter((offset) => offset < 0 || offset > text.length)).toEqual([])
}

function unusable(text: string): readonly string[] {
  const pattern = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
  return text.match(pattern) ?? []
}
