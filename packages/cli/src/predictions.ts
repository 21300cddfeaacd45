import { type Layer, type Prediction, toPredictedClaim } from '@claimtrail/evaluate'
import type { ActorMention, DateMention, Mention } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Analysed } from '@claimtrail/toolkit'

/** What the pipeline says of a gold text, with offsets into that text. */
export const predict: {
  readonly [Of in Layer]: (id: string, analysed: Analysed) => Prediction<Of>
} = {
  sentences: (id, { analysis }) => ({
    id,
    sentences: analysis.sentences.map(({ sourceSpan }) => [sourceSpan.start, sourceSpan.end]),
  }),
  actors: (id, analysed) => {
    const actors = analysed.analysis.mentions.filter(isScoredActor)
    const typed = (span: (mention: ActorMention) => Span) =>
      actors.map((mention) => [...offsets(span(mention), analysed), typeOf(mention)] as const)
    return { id, entities: typed(({ span }) => span), extents: typed(({ extent }) => extent) }
  },
  dates: (id, analysed) => ({
    id,
    timex: analysed.analysis.mentions.filter(isDate).map((mention) => {
      // On a duration, `end` is the day that was counted to, not the end of a range.
      const range = mention.type === 'DATE' && mention.end !== undefined
      const value = range ? `${mention.value}/${mention.end}` : mention.value
      return [...offsets(mention.span, analysed), mention.type, value] as const
    }),
  }),
  claims: (id, analysed) => {
    const { suggestions } = analysed.analysis
    const place = (span: Span) => offsets(span, analysed)
    return {
      id,
      labels: [...new Set(suggestions.map(({ claim }) => claim.type))].sort(),
      claims: suggestions.map((suggestion) => toPredictedClaim(suggestion, place)),
    }
  },
}

/** Gold texts are read as plain text; where the parser moved something, the map leads back. */
function offsets(span: Span, { parsed }: Analysed): readonly [number, number] {
  const { start, end } = parsed.map.toSource(span)
  return [start, end]
}

function isScoredActor(mention: Mention): mention is ActorMention {
  return mention.kind === 'actor' && mention.actorKind !== 'role'
}

function isDate(mention: Mention): mention is DateMention {
  return mention.kind === 'date'
}

/** The three types that public gold sets have. */
function typeOf({ actorKind }: ActorMention): 'person' | 'org' | 'place' {
  if (actorKind === 'person') return 'person'
  return actorKind === 'state' || actorKind === 'place' ? 'place' : 'org'
}
