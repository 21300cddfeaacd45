import type { SourceFile } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import { SourceTooLargeError } from '../errors.ts'
import type { Format } from '../format.ts'
import { defaultLimits } from '../limits.ts'
import { expectRoundTrip, expectSound } from './sound.ts'

/** A file that a format must read, with a name for the test. */
export interface FormatSample {
  readonly name: string
  readonly file: SourceFile
}

/**
 * The contract of every format, as vitest tests: the map is exact, blocks are whole, the same bytes give the same
 * result, the bytes stay as they are, and limits are obeyed.
 */
export function describeFormat(format: Format, samples: readonly FormatSample[]): void {
  describe(`format ${format.name}`, () => {
    test('is frozen and names its version', () => {
      expect(Object.isFrozen(format)).toBe(true)
      expect(format.version).not.toBe('')
    })
    describe.each(samples)('reading $name', ({ file }) => describeSample(format, file))
  })
}

function describeSample(format: Format, file: SourceFile): void {
  test('accepts the file', () => {
    expect(format.accepts(file)).toBe(true)
  })
  test('returns sound segments and blocks', async () => {
    expectSound(await format.parse(file, defaultLimits))
  })
  test('finds every word in the source and back', async () => {
    const parsed = await format.parse(file, defaultLimits)
    for (const { 0: word, index } of parsed.text.matchAll(/\S+/g)) {
      expectRoundTrip(parsed, { start: index, end: index + word.length })
    }
  })
  test('returns the same for the same bytes, and leaves them alone', async () => {
    const bytes = Uint8Array.from(file.bytes)
    const [one, other] = [
      await format.parse(file, defaultLimits),
      await format.parse(file, defaultLimits),
    ]
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(Uint8Array.from(file.bytes)).toEqual(bytes)
    expect(one.format).toEqual({ name: format.name, version: format.version })
  })
  test('refuses a file over the limit', async () => {
    const limits = { ...defaultLimits, sizeBytes: file.bytes.length - 1 }
    await expect(format.parse(file, limits)).rejects.toThrow(SourceTooLargeError)
  })
}
