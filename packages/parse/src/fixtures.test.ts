import { readdirSync, readFileSync } from 'node:fs'
import type { Parsed } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'

const folder = new URL('fixtures/', import.meta.url)

/** What a person checks by eye: each block's words beside the source that they stand for. */
function readBack({ text, sourceText, blocks, map, meta, problems }: Parsed) {
  return {
    meta,
    problems: problems.map((problem) => problem.code),
    blocks: blocks.map(({ span, noteOf, ...block }) => {
      const source = map.toSource(span)
      return {
        ...block,
        ...(noteOf !== undefined && { calledAfter: text.slice(Math.max(0, noteOf - 12), noteOf) }),
        text: text.slice(span.start, span.end),
        source: sourceText.slice(source.start, source.end),
      }
    }),
  }
}

describe.each(readdirSync(folder))('fixture %s', (name) => {
  test('falls into the expected blocks, each shown in its source', async () => {
    const here = new URL(`${name}/`, folder)
    const path = readdirSync(here).find((file) => file.startsWith('input.')) ?? 'none'
    const bytes = readFileSync(new URL(path, here))
    const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', here), 'utf8'))
    expect(readBack(await parse({ id: name, path, bytes }))).toEqual(expected)
  })
})
