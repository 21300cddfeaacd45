import { expect, test } from 'vitest'
import { readSources } from './source-tree.ts'

/** A string or template that opens with a tag, outside the one template that escapes. */
const rawMarkup = /(?<!html)[`'"]<\/?[a-z][a-z0-9-]*[\s>]/i

/** The file that makes the escaping template. */
const template = 'packages/viewer/src/html.ts'

/** Lines that make markup by hand; comments may speak of tags. */
function markupLines(text: string): readonly number[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '))
  return code.split('\n').flatMap((line, at) => (rawMarkup.test(line) ? [at + 1] : []))
}

test('only the escaping template makes markup', () => {
  const files = readSources().filter(
    ({ workspace }) => workspace === 'viewer' || workspace === 'server',
  )
  expect(files.length).toBeGreaterThan(30)
  expect(files.map(({ path }) => path)).toContain(template)
  const faults = files
    .filter(({ path }) => path !== template)
    .flatMap(({ path, text }) => markupLines(text).map((line) => `${path}:${line}`))
  expect(faults).toEqual([])
})

test('a planted fault is found', () => {
  expect(markupLines("/** `<p>` */\nconst row = '<p class=x>' + text")).toEqual([2])
  expect(markupLines('const row = html`<p>text</p>`')).toEqual([])
})
