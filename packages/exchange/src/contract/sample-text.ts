import { type Quote, quoteOf, type Sentence, type Version } from '@claimtrail/model'
import { sentenceIds, sha256, versionId } from '@claimtrail/model/ids'

/**
 * A clean text with what breaks offsets and cells: a byte order mark, characters of two units, combining
 * marks, CRLF, no-break spaces, quotation marks, and words that a spreadsheet would run.
 */
export const sampleText: string = [
  '\ufeffNorland 🚢 shall open the café by 1 May, provided that “the depot”, too, is open.',
  'Norland shall, if asked,\r\nclose it cafe\u0301.',
  '=SUM(A1) is not a pledge; \u00a0-5 degrees are 🌡️👩‍🔬 weather.',
  '’Tis said, \'twas "sure" Sudria\u00a0would\u00a0pay 𝒙 crowns.',
].join('\n\n')

/** Where the sample text comes from. */
export const sampleVersion: Version = {
  id: versionId('harbour/ferry-accord', sha256('bytes'), sha256(sampleText)),
  source: 'harbour/ferry-accord',
  sha256: sha256('bytes'),
  textSha256: sha256(sampleText),
  textLength: sampleText.length,
  mediaType: 'text/markdown',
  pipeline: [{ name: 'parse/markdown', version: '1.0.0', options: { gfm: true } }],
}

/** Its sentences: one a paragraph. */
export const sampleSentences: readonly Sentence[] = splitParagraphs()

/** The quote of words that stand in the sample text. */
export function sampleQuote(words: string): Quote {
  const start = sampleText.indexOf(words)
  return quoteOf(sampleText, { start, end: start + words.length })
}

function splitParagraphs(): readonly Sentence[] {
  const paragraphs = sampleText.split('\n\n')
  const ids = sentenceIds(paragraphs)
  let start = 0
  return paragraphs.map((words, index) => {
    const span = { start, end: start + words.length }
    start = span.end + 2
    return { id: ids[index] ?? '', index, span, sourceSpan: span, block: index }
  })
}
