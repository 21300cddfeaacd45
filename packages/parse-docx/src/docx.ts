import type { SourceFile } from '@claimtrail/model'
import { defineFormat, EncryptedSourceError, type Format } from '@claimtrail/parse'
import { binaryKind, checkLimit, extensionOf, givenMediaType } from '@claimtrail/parse/format-kit'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const extensions: readonly string[] = ['docx', 'docm', 'dotx', 'dotm']

/**
 * DOCX as its readers see it, with all tracked changes accepted. Source spans index the text of the document, its
 * footnotes and its endnotes, one line feed after each paragraph.
 */
export const docx: Format = defineFormat({
  name: 'docx',
  version: '1',
  accepts(file) {
    const given = givenMediaType(file)
    if (given !== undefined) return given === mediaType
    if (isEncrypted(file.bytes)) return true
    const isPlainZip = binaryKind(file.bytes)?.startsWith('a ZIP archive') ?? false
    return isPlainZip && (extensions.includes(extensionOf(file.path)) || holdsWords(file))
  },
  async parse(file, limits) {
    checkLimit(file.path, limits, 'sizeBytes', file.bytes.length)
    if (isEncrypted(file.bytes)) throw new EncryptedSourceError(file.path)
    // Imported here: who never meets a document needs no parser for one.
    const { docxParsed } = await import('./docx-parsed.ts')
    return docxParsed(file, limits)
  },
})

/** Office puts an encrypted document into an old container, as the stream `EncryptedPackage`. */
function isEncrypted(bytes: Uint8Array): boolean {
  const isOld = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
  return isOld && latin1(bytes).includes([...'EncryptedPackage'].join('\0'))
}

/** Whether the archive names the part that every document of Word has, whatever the file is called. */
function holdsWords({ bytes }: SourceFile): boolean {
  return latin1(bytes).includes('word/document')
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
