import type { Fill } from '@claimtrail/model'
import type { Slot } from './candidate.ts'

/** Sentences back in which a pronoun looks for the actor it stands for. */
const reach = 2

/** The actors of the commitments read so far: what a pronoun or a verb without a subject goes back to. */
export interface Subjects {
  /** Keep the actors of a commitment of a sentence. */
  remember(sentence: number, actors: readonly Slot[]): void
  /** The actors of the last commitment of the same sentence. */
  latest(sentence: number): readonly Slot[]
  /** What "it" or "they" stands for: the nearest agreeing actor of the last two sentences. */
  resolve(words: string, sentence: number): Pick<Fill, 'resolvedTo' | 'actor'> | undefined
}

/** Start a document: nobody has been named. */
export function createSubjects(): Subjects {
  let recent: { readonly sentence: number; readonly actors: readonly Slot[] }[] = []
  return {
    remember(sentence, actors) {
      recent = [
        ...recent.filter((each) => each.sentence >= sentence - reach),
        { sentence, actors },
      ].slice(-8)
    },
    latest: (sentence) =>
      recent.findLast((each) => each.sentence === sentence && each.actors.length > 0)?.actors ?? [],
    resolve(words, sentence) {
      if (!isPronoun(words)) return undefined
      const near = recent.filter(
        (each) => each.sentence >= sentence - reach && each.sentence <= sentence,
      )
      const slots = near.flatMap((each) => each.actors)
      const found = slots.findLast((slot) => agrees(words, slot))
      const resolvedTo = found?.fill.resolvedTo ?? found?.fill.quote
      if (!found || !resolvedTo) return undefined
      return { resolvedTo, ...(found.fill.actor ? { actor: found.fill.actor } : {}) }
    },
  }
}

function isPronoun(words: string): boolean {
  return /^(?:it|they|he|she|this side|the latter)$/i.test(words)
}

function agrees(pronoun: string, slot: Slot): boolean {
  const words = (slot.fill.resolvedTo ?? slot.fill.quote).quote
  if (isPronoun(words)) return false
  const plural =
    /\b(?:both|all|two)\b|\b(?:parties|sides|governments|forces|rebels|states|members|leaders|authorities|groups|delegations|negotiators)\b/i.test(
      words,
    ) || / and /.test(words)
  if (/^they$/i.test(pronoun)) return plural || /s$|^the taliban$/i.test(words)
  if (/^(?:he|she)$/i.test(pronoun)) return slot.fill.actor?.startsWith('person/') ?? false
  return !plural
}
