import type { ActorMention, Mention } from '@claimtrail/model'
import { quote } from '@claimtrail/text'
import {
  createTagger,
  type TagDocument,
  type Tagger,
  type Tagging,
  type TagOptions,
} from './tagger.ts'

/** A tagger without settings, for tests. */
export const tagger: Tagger = createTagger()

/** Tag sentences that follow each other with one space, and answer with the text as well. */
export async function tagAll(
  sentences: readonly string[],
  document?: TagDocument,
  options?: TagOptions,
): Promise<Tagging & { readonly text: string }> {
  let start = 0
  const placed = sentences.map((text) => {
    const at = start
    start += text.length + 1
    return { text, start: at }
  })
  const text = sentences.join(' ')
  const result = await (options ? createTagger(options) : tagger).tag(placed, document)
  return { text, ...result }
}

/** The actors of some sentences as "words → id". */
export async function actorsOf(...sentences: string[]): Promise<string[]> {
  const { text, mentions } = await tagAll(sentences)
  return mentions.filter(isActor).map(({ span, actor }) => `${quote(text, span)} → ${actor}`)
}

/** Whether a mention is an actor. */
export function isActor(mention: Mention): mention is ActorMention {
  return mention.kind === 'actor'
}
