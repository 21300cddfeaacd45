import type { Problem } from '@claimtrail/model'
import { goldReaders, isFields } from './gold-shape.ts'
import type { Gold, Layer } from './layers.ts'

/** What could be read of a gold file. */
export interface GoldFile<Of extends Layer> {
  readonly documents: readonly Gold<Of>[]
  /** One `gold-line-unreadable` a line that was left out, with its number. */
  readonly problems: readonly Problem[]
}

/**
 * Read the lines of a gold file, one JSON object a line; blank lines are passed over. A line that cannot be
 * read, or repeats an id, is left out and becomes a problem; in `anchoring` a pair of texts may be sampled
 * several times under one id.
 */
export function readGold<Of extends Layer>(layer: Of, lines: Iterable<string>): GoldFile<Of> {
  const documents: Gold<Of>[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  let lineNumber = 0
  for (const line of lines) {
    lineNumber += 1
    if (line.trim() === '') continue
    const document = readLine(layer, line)
    if (typeof document === 'string') problems.push(unreadable(lineNumber, document))
    else if (layer !== 'anchoring' && seen.has(document.id))
      problems.push(unreadable(lineNumber, 'the "id" stands twice'))
    else {
      seen.add(document.id)
      documents.push(document)
    }
  }
  return { documents, problems }
}

/** The document, or what is wrong with the line. */
function readLine<Of extends Layer>(layer: Of, line: string): Gold<Of> | string {
  const fields = parseJson(line)
  if (!isFields(fields)) return 'it is not a JSON object'
  const { id } = fields
  if (typeof id !== 'string' || id === '') return '"id" is missing'
  return goldReaders[layer](fields, id)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function unreadable(lineNumber: number, what: string): Problem {
  return {
    code: 'gold-line-unreadable',
    reason: `Line ${lineNumber} of the gold file is left out: ${what}.`,
    severity: 'error',
    lineNumber,
  }
}
