import type { ActorMention, Problem } from '@claimtrail/model'
import { compareSpans, overlap } from '@claimtrail/text'
import type { ReadSentence } from '../sentence.ts'
import { type DefinedUse, followDefinitions } from './defined-names.ts'
import { type ActorLink, type Draft, toDrafts } from './draft.ts'
import { nameActors } from './naming.ts'

/** The actors of a document, and what is odd about them. */
export interface ActorsFound {
  readonly actors: readonly ActorMention[]
  readonly problems: readonly Problem[]
}

/** Link the actors of all sentences of a document: names, then what the document itself defines. */
export function linkActors(sentences: readonly ReadSentence[]): ActorsFound {
  const drafts = toDrafts(sentences)
  const links = nameActors(drafts)
  const { uses, problems } = followDefinitions(sentences, drafts, links)
  const named = drafts.flatMap((draft) => {
    const link = links.get(draft)
    return link ? [toMention(draft, link)] : []
  })
  return { actors: merge(named, uses.map(fromUse)), problems }
}

function toMention({ span, extent, title }: Draft, { actor, kind, link }: ActorLink): ActorMention {
  return {
    kind: 'actor',
    span,
    extent,
    actor,
    actorKind: kind,
    link,
    attributes: { ...(title && { title }) },
  }
}

function fromUse({ span, actor, kind, link }: DefinedUse): ActorMention {
  return { kind: 'actor', span, extent: span, actor, actorKind: kind, link, attributes: {} }
}

/** A defined name replaces what stands on the same words or inside them; a longer name around it stays. */
function merge(named: readonly ActorMention[], defined: readonly ActorMention[]): ActorMention[] {
  const sorted = [...defined, ...named].sort((one, other) => compareSpans(one.span, other.span))
  const kept: ActorMention[] = []
  for (const mention of sorted) {
    const last = kept.at(-1)
    if (last && overlap(last.span, mention.span) > 0) continue
    kept.push(mention)
  }
  return kept
}
