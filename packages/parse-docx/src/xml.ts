import { type Limits, TooDeepError } from '@claimtrail/parse'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Archive } from './archive.ts'
import { XmlRefusedError } from './errors.ts'

/** An element that opens: its name with our prefix, and its attributes by local name. */
export interface XmlElement {
  /** `w:p` for WordprocessingML, whatever prefix the file uses; the local name alone for others. */
  readonly name: string
  attribute(name: string): string | undefined
}

/** What a reader of a part wants to hear, in document order. */
export interface XmlReader {
  open(element: XmlElement): void
  close(name: string): void
  text?(text: string): void
}

/** WordprocessingML has two names, for its transitional and its strict form. */
const wordNames: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/**
 * Read a part of a document from its start to its end; an absent part has nothing to say. Linear.
 *
 * @throws {@link XmlRefusedError} It is not well formed, or has a DOCTYPE, which could declare entities.
 * @throws {@link TooDeepError} It nests deeper than the limit.
 */
export function readXml(archive: Archive, part: string, reader: XmlReader, limits: Limits): void {
  const text = archive.read(part)
  if (text === undefined) return
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  const refuse = (reason: string): never => {
    throw new XmlRefusedError(archive.path, part, reason)
  }
  parser.on('error', (error) => refuse(error.message))
  parser.on('doctype', () => refuse('it has a DOCTYPE, which documents never have'))
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > limits.depth) throw new TooDeepError(archive.path, limits.depth)
    reader.open(toElement(tag))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    reader.close(nameOf(tag))
  })
  if (reader.text) parser.on('text', (words) => reader.text?.(words))
  if (reader.text) parser.on('cdata', (words) => reader.text?.(words))
  parser.write(text).close()
}

function toElement(tag: SaxesTagNS): XmlElement {
  return {
    name: nameOf(tag),
    attribute(name) {
      const { attributes } = tag
      for (const key in attributes)
        if (attributes[key]?.local === name) return attributes[key].value
      return undefined
    },
  }
}

function nameOf({ uri, local }: SaxesTagNS): string {
  return wordNames.has(uri) ? `w:${local}` : local
}
