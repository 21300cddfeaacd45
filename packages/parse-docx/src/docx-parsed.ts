import type { Parsed, Problem, SourceFile } from '@claimtrail/model'
import type { Limits } from '@claimtrail/parse'
import { assemble, checkLimit } from '@claimtrail/parse/format-kit'
import { type Archive, openArchive } from './archive.ts'
import { toBlocks } from './blocks.ts'
import { readCoreProperties } from './core-properties.ts'
import { ArchiveRefusedError } from './errors.ts'
import { readNumbering } from './numbering.ts'
import type { ChangeCounts, Paragraph } from './paragraph.ts'
import { findParts, type PartNames } from './parts.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { readStyles } from './styles.ts'

/**
 * Take a DOCX file apart.
 *
 * @throws {@link ArchiveRefusedError} The archive is damaged or no document.
 * @throws {@link XmlRefusedError} A part of it is.
 * @throws {@link SourceTooLargeError} It becomes larger than a limit when it is unpacked.
 * @throws {@link TooDeepError} It nests deeper than the limit.
 */
export function docxParsed(file: SourceFile, limits: Limits): Parsed {
  const archive = openArchive(file, limits)
  const parts = findParts(archive, limits)
  const changes: ChangeCounts = { insertions: 0, deletions: 0, moves: 0 }
  const paragraphs = readAll(archive, parts, changes, limits)
  if (!paragraphs) {
    throw new ArchiveRefusedError(file.path, `it holds no "${parts.document}", as documents do`)
  }
  const written = toBlocks(
    paragraphs,
    readStyles(archive, parts.styles, limits),
    readNumbering(archive, parts.numbering, limits),
  )
  const { clean, blocks, sourceText, title } = written
  checkLimit(file.path, limits, 'textLength', sourceText.length)
  const problems = changeProblems(changes, written.firstInsertion)
  return assemble({
    source: { path: file.path, text: sourceText, charset: 'unicode', problems },
    clean,
    blocks,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    format: { name: 'docx', version: '1' },
    meta: {
      ...(title !== undefined && { title: title.slice(0, 500) }),
      ...readCoreProperties(archive, parts.core, limits),
    },
  })
}

/** The paragraphs of all parts in their fixed order; `undefined` when there is no document. */
function readAll(
  archive: Archive,
  { document, footnotes, endnotes }: PartNames,
  changes: ChangeCounts,
  limits: Limits,
): readonly Paragraph[] | undefined {
  if (!archive.has(document)) return undefined
  return [document, footnotes, endnotes].flatMap((part) =>
    readParagraphs(archive, part, changes, limits),
  )
}

function changeProblems(
  { insertions, deletions, moves }: ChangeCounts,
  first: number | undefined,
): readonly Problem[] {
  if (insertions + deletions + moves === 0) return []
  const reason = `The document has tracked changes: ${insertions} insertions, ${deletions} deletions and ${moves} moves. It was read with all of them accepted.`
  const span = first === undefined ? {} : { span: { start: first, end: first + 1 } }
  return [{ code: 'tracked-changes', reason, severity: 'warning', ...span }]
}
