import { createHash, hash } from 'node:crypto'
import type { ClaimId, SentenceId, Sha256, SourceId, VersionId } from '../names.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** SHA-256 of bytes, or of a string's UTF-8, in hex. */
export function sha256(content: string | Uint8Array): Sha256 {
  return hash('sha256', content)
}

/** Bytes in lower-case base32 without padding (RFC 4648 section 6): 16 bytes make 26 characters. */
export function base32(bytes: Uint8Array): string {
  let letters = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      letters += alphabet.charAt((value >>> bits) & 31)
    }
  }
  return bits > 0 ? letters + alphabet.charAt((value << (5 - bits)) & 31) : letters
}

/** First 26 characters of the base32 of a string's SHA-256: a short name for content. */
export function contentKey(content: string): string {
  return base32(createHash('sha256').update(content).digest()).slice(0, 26)
}

/**
 * Ids of the sentences of one document, in order: `key.n`, the key from the sentence in NFC with runs of
 * white space as one space, `n` its occurrence from 1.
 */
export function sentenceIds(sentences: readonly string[]): readonly SentenceId[] {
  const seen = new Map<string, number>()
  return sentences.map((sentence) => {
    const key = contentKey(sentence.normalize('NFC').replace(/\s+/gu, ' ').trim())
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return `${key}.${occurrence}`
  })
}

/** Id of the version of a source with these bytes and this clean text. */
export function versionId(source: SourceId, sourceSha256: Sha256, textSha256: Sha256): VersionId {
  return sha256(JSON.stringify({ source, sha256: sourceSha256, textSha256 }))
}

/** A claim's id as an IRI: the same 128 bits as a UUID. */
export function claimIri(id: ClaimId): string {
  const bytes = fromBase32(id.slice(2))
  const hex = Buffer.from(bytes).toString('hex').padEnd(32, '0').slice(0, 32)
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ]
  return `urn:uuid:${groups.join('-')}`
}

function fromBase32(letters: string): number[] {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const letter of letters) {
    value = ((value << 5) | Math.max(0, alphabet.indexOf(letter))) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >>> bits) & 0xff)
    }
  }
  return bytes
}
