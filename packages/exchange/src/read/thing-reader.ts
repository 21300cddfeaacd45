import {
  checkQuotes,
  type Problem,
  QuoteMismatchError,
  type Sha256,
  type Source,
  sourceMetaSchema,
  type Version,
  versionSchema,
} from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import type { ExportedClaim, ExportedText, Imported } from '../exported.ts'
import { claimFault, hasTexts } from './claim-faults.ts'
import { problem } from './file-piece.ts'

/** Turns the values of a file into things, and remembers the texts that its claims stand on. */
export interface ThingReader {
  /** The thing, or what is wrong with it. */
  read(kind: unknown, value: unknown, lineNumber: number): Imported | Problem
}

/** Characters of texts that are remembered: claims come behind all texts, so a file of any length needs no more. */
const rememberedCharacters = 16 * 1024 * 1024

/**
 * A reader of one file. When its texts are longer than what is remembered, claims on the others have no text: whoever
 * takes them in checks their quotes.
 */
export function createThingReader(): ThingReader {
  const texts = new Map<Sha256, string>()
  let left = rememberedCharacters
  const remember = ({ textSha256, text }: ExportedText) => {
    if (text.length > left || texts.has(textSha256)) return
    left -= text.length
    texts.set(textSha256, text)
  }
  return {
    read(kind, value, lineNumber) {
      switch (kind) {
        case 'source':
          return isSource(value) ? { kind, source: value } : wrong(kind, undefined, lineNumber)
        case 'version':
          return isVersion(value) ? { kind, version: value } : wrong(kind, undefined, lineNumber)
        case 'text':
          return readText(remember, value, lineNumber)
        case 'claim':
          return readClaim(texts, value, lineNumber)
        default:
          return problem('kind-unknown', 'is of a kind that this program does not know', lineNumber)
      }
    },
  }
}

function readText(
  remember: (text: ExportedText) => void,
  value: unknown,
  line: number,
): Imported | Problem {
  if (!isText(value)) return wrong('text', undefined, line)
  if (sha256(value.text) !== value.textSha256) {
    return problem('text-damaged', 'is a text that does not have its hash', line)
  }
  remember(value)
  return { kind: 'text', text: value }
}

function readClaim(
  texts: ReadonlyMap<Sha256, string>,
  value: unknown,
  line: number,
): Imported | Problem {
  const fault = hasTexts(value, []) ? claimFault(value) : 'claim'
  if (fault !== undefined) return wrong('claim', fault, line)
  // Every member was checked by `claimFault`, which cannot say so to the compiler.
  const claim = value as ExportedClaim
  const text = texts.get(claim.version.textSha256)
  if (text === undefined) return { kind: 'claim', claim }
  try {
    checkQuotes(claim.claim, text)
    return { kind: 'claim', claim, text }
  } catch (error) {
    if (error instanceof QuoteMismatchError) {
      return problem('quote-mismatch', 'is a claim with a quote that its text does not say', line)
    }
    throw error
  }
}

function wrong(kind: string, member: string | undefined, lineNumber: number): Problem {
  const where = member === undefined ? '' : `: its member "${member}" is not what it should be`
  return problem('wrong-shape', `does not have the shape of a ${kind}${where}`, lineNumber)
}

function isSource(value: unknown): value is Source & Readonly<Record<string, unknown>> {
  if (!hasTexts(value, ['id', 'path', 'sha256'])) return false
  return Number.isInteger(value.sizeBytes) && sourceMetaSchema.safeParse(value.meta).success
}

function isVersion(value: unknown): value is Version {
  return versionSchema.safeParse(value).success
}

function isText(value: unknown): value is ExportedText & Readonly<Record<string, unknown>> {
  return hasTexts(value, ['textSha256', 'text'])
}
