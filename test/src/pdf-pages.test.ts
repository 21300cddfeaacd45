import { expect, test } from 'vitest'
import { writePdf } from './bad-files.ts'
import { serve } from './browser/site.ts'
import { newProject } from './project.ts'

const draw = (words: string) => `BT /F 11 Tf 1 0 0 1 72 700 Tm (${words}) Tj ET`
const accord = writePdf([
  draw('Norland shall open the ferry by 1 May 2031.'),
  draw('Ostia doubts it.'),
  draw('Sudria shall pay for the pier.'),
])

test('a sentence of a PDF says its page: on the command line, in the reader and on the page of a claim', async () => {
  const project = await newProject({ 'accord.pdf': accord })
  await project.run(['ingest'])
  const { items } = await project.json(['sentences', 'accord'])
  expect(items.map(({ page }) => page)).toEqual([1, 2, 3])
  const quote = 'Sudria shall pay for the pier'
  await project.run(['annotate', 'accord', '--add', 'commitment', '--quote', quote])
  const { stdout } = await project.run(['claims'])
  expect(stdout).toContain('source-docs/accord.pdf#page=3')
  const [claim] = (await project.json(['claims'])).items
  const site = await serve(project)
  try {
    const reader = await (await fetch(`${site.url}/s/accord`)).text()
    expect(reader.match(/Page \d/g)).toEqual(['Page 1', 'Page 2', 'Page 3'])
    const page = await (await fetch(`${site.url}/c/${claim?.id}`)).text()
    expect(page).toContain('Sentence 3 on page 3 of')
    expect(page).toContain('Sentence 3, page 3')
  } finally {
    await site.close()
  }
})
