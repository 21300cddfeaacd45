import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from './bytes.ts'
import type { SearchIndex } from './search-index.ts'

/** Changes when an index that was written before can no longer be used: other folding, other fields, other bytes. */
const format = 'claimtrail/search@1'

/** An index as bytes: about a byte and a half a posting. Same index, same bytes. O(index). */
export function encodeIndex(index: SearchIndex): Uint8Array {
  const writer = createByteWriter()
  const { names, terms, starts, postings, dates } = index
  writer.text(format)
  writeTexts(writer, names.sources)
  writeTexts(writer, names.claims)
  for (const column of [names.isClaim, names.sourceOf, names.placeOf]) writeNumbers(writer, column)
  writeTexts(writer, terms)
  writeSteps(writer, starts)
  for (let term = 0; term < terms.length; term += 1) {
    writeSteps(writer, postings.subarray(starts[term], starts[term + 1]))
  }
  for (const column of [dates.document, dates.from, dates.to]) writeNumbers(writer, column)
  return writer.finish()
}

/** The index that {@link encodeIndex} wrote; `undefined` when the bytes are damaged or of another format. */
export function decodeIndex(bytes: Uint8Array): SearchIndex | undefined {
  const reader = createByteReader(bytes)
  if (reader?.text() !== format) return undefined
  const sources = readTexts(reader)
  const claims = readTexts(reader)
  const isClaim = Uint8Array.from(readNumbers(reader))
  const names = {
    sources,
    claims,
    isClaim,
    sourceOf: readNumbers(reader),
    placeOf: readNumbers(reader),
  }
  const terms = readTexts(reader)
  const starts = readSteps(reader)
  const postings = new Uint32Array(Math.min(starts.at(-1) ?? 0, reader.left))
  for (let term = 0; term < terms.length; term += 1) {
    const documents = readSteps(reader)
    const start = starts[term] ?? 0
    if (start + documents.length > postings.length) return undefined
    postings.set(documents, start)
  }
  const dates = {
    document: readNumbers(reader),
    from: readNumbers(reader),
    to: readNumbers(reader),
  }
  return reader.isWhole ? { names, terms, starts, postings, dates } : undefined
}

function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writer.number(texts.length)
  for (const text of texts) writer.text(text)
}

function readTexts(reader: ByteReader): readonly string[] {
  return Array.from({ length: Math.min(reader.number(), reader.left) }, () => reader.text())
}

function writeNumbers(writer: ByteWriter, numbers: Uint32Array | Uint8Array): void {
  writer.number(numbers.length)
  for (const number of numbers) writer.number(number)
}

function readNumbers(reader: ByteReader): Uint32Array {
  const numbers = new Uint32Array(Math.min(reader.number(), reader.left))
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = reader.number()
  return numbers
}

/** Ascending numbers, each as its distance from the one before. */
function writeSteps(writer: ByteWriter, numbers: Uint32Array): void {
  writer.number(numbers.length)
  let before = 0
  for (const number of numbers) {
    writer.number(number - before)
    before = number
  }
}

function readSteps(reader: ByteReader): Uint32Array {
  const numbers = readNumbers(reader)
  for (let at = 1; at < numbers.length; at += 1) {
    numbers[at] = (numbers[at] ?? 0) + (numbers[at - 1] ?? 0)
  }
  return numbers
}
