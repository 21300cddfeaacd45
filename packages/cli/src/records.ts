import {
  type Analysis,
  type Mention,
  pageAt,
  type Sentence,
  type Suggestion,
} from '@claimtrail/model'

/** The record of a sentence, in the order of fields that is promised. */
export function sentenceRecord(
  sentence: Sentence,
  text: string,
  pageStarts?: readonly number[],
): object {
  const { id, index, span, sourceSpan, block } = sentence
  return {
    id,
    index,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    sourceStart: sourceSpan.start,
    sourceEnd: sourceSpan.end,
    block,
    ...(pageStarts && { page: pageAt(pageStarts, sourceSpan.start) }),
  }
}

/** The record of an actor or a date. */
export function mentionRecord(mention: Mention, analysis: Analysis, text: string): object {
  const { start, end } = mention.span
  const head = {
    kind: mention.kind,
    source: analysis.source,
    start,
    end,
    text: text.slice(start, end),
  }
  if (mention.kind === 'actor') {
    const { actor, actorKind, link, extent } = mention
    return { ...head, actor, actorKind, link, extent }
  }
  const { type, value, end: until, mod, anchor, bound, rule } = mention
  return {
    ...head,
    type,
    value,
    ...(until === undefined ? {} : { until }),
    ...(mod === undefined ? {} : { mod }),
    anchor,
    ...(bound === undefined ? {} : { bound }),
    rule,
  }
}

/** The record of a suggestion: flat where people look first, the whole draft under `claim`. */
export function suggestionRecord(suggestion: Suggestion): object {
  const { id, claim, sentence, score, reasons, slots, links, antecedent } = suggestion
  const [first] = claim.quotes
  return {
    id,
    type: claim.type,
    start: first.start,
    end: first.end,
    quote: first.quote,
    sentence,
    score,
    ...(claim.cue ? { cue: claim.cue } : {}),
    reasons: reasons.map(({ cue, quote, weight }) => ({ cue, weight, ...quote })),
    slots: slots.map(({ slot, quote, method, confidence }) => ({
      slot,
      ...quote,
      method,
      confidence,
    })),
    links,
    ...(antecedent === undefined ? {} : { antecedent }),
    claim,
  }
}
