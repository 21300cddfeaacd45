/** First bytes of formats that are never prose as they stand, in hex; every one is decided by its makers' specification. */
const signatures: readonly (readonly [hex: string, name: string])[] = [
  ['255044462d', 'a PDF document'],
  ['504b0304', 'a ZIP archive, such as a DOCX document'],
  ['504b0506', 'an empty ZIP archive'],
  ['d0cf11e0a1b11ae1', 'an old or encrypted Office document'],
  ['7b5c727466', 'an RTF document'],
  ['1f8b', 'a gzip archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['474946383761', 'a GIF image'],
  ['474946383961', 'a GIF image'],
  ['7f454c46', 'a program'],
]

/** What the first entry of an archive says it is, by the rules of EPUB and OpenDocument: name and content, uncompressed. */
const packages: readonly (readonly [mark: string, name: string])[] = [
  ['mimetypeapplication/epub+zip', 'an EPUB book'],
  ['mimetypeapplication/vnd.oasis.opendocument.', 'an OpenDocument file'],
]

/** Length of what stands before the name of an archive's first entry. */
const entryHeaderLength = 30

/** What a file is when its first bytes say that it is no text, in words; `undefined` when they do not. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const hex = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  const kind = signatures.find(([signature]) => hex.startsWith(signature))?.[1]
  if (!hex.startsWith('504b0304')) return kind
  const opening = new TextDecoder('latin1').decode(
    bytes.subarray(entryHeaderLength, entryHeaderLength + 64),
  )
  return packages.find(([mark]) => opening.startsWith(mark))?.[1] ?? kind
}
