import type { Parsed } from '@claimtrail/model'
import { createOffsetMap } from '@claimtrail/text'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { documentOf } from './document.test.fixture.ts'
import { MissingStepError } from './errors.ts'
import { suggest } from './plugin.ts'
import { suggestClaims } from './suggest.ts'

const tree: Root = { type: 'root', children: [] }

function parsedOf(text: string): Parsed {
  return {
    tree,
    text,
    sourceText: text,
    map: createOffsetMap([]),
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    problems: [],
    mediaType: 'text/plain',
    charset: 'utf-8',
    format: { name: 'text', version: '1' },
    meta: {},
  }
}

test('the plugin leaves the suggestions on the file', async () => {
  const input = documentOf('{Norland} shall pay.')
  const file = new VFile()
  const { version, sentences } = input
  Object.assign(file.data, {
    parsed: parsedOf(input.text),
    version,
    sentences,
    mentions: input.mentions,
  })
  await unified().use(suggest).run(tree, file)
  expect(file.data.suggestions).toEqual(suggestClaims(input))
  expect(file.data.suggestions).toHaveLength(1)
})

test('a step that is missing is named', () => {
  const file = new VFile()
  file.data.parsed = parsedOf('Norland shall pay.')
  expect(() => unified().use(suggest).runSync(tree, file)).toThrow(MissingStepError)
  expect(() => unified().use(suggest).runSync(tree, file)).toThrow(/"sentences"/)
})
