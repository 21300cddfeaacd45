import { expect, test } from 'vitest'
import { base32, claimIri, contentKey, sentenceIds, sha256, versionId } from './index.ts'

test('base32 of 16 bytes has 26 letters (RFC 4648 vectors, lower case, no padding)', () => {
  expect(base32(new TextEncoder().encode('foobar'))).toBe('mzxw6ytboi')
  expect(base32(new TextEncoder().encode('fo'))).toBe('mzxq')
  expect(base32(new Uint8Array(16))).toHaveLength(26)
})

test('the same sentence twice has one key and two occurrences', () => {
  const [first, second, third] = sentenceIds(['They  met.', 'They\nmet.', 'Others left.'])
  expect(first).toMatch(/^[a-z2-7]{26}\.1$/)
  expect(second).toBe(first?.replace(/1$/, '2'))
  expect(third).not.toBe(first)
})

test('a version is known by source, bytes and text', () => {
  const one = versionId('a', sha256('bytes'), sha256('text'))
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  expect(versionId('b', sha256('bytes'), sha256('text'))).not.toBe(one)
})

test('a claim is a UUID of the same bits', () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 17)
  expect(claimIri(`c-${base32(bytes)}`)).toBe('urn:uuid:00112233-4455-6677-8899-aabbccddeeff')
})

test('a content key is 26 letters', () => {
  expect(contentKey('anything')).toMatch(/^[a-z2-7]{26}$/)
})
