import type { Analysis, Parsed, Problem, SourceFile, SourceMeta, Version } from '@claimtrail/model'
import { sha256, versionId } from '@claimtrail/model/ids'
import { packSegments } from '@claimtrail/text'
import type { VFile } from 'vfile'

/** The version record of a parsed source. */
export function describeVersion(file: SourceFile, parsed: Parsed, splitter: string): Version {
  const bytes = sha256(file.bytes)
  const text = sha256(parsed.text)
  const [name = splitter, version = ''] = splitter.split('@')
  return {
    id: versionId(file.id, bytes, text),
    source: file.id,
    sha256: bytes,
    textSha256: text,
    textLength: parsed.text.length,
    mediaType: parsed.mediaType,
    pipeline: [
      { ...parsed.format, options: { charset: parsed.charset } },
      { name, version },
    ],
  }
}

/** What the plugins left on the file, as one record. */
export function describeAnalysis(
  file: VFile,
  version: Version,
  meta: SourceMeta,
  fingerprint: string,
): Analysis {
  const { parsed, sentences = [], mentions = [], suggestions = [] } = file.data
  return {
    source: version.source,
    version: version.id,
    fingerprint,
    title: meta.title ?? version.source,
    blocks: parsed?.blocks ?? [],
    sentences,
    mentions,
    suggestions,
    problems: [...(parsed?.problems ?? []), ...file.messages.map(toProblem)],
    segments: packSegments(parsed?.map.segments ?? []),
    ...(parsed?.pageStarts && { pageStarts: parsed.pageStarts }),
  }
}

function toProblem(message: VFile['messages'][number]): Problem {
  return {
    code: message.ruleId ?? 'message',
    reason: message.reason,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
  }
}
