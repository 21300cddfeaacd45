import type { SourceFile } from '@claimtrail/model'
import { EncryptedSourceError, UnreadableSourceError } from '@claimtrail/parse'

/** An open PDF, as PDF.js hands it out. */
export type PdfDocument = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

/**
 * Open a PDF. PDF.js is loaded here and not above, so that who reads other formats does not pay for it. Scripts and
 * attachments are never run or opened, nothing is fetched, nothing is printed.
 *
 * @throws {@link EncryptedSourceError} It needs a password.
 * @throws {@link UnreadableSourceError} It is truncated, or no PDF.
 */
export async function openPdf({ path, bytes }: SourceFile): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // PDF.js takes the buffer for itself: it must be a copy.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      enableXfa: false,
      isEvalSupported: false,
      useSystemFonts: false,
      useWorkerFetch: false,
    })
  } catch (cause) {
    const { name, message } = toNamed(cause)
    if (name === 'PasswordException') throw new EncryptedSourceError(path, { cause })
    const reason = `the PDF is damaged, cut short or empty (${message.replace(/\.$/, '')})`
    throw new UnreadableSourceError(path, reason, { cause })
  }
}

function toNamed(cause: unknown): { readonly name: string; readonly message: string } {
  return cause instanceof Error ? cause : { name: '', message: String(cause) }
}
