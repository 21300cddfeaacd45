import type { Mention } from '@claimtrail/model'
import type { SentencePage } from '../contract/source-schemas.ts'
import type { Shown } from '../reading/shown.ts'
import { sentencesAt } from './sentences-at.ts'

/** A stretch of the sentences of what is shown, with the actors and dates in each. */
export function sentencePage(shown: Shown, from: number, limit: number): SentencePage {
  const { version, text, analysis } = shown
  const found = new Map<number, Mention[]>()
  for (const mention of analysis.mentions) {
    const [sentence] = sentencesAt(analysis.sentences, mention.span)
    if (sentence) found.set(sentence.index, [...(found.get(sentence.index) ?? []), mention])
  }
  return {
    version: version.id,
    total: analysis.sentences.length,
    items: analysis.sentences.slice(from, from + limit).map((sentence) => ({
      ...sentence,
      text: text.slice(sentence.span.start, sentence.span.end),
      mentions: found.get(sentence.index) ?? [],
    })),
  }
}
