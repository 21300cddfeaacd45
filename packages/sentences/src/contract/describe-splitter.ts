import type { Span } from '@claimtrail/text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText } from './awkward-text.ts'

/** Anything that turns a plain text, with blank lines between its blocks, into sentences. */
export type Splitter = (text: string) => readonly Span[]

/**
 * Register the tests that every splitter must pass on any string: order, cover, edges, determinism, and
 * that a block splits the same alone and in its place.
 *
 * @param name - What the splitter is called in the test report.
 */
export function describeSplitter(name: string, split: Splitter): void {
  describe(`${name} on any text`, () => {
    const holds = (check: (text: string) => void): void => {
      fc.assert(fc.property(awkwardText, check), { numRuns: 500 })
    }
    test('gives sorted sentences that never overlap or leave the text', () => {
      holds((text) => {
        let last = 0
        for (const { start, end } of split(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      })
    })
    test('puts every character that is no white space into exactly one sentence', () => {
      holds((text) => {
        expect(visible(split(text).map(wordsIn(text)).join(''))).toBe(visible(text))
      })
    })
    test('leaves white space outside the edges of a sentence', () => {
      holds((text) => {
        for (const words of split(text).map(wordsIn(text))) expect(words.trim()).toBe(words)
      })
    })
    test('never cuts a surrogate pair in two, or a mark off its letter', () => {
      holds((text) => {
        const edges = split(text).flatMap(({ start, end }) => [start, end])
        expect(edges.map((edge) => whatIsCut(text, edge)).join('')).toBe('')
      })
    })
    test('gives the same answer twice', () => {
      holds((text) => {
        expect(split(text)).toEqual(split(text))
      })
    })
    test('splits a block in its place as it splits it alone', () => {
      fc.assert(
        fc.property(awkwardText, awkwardText, (before, block) => {
          const shift = before.length + 2
          const alone = split(`\n\n${block}`).map(({ start, end }) => [start - 2, end - 2])
          const inPlace = split(`${before}\n\n${block}`).filter(({ start }) => start >= shift)
          expect(inPlace.map(({ start, end }) => [start - shift, end - shift])).toEqual(alone)
        }),
        { numRuns: 500 },
      )
    })
  })
}

function wordsIn(text: string): (span: Span) => string {
  return ({ start, end }) => text.slice(start, end)
}

/** The character that a cut at an offset goes through. */
function whatIsCut(text: string, offset: number): string {
  const around = text.slice(Math.max(0, offset - 1), offset + 1)
  const isOne = /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) || /^\S\p{Mn}$/u.test(around)
  return isOne ? around : ''
}

function visible(text: string): string {
  return text.replace(/\s/gu, '')
}
