import type { Mention } from '@claimtrail/model'
import type { VNode } from 'preact'
import type { SentenceView } from '../views/reader-view.ts'
import { claimTypes, typeWords } from '../words.ts'

/** What can be done with the current sentence, and what was found in it. */
export function RowTools(props: {
  readonly sentence: SentenceView
  readonly canWrite: boolean
}): VNode {
  const { sentence, canWrite } = props
  return (
    <>
      {canWrite && (
        <>
          <span>Add a claim</span>
          {claimTypes.map((type, index) => (
            <button key={type} type="button" data-do={`add-${type}`}>
              <kbd>{index + 1}</kbd>
              {typeWords[type]}
            </button>
          ))}
          <button type="button" data-do="settle">
            <kbd>0</kbd>No claim here
          </button>
          {sentence.suggestions.length > 1 && (
            <button type="button" data-do="accept-all">
              <kbd>A</kbd>Accept all {sentence.suggestions.length}
            </button>
          )}
        </>
      )}
      <span class="found">{foundIn(sentence)}</span>
    </>
  )
}

function foundIn(sentence: SentenceView): string {
  const actors = wordsOf(sentence, 'actor')
  const dates = wordsOf(sentence, 'date')
  if (actors.length + dates.length === 0) return 'No actor and no date found here.'
  const who = actors.length > 0 ? `Actors: ${actors.join(', ')}.` : 'No actor.'
  const when = dates.length > 0 ? `Dates: ${dates.join(', ')}.` : 'No date.'
  return `${who} ${when}`
}

function wordsOf(sentence: SentenceView, kind: Mention['kind']): readonly string[] {
  const words = sentence.mentions
    .filter((mention) => mention.kind === kind)
    .map(({ span }) => sentence.text.slice(span.start - sentence.start, span.end - sentence.start))
  return [...new Set(words)]
}
