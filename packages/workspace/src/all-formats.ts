import type { Format } from '@claimtrail/parse'

/**
 * Every format that a project reads, the surest first: plain text takes every text. Imported when asked for, and the
 * heavy formats load their parsers with the first file of their kind, so that reading claims loads none of them.
 */
export async function allFormats(): Promise<readonly Format[]> {
  const [{ html }, { docx }, { pdf }, { markdown, plainText }] = await Promise.all([
    import('@claimtrail/parse-html'),
    import('@claimtrail/parse-docx'),
    import('@claimtrail/parse-pdf'),
    import('@claimtrail/parse'),
  ])
  return [html, docx, pdf, markdown, plainText]
}
