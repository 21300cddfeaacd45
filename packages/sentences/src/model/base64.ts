const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sextets: ReadonlyMap<string, number> = new Map(
  [...alphabet].map((letter, value) => [letter, value]),
)

/** Signed bytes from base64 with padding; `undefined` when it is not that. (`Buffer` is not everywhere.) */
export function decodeBase64(encoded: string): Int8Array | undefined {
  const padding = encoded.endsWith('==') ? 2 : encoded.endsWith('=') ? 1 : 0
  if (encoded.length % 4 !== 0) return undefined
  const bytes = new Int8Array((encoded.length / 4) * 3 - padding)
  let bits = 0
  let at = 0
  for (let index = 0; index < encoded.length - padding; index += 1) {
    const value = sextets.get(encoded.charAt(index))
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xffffff
    if (index % 4 !== 0) {
      bytes[at] = bits >>> (6 - 2 * (index % 4))
      at += 1
    }
  }
  return bytes
}
