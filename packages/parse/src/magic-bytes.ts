/** First bytes of formats that are never text, in hex; every one is decided by its makers' specification. */
const signatures: readonly (readonly [hex: string, name: string])[] = [
  ['255044462d', 'a PDF document'],
  ['504b0304', 'a ZIP archive, such as a DOCX document'],
  ['504b0506', 'an empty ZIP archive'],
  ['d0cf11e0a1b11ae1', 'an old or encrypted Office document'],
  ['1f8b', 'a gzip archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['474946383761', 'a GIF image'],
  ['474946383961', 'a GIF image'],
  ['7f454c46', 'a program'],
]

/** What a file is when its first bytes say that it is no text, in words; `undefined` when they do not. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const hex = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  return signatures.find(([signature]) => hex.startsWith(signature))?.[1]
}
