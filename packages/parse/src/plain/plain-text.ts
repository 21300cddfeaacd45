import { decode } from '../decode.ts'
import { defineFormat, type Format, givenMediaType } from '../format.ts'
import { binaryKind } from '../magic-bytes.ts'
import { plainParsed } from './plain-parsed.ts'

/** Text without markup: blocks by blank lines, then by what each line is. Reads any text that nothing else reads. */
export const plainText: Format = defineFormat({
  name: 'plain-text',
  version: '1',
  accepts(file) {
    const given = givenMediaType(file)
    return given === undefined ? binaryKind(file.bytes) === undefined : given === 'text/plain'
  },
  parse: async (file, limits) => plainParsed(decode(file, limits)),
})
