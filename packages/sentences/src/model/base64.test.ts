import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64 } from './base64.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Three bytes give four letters; the last group is padded. */
function encode(bytes: Int8Array): string {
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one, two, three] = [0, 1, 2].map((index) => (bytes[at + index] ?? 0) & 255)
    const bits = ((one ?? 0) << 16) | ((two ?? 0) << 8) | (three ?? 0)
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >>> shift) & 63)).join('')
    const missing = Math.max(0, at + 3 - bytes.length)
    encoded += letters.slice(0, 4 - missing) + '='.repeat(missing)
  }
  return encoded
}

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.int8Array({ maxLength: 40 }), (bytes) => {
      expect(decodeBase64(encode(bytes))).toEqual(bytes)
    }),
  )
})

test('what is not base64 gives nothing', () => {
  for (const text of ['A', 'AB=A', 'ÄÖÜß', 'AA A', '=AAA']) {
    expect(decodeBase64(text)).toBeUndefined()
  }
})
