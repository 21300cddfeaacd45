import { decode } from '../decode.ts'
import { defineFormat, extensionOf, type Format, givenMediaType } from '../format.ts'
import { binaryKind } from '../magic-bytes.ts'
import { markdownParsed } from './markdown-parsed.ts'

/** Markdown as GitHub reads it (tables, task lists, footnotes, bare addresses), with YAML front matter. */
export const markdown: Format = defineFormat({
  name: 'markdown',
  version: '1',
  accepts(file) {
    const given = givenMediaType(file)
    if (given !== undefined) return given === 'text/markdown' || given === 'text/x-markdown'
    const isNamed = ['md', 'markdown'].includes(extensionOf(file.path))
    return isNamed && binaryKind(file.bytes) === undefined
  },
  parse: async (file, limits) => markdownParsed(decode(file, limits), limits),
})
