import type { ClaimId } from '@claimtrail/model'
import { codePointIndex, type Span } from '@claimtrail/text'
import { describe, expect, test } from 'vitest'
import type { Exchanged } from '../exported.ts'
import { facetsOf } from '../facets.ts'
import type { ExchangeFormat, Loss, OffsetUnit } from '../format.ts'
import { chunksOf, readAll } from './read-all.ts'
import { sampleBundle, writeAll } from './sample-bundle.ts'

/** A quote as a written file says it. */
export interface WrittenQuote extends Span {
  readonly claim: ClaimId
  readonly unit: OffsetUnit
  /** Its words, when the format says them one quote at a time. */
  readonly quote?: string
}

/** What the suite needs to know of a format beside its description. */
export interface ExchangeContract {
  /** Read the claims' own quotes back from a written file, each in every unit that the file says. */
  readonly quotesIn: (written: string) => readonly WrittenQuote[]
}

/**
 * The contract of every exchange format, as a vitest suite: offsets read back, losses are said, broken
 * bundles are refused, the same bundle gives the same characters, and nothing is held back.
 */
export function describeExchange(format: ExchangeFormat, { quotesIn }: ExchangeContract): void {
  describe(`the exchange format ${format.id}`, () => {
    test('every quote reads back from its written offsets in their own unit', async () => {
      const { written } = await write(format, sampleBundle())
      expect(readBack(quotesIn(written))).toEqual(expectedQuotes(format))
    })
    test('every facet that is not kept is reported, and no other', async () => {
      const { losses } = await write(format, sampleBundle())
      expect(losses.map(({ claim, lost }) => `${claim} ${lost}`)).toEqual(expectedLosses(format))
      for (const { reason, claim } of losses) expect(reason).toContain(claim)
    })
    test('the same bundle gives the same characters, in the middle of another writing too', async () => {
      const [one, other] = await Promise.all([
        write(format, sampleBundle()),
        write(format, sampleBundle()),
      ])
      expect(one.written).toBe(other.written)
    })
    test('a bundle without claims is written', async () => {
      const { written } = await write(format, [])
      expect(quotesIn(written)).toEqual([])
    })
    test('a claim whose quote the text does not say is refused', async () => {
      await expect(write(format, changedText())).rejects.toMatchObject({ code: 'QUOTE_MISMATCH' })
    })
    test('a thing out of its turn, or pointing to what has not come, is refused', async () => {
      const [source, version, ...claims] = sampleBundle()
      for (const broken of [
        [...claims, version, source],
        [version, source, ...claims],
        [source, ...claims],
        [version],
      ]) {
        const things = broken.filter((thing) => thing !== undefined)
        await expect(write(format, things)).rejects.toMatchObject({ code: 'BUNDLE_ORDER' })
      }
    })
    test('what is written of a claim comes before the next claim is asked for', async () => {
      expect(await heldBack(format)).toBe(0)
    })
    if (format.read) describeReading(format)
  })
}

/** The contract of a format that is read too. */
function describeReading(format: ExchangeFormat): void {
  test('what is read and written again is the same, byte for byte', async () => {
    const { written } = await write(format, sampleBundle())
    for (const size of [1, 7, 65_536]) {
      const { things, problems } = await readAll(format, chunksOf(written, size))
      expect(problems).toEqual([])
      expect((await write(format, things)).written).toBe(written)
    }
  })
  test('no bytes make the reader throw', async () => {
    const { written } = await write(format, sampleBundle())
    for (let cut = 0; cut < written.length; cut += 997) {
      const bytes = new TextEncoder().encode(written)
      bytes[cut] = 0xff
      const { problems } = await readAll(format, chunksOf(bytes, 500))
      expect(problems.length, `a strange byte at ${cut}`).toBeGreaterThan(0)
      await readAll(format, chunksOf(written.slice(0, cut), 500))
    }
  })
}

async function write(
  format: ExchangeFormat,
  things: Iterable<Exchanged>,
): Promise<{ readonly written: string; readonly losses: readonly Loss[] }> {
  const losses: Loss[] = []
  const onLoss = (loss: Loss): void => void losses.push(loss)
  return { written: await writeAll(format, things, { onLoss }), losses }
}

function claimsOf(things: readonly Exchanged[]): readonly (Exchanged & { kind: 'claim' })[] {
  return things.filter((thing) => thing.kind === 'claim')
}

function writable(format: ExchangeFormat): readonly (Exchanged & { kind: 'claim' })[] {
  const withdrawn = format.keeps.includes('withdrawn')
  return claimsOf(sampleBundle()).filter(({ claim }) => withdrawn || claim.review !== 'withdrawn')
}

/** Claim, unit and words of each written quote; the words come from the offsets, and agree with those written. */
function readBack(quotes: readonly WrittenQuote[]): readonly string[] {
  const texts = new Map(claimsOf(sampleBundle()).map(({ claim, text }) => [claim.id, text]))
  const read = quotes.map(({ claim, unit, start, end, quote }) => {
    const text = texts.get(claim) ?? ''
    const span = { start, end }
    const { start: from, end: to } =
      unit === 'utf16' ? span : codePointIndex(text).fromCodePoints(span)
    const words = text.slice(from, to)
    if (quote !== undefined) expect(words).toBe(quote)
    return `${claim} ${unit} ${words}`
  })
  return read.sort()
}

function expectedQuotes(format: ExchangeFormat): readonly string[] {
  const expected = writable(format).flatMap(({ claim }) =>
    claim.claim.quotes.flatMap(({ quote }) =>
      format.offsets.map((unit) => `${claim.id} ${unit} ${quote}`),
    ),
  )
  return expected.sort()
}

function expectedLosses(format: ExchangeFormat): readonly string[] {
  return claimsOf(sampleBundle()).flatMap(({ claim }) => {
    const lost = facetsOf(claim).filter((facet) => !format.keeps.includes(facet))
    const whole = lost.includes('withdrawn')
    return (whole ? ['withdrawn'] : lost).map((facet) => `${claim.id} ${facet}`)
  })
}

function changedText(): readonly Exchanged[] {
  return sampleBundle().map((thing) =>
    thing.kind === 'claim' ? { ...thing, text: thing.text.replaceAll('shall', 'may') } : thing,
  )
}

/** How many claims had been asked for without anything of the claim before having been written. */
async function heldBack(format: ExchangeFormat): Promise<number> {
  let written = 0
  let held = 0
  async function* watched(): AsyncGenerator<Exchanged> {
    for (const thing of sampleBundle()) {
      const before = written
      yield thing
      const skipped =
        thing.kind === 'claim' &&
        thing.claim.review === 'withdrawn' &&
        !format.keeps.includes('withdrawn')
      if (thing.kind === 'claim' && !skipped && written === before) held += 1
    }
  }
  for await (const chunk of format.write(watched())) written += chunk.length
  return held
}
