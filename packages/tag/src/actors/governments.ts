import type { LexiconEntry } from '../lexicon/lexicon.ts'
import type { Word } from './word.ts'

/** Join the words that name the government of a state ("the Afghan government", "Government of Norland") into one. */
export function joinGovernments(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; ) {
    const [unit, length] = governmentAt(words, at)
    if (unit) joined.push(unit)
    at += length
  }
  return joined
}

/** The word at an index, or the government that begins there, and how many words it takes. */
function governmentAt(words: readonly Word[], at: number): [Word | undefined, number] {
  const word = words[at]
  if (word === undefined) return [undefined, 1]
  const state = stateOf(word)
  const next = words[at + 1]
  if (state && isGovernment(next) && /^ $/.test(word.gap) && !word.possessive) {
    return [join(word, next, state), 2]
  }
  if (state && sharesGovernments(words, at)) return [join(word, word, state), 1]
  if (!/^Government$/.test(word.text) || next?.key !== 'of') return [word, 1]
  const length = words[at + 2]?.key === 'the' ? 4 : 3
  const last = words[at + length - 1]
  const owner = last && !last.hit?.demonym ? stateOf(last) : undefined
  return last && owner ? [join(word, last, owner), length] : [word, 1]
}

function isGovernment(word: Word | undefined): word is Word {
  return word?.key === 'government' || word?.key === 'governments'
}

/** "the British and Irish Governments": the first shares the word of the second. */
function sharesGovernments(words: readonly Word[], at: number): boolean {
  const [and, other, head] = [words[at + 1], words[at + 2], words[at + 3]]
  return (
    and?.key === 'and' && head?.key === 'governments' && other !== undefined && !!stateOf(other)
  )
}

function stateOf({ hit }: Word): LexiconEntry | undefined {
  return hit?.entry?.kind === 'state' ? hit.entry : undefined
}

function join(first: Word, last: Word, state: LexiconEntry): Word {
  const entry: LexiconEntry = {
    id: state.id.replace(/^state\//, 'government/'),
    kind: 'government',
    name: `Government of ${state.name}`,
    aliases: [],
  }
  return {
    ...last,
    start: first.start,
    capital: true,
    key: 'government',
    head: 'government',
    hit: { start: first.start, end: last.end, entry },
  }
}
