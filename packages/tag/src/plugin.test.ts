import type { Parsed, Sentence } from '@claimtrail/model'
import { quote } from '@claimtrail/text'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { MissingSentencesError } from './errors.ts'
import { tag } from './plugin.ts'

const text = 'The Taliban met Norway on 3/4/2031 and again yesterday.'
const span = { start: 0, end: text.length }
const sentence: Sentence = { id: 'a.1', index: 0, span, sourceSpan: span, block: 0 }

async function run(file: VFile): Promise<VFile> {
  const processor = unified().use(remarkParse).use(tag)
  await processor.run(processor.parse(file), file)
  return file
}

test('the plugin writes the mentions of the sentences, dated by the document', async () => {
  const file = new VFile(text)
  // Only the text of the parsed source is read.
  file.data.parsed = { text } as Parsed
  file.data.sentences = [sentence]
  file.data.documentDate = '2031-05-14'
  await run(file)
  expect(file.data.mentions?.map((mention) => quote(text, mention.span))).toEqual([
    'Taliban',
    'Norway',
    '3/4/2031',
    'yesterday',
  ])
  expect(file.data.mentions?.at(-1)).toMatchObject({ value: '2031-05-13' })
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['date-order-unknown'])
})

test('a file that was not cut into sentences is refused', async () => {
  await expect(run(new VFile(text))).rejects.toThrow(MissingSentencesError)
})
