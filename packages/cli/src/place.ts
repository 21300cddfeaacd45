import {
  type Analysis,
  type ClaimState,
  pageAt,
  type SourceId,
  type VersionId,
} from '@claimtrail/model'
import {
  createOffsetMap,
  type LineIndex,
  lineIndex,
  type Span,
  unpackSegments,
} from '@claimtrail/text'
import type { Workspace } from '@claimtrail/workspace'

/** Turns claims into places that editors open: `source-docs/ferry-accord.md:12:8`, `source-docs/talks.pdf#page=4`. */
export interface Places {
  /** The place of a claim; the id of its source when the file is no longer what the claim was made on. */
  of(claim: ClaimState): Promise<string>
  /** The place where a span of a version begins; the id of its source when the file no longer reads so. */
  at(source: SourceId, version: VersionId, span: Span): Promise<string>
}

interface Opened {
  readonly path: string
  readonly analysis: Analysis
  /** Absent when the file is no text. */
  readonly lines: LineIndex | undefined
}

/** Places of claims in the files of a project. Each file is read once. */
export function createPlaces(workspace: Workspace): Places {
  const opened = new Map<SourceId, Promise<Opened | undefined>>()
  const at: Places['at'] = async (source, version, span) => {
    const known = opened.get(source) ?? open(workspace, source)
    opened.set(source, known)
    const file = await known
    if (!file || file.analysis.version !== version) return source
    return `${file.path}${placeIn(file, sourceStart(file.analysis, span))}`
  }
  return { at, of: ({ source, claim }) => at(source, claim.version, claim.quotes[0]) }
}

function placeIn({ analysis: { pageStarts }, lines }: Opened, sourceOffset: number): string {
  if (pageStarts) return `#page=${pageAt(pageStarts, sourceOffset)}`
  if (!lines) return ''
  const { lineNumber, columnNumber } = lines.place(sourceOffset)
  return `:${lineNumber}:${columnNumber}`
}

async function open(workspace: Workspace, id: SourceId): Promise<Opened | undefined> {
  const { store } = workspace
  const record = await store.sourceRecord(id)
  const analysis = record?.version && (await store.analysis(record.version))
  const found = (await workspace.scan()).find((each) => each.id === id)
  if (!record || !analysis || !found || found.failure) return undefined
  const { file } = await workspace.read(id)
  // Offsets into the parts of an archive, such as a DOCX document, are of no file's lines.
  const isArchive = file.bytes.subarray(0, 4).join() === '80,75,3,4'
  if (isArchive) return { path: record.source.path, analysis, lines: undefined }
  // The map counts code units of the decoded file; only a line and a column are wanted, so UTF-8 will do.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  return { path: record.source.path, analysis, lines: lineIndex(text) }
}

function sourceStart(analysis: Analysis, span: Span): number {
  return createOffsetMap(unpackSegments(analysis.segments)).toSource(span).start
}
