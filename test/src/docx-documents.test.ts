import { type Analysed, createToolkit } from '@claimtrail/toolkit'
import { allFormats } from '@claimtrail/workspace'
import { expect, test } from 'vitest'
import { checkedDocx } from './docx-documents.ts'
import { toDocx } from './docx-markup.ts'
import { setAsideDocx } from './docx-set-aside.ts'

const toolkit = createToolkit({ formats: await allFormats() })

test.each([...checkedDocx, ...setAsideDocx])('$name', async (document) => {
  const analysed = await toolkit.analyse({ id: 'a', path: 'a.docx', bytes: toDocx(document) })
  const { parsed } = analysed
  expect(sentencesOf(analysed).map(({ text }) => text)).toEqual(document.sentences)
  expect(
    sentencesOf(analysed).filter(({ text, drawn }) => letters(drawn) !== letters(text)),
  ).toEqual([])
  const labels = parsed.blocks.flatMap(({ item }) => (item ? [item.label] : []))
  if (document.labels) expect(labels).toEqual(document.labels)
})

/** The sentences, and what the source has at their place. */
function sentencesOf({ parsed, analysis }: Analysed) {
  const { text, sourceText, map } = parsed
  return analysis.sentences.map(({ span }) => ({
    text: text.slice(span.start, span.end).replace(/\s/g, ' '),
    drawn: map.segments
      .filter((segment) => segment.end > span.start && segment.start < span.end)
      .map(({ start, end, sourceStart }) => {
        const shift = sourceStart - start
        return sourceText.slice(
          Math.max(start, span.start) + shift,
          Math.min(end, span.end) + shift,
        )
      })
      .join(''),
  }))
}

function letters(text: string): string {
  return text.replace(/[\s\u00ad]/g, '')
}
