import { align, transpose } from '@claimtrail/anchor'
import { type Gold, type Layer, type Prediction, toPredictedClaim } from '@claimtrail/evaluate'
import type { ActorMention, DateMention, Mention } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Analysed, Toolkit } from '@claimtrail/toolkit'

/** What we say of a gold document; where the pipeline reads it, offsets are those of the gold's text. */
export const predict: {
  readonly [Of in Layer]: (gold: Gold<Of>, toolkit: Toolkit) => Promise<Prediction<Of>>
} = {
  sentences: async (gold, toolkit) => {
    const { analysis } = await analyse(gold, toolkit)
    const spans = analysis.sentences.map(({ sourceSpan }) => sourceSpan)
    return { id: gold.id, sentences: spans.map(({ start, end }) => [start, end]) }
  },
  actors: async (gold, toolkit) => {
    const analysed = await analyse(gold, toolkit)
    const actors = analysed.analysis.mentions.filter(isScoredActor)
    const typed = (span: (mention: ActorMention) => Span) =>
      actors.map((mention) => [...offsets(span(mention), analysed), typeOf(mention)] as const)
    return {
      id: gold.id,
      entities: typed(({ span }) => span),
      extents: typed(({ extent }) => extent),
    }
  },
  dates: async (gold, toolkit) => {
    const analysed = await analyse(gold, toolkit)
    const timex = analysed.analysis.mentions.filter(isDate).map((mention) => {
      // On a duration, `end` is the day that was counted to, not the end of a range.
      const range = mention.type === 'DATE' && mention.end !== undefined
      const value = range ? `${mention.value}/${mention.end}` : mention.value
      return [...offsets(mention.span, analysed), mention.type, value] as const
    })
    return { id: gold.id, timex }
  },
  claims: async (gold, toolkit) => {
    const analysed = await analyse(gold, toolkit)
    const { suggestions } = analysed.analysis
    const place = (span: Span) => offsets(span, analysed)
    return {
      id: gold.id,
      labels: [...new Set(suggestions.map(({ claim }) => claim.type))].sort(),
      claims: suggestions.map((suggestion) => toPredictedClaim(suggestion, place)),
    }
  },
  anchoring: async (gold) => {
    const alignment = align(gold.old, gold.new)
    const spans = gold.spans.map((span) => {
      const found = transpose(alignment, span)
      return found ? { ...found.span, status: found.status } : null
    })
    return { id: gold.id, spans }
  },
}

async function analyse(
  gold: Gold<Exclude<Layer, 'anchoring'>>,
  toolkit: Toolkit,
): Promise<Analysed> {
  const dct = 'dct' in gold && isDay(gold.dct) ? gold.dct : undefined
  const bytes = new TextEncoder().encode(gold.text)
  return toolkit.analyse(
    { id: gold.id, path: gold.id, bytes, mediaType: 'text/plain' },
    dct === undefined ? {} : { documentDate: dct },
  )
}

/** Some gold names its day in other ways: such a text is read without one. */
function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
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
