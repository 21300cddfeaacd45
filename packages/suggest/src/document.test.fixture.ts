import type { ActorMention, DateMention, Sentence, Suggestion } from '@claimtrail/model'
import { sentenceIds, sha256 } from '@claimtrail/model/ids'
import { type SuggestInput, type SuggestOptions, suggestClaims } from './suggest.ts'

/** A text of one paragraph from its sentences; names in braces are tagged: `{Norland}`, dates as `{=1 May}`. */
export function documentOf(...marked: readonly string[]): SuggestInput {
  const mentions: (ActorMention | DateMention)[] = []
  let text = ''
  const spans = marked.map((sentence) => {
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? '' : `${text} `
    for (const part of sentence.split(/(\{[^}]*\})/)) {
      const name = /^\{(=?)(.*)\}$/.exec(part)
      const words = name?.[2] ?? part
      if (name) mentions.push(mention(name[1] === '=', words, text.length))
      text += words
    }
    return { start, end: text.length }
  })
  const ids = sentenceIds(spans.map(({ start, end }) => text.slice(start, end)))
  const sentences = spans.map(
    (span, index): Sentence => ({ id: ids[index] ?? '', index, span, sourceSpan: span, block: 0 }),
  )
  return { version: sha256(text), text, sentences, mentions }
}

/** The suggestions of a marked text. */
export function suggestIn(
  sentences: readonly string[],
  options?: SuggestOptions,
): readonly Suggestion[] {
  return suggestClaims(documentOf(...sentences), options)
}

/** What the suggestions of a marked text say, one line each: `type: quote`. */
export function linesOf(...sentences: readonly string[]): readonly string[] {
  return suggestIn(sentences).map(({ claim }) => {
    return `${claim.type}: ${claim.quotes.map((quote) => quote.quote).join(' … ')}`
  })
}

function mention(isDate: boolean, words: string, start: number): ActorMention | DateMention {
  const span = { start, end: start + words.length }
  if (isDate) {
    return { kind: 'date', span, type: 'DATE', value: words, anchor: { by: 'none' }, rule: 'test' }
  }
  const actor = `state/${words.toLowerCase().replace(/\W+/g, '-')}`
  return {
    kind: 'actor',
    span,
    extent: span,
    actor,
    actorKind: 'state',
    link: { by: 'name' },
    attributes: {},
  }
}
