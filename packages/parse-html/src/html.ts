import type { Problem, SourceFile } from '@claimtrail/model'
import { defineFormat, type Format, type Limits } from '@claimtrail/parse'
import {
  binaryKind,
  decode,
  extensionOf,
  givenMediaType,
  type SourceText,
} from '@claimtrail/parse/format-kit'
import { declaredCharset, isWideUtf8, looksLikeHtml } from './charset.ts'

const mediaTypes: readonly string[] = ['text/html', 'application/xhtml+xml']
const extensions: readonly string[] = ['html', 'htm', 'xhtml', 'xht']

/**
 * HTML as browsers read it: the article's text, with navigation set apart as artifacts. Nothing is fetched or run.
 * Source spans index the decoded file.
 */
export const html: Format = defineFormat({
  name: 'html',
  version: '1',
  accepts(file) {
    const given = givenMediaType(file)
    if (given !== undefined) return mediaTypes.includes(given)
    if (binaryKind(file.bytes) !== undefined) return false
    return extensions.includes(extensionOf(file.path)) || looksLikeHtml(file.bytes)
  },
  async parse(file, limits) {
    // Imported here: who never meets a page needs no parser for one.
    const { htmlParsed } = await import('./html-parsed.ts')
    return htmlParsed(decodeHtml(file, limits), limits)
  },
})

/**
 * A charset that the user or the server named stands before the one that the file declares; and bytes that are UTF-8
 * beyond ASCII before a declaration that says otherwise, which is left over when a page was saved again.
 */
function decodeHtml(file: SourceFile, limits: Limits): SourceText {
  const declared = file.charset === undefined ? declaredCharset(file.bytes) : undefined
  const isBelied = declared !== undefined && isWideUtf8(file.bytes)
  const charset = file.charset ?? (isBelied ? undefined : declared)
  const source = decode({ ...file, ...(charset !== undefined && { charset }) }, limits)
  const mismatch: readonly Problem[] = isBelied ? [mismatched(declared)] : []
  return { ...source, problems: [...source.problems, ...mismatch, ...extensionProblems(file)] }
}

function mismatched(declared: string): Problem {
  const reason = `The page declares the charset ${declared}, and its bytes are UTF-8, so it was read as UTF-8. Name the charset if the characters look wrong.`
  return { code: 'charset-mismatch', reason, severity: 'warning' }
}

function extensionProblems(file: SourceFile): readonly Problem[] {
  const extension = extensionOf(file.path)
  const isExpected = extension === '' || extensions.includes(extension)
  if (isExpected || file.mediaType !== undefined) return []
  const reason = `The file is named .${extension} and starts like HTML, so it was read as HTML.`
  return [{ code: 'unexpected-extension', reason, severity: 'info' }]
}
