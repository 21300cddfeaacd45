import { ClaimtrailError } from '@claimtrail/text'

/** The archive of a document is damaged, or built to be read in two ways. */
export class ArchiveRefusedError extends ClaimtrailError {
  readonly code = 'ARCHIVE_REFUSED'
  readonly path: string

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      `"${path}" cannot be unpacked: ${reason}. Open it in a word processor, save it anew as DOCX and add that.`,
      options,
    )
    this.path = path
  }
}

/** A part of a document is no well-formed XML, or holds what no honest document holds. */
export class XmlRefusedError extends ClaimtrailError {
  readonly code = 'XML_REFUSED'
  readonly path: string
  /** The part, for example `word/document.xml`. */
  readonly part: string

  constructor(path: string, part: string, reason: string, options?: ErrorOptions) {
    super(
      `The part "${part}" of "${path}" cannot be read: ${reason}. Open the document in a word processor, save it anew as DOCX and add that.`,
      options,
    )
    this.path = path
    this.part = part
  }
}
