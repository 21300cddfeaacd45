import { decode } from '../decode.ts'
import { defineFormat, type Format, givenMediaType } from '../format.ts'
import { binaryKind } from '../magic-bytes.ts'
import { plainFormat } from './plain-format.ts'
import { plainParsed } from './plain-parsed.ts'

/** Text without markup: blocks by blank lines, then by what each line is. Reads any text that nothing else reads. */
export const plainText: Format = defineFormat({
  ...plainFormat,
  accepts(file) {
    const given = givenMediaType(file)
    return given === undefined ? binaryKind(file.bytes) === undefined : given === 'text/plain'
  },
  parse: async (file, limits) => plainParsed(decode(file, limits)),
})
