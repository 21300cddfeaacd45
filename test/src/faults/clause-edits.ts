// Edits of clauses whose outcome is known: is a clause that was edited ever called verified, moved or typographic?
import { align, transpose } from '@claimtrail/anchor'
import type { Span } from '@claimtrail/text'
import { randomIntegers } from './random-numbers.ts'

/** What came of many edits. */
export interface ClauseEdits {
  readonly edits: number
  /** Clauses left as they were, by the way; they may stand anywhere. */
  readonly kept: number
  /** Each edited clause that was not handed to a person, as a sentence. */
  readonly faults: readonly string[]
}

/** Edit so many clauses of invented texts and carry them over. The same seed makes the same edits. */
export function clauseEdits(edits: number, seed: number): ClauseEdits {
  const random = generator(seed)
  const faults: string[] = []
  let [done, kept] = [0, 0]
  while (done < edits) {
    const { before, after, clauses } = editedText(random)
    const alignment = align(before, after)
    for (const { span, isEdited } of clauses) {
      if (isEdited) done += 1
      else kept += 1
      const status = isEdited ? transpose(alignment, span)?.status : undefined
      if (status === undefined || status === 'changed') continue
      const words = before.slice(span.start, span.end)
      faults.push(`"${words}" was edited and is called ${status} (seed ${seed}, edit ${done})`)
    }
  }
  return { edits: done, kept, faults }
}

type Random = (below: number) => number

interface Clause {
  readonly words: string
  readonly later: readonly string[]
  readonly isEdited: boolean
}

/**
 * A text of clauses, some said several times, and a later one: clauses were edited and others put in. At most
 * one of the clauses that say the same is edited, so that it is known which is which.
 */
function editedText(random: Random) {
  const groups = Array.from({ length: 4 + random(12) }, () => ({
    words: clauseOf(random),
    isEditable: true,
  }))
  for (const group of groups) {
    group.isEditable = groups.filter(({ words }) => words === group.words).length === 1
  }
  const clauses: Clause[] = []
  for (let rank = 0; rank < groups.length + random(8); rank += 1) {
    const group = groups[rank < groups.length ? rank : random(groups.length)]
    if (group) clauses.push(laterClause(group, groups, random))
  }
  const joint = [' ', '\n', '\n\n'][random(3)] ?? ' '
  const after = clauses.flatMap(({ later }) => later).join(joint)
  return { ...layOut(clauses, joint), after }
}

interface Group {
  readonly words: string
  isEditable: boolean
}

function laterClause(group: Group, groups: readonly Group[], random: Random): Clause {
  const { words } = group
  const choice = random(10)
  if (choice < 3 && group.isEditable) {
    group.isEditable = false
    return { words, later: [edited(words, random)], isEdited: true }
  }
  const added = choice === 3 ? [otherClause(groups, random)] : []
  return { words, later: [words, ...added], isEdited: false }
}

function layOut(clauses: readonly Clause[], joint: string) {
  let before = ''
  const spans = clauses.map(({ words, isEdited }): { span: Span; isEdited: boolean } => {
    if (before !== '') before += joint
    const start = before.length
    before += words
    return { span: { start, end: before.length }, isEdited }
  })
  return { before, clauses: spans }
}

const actors = ['Norland', 'Sudria', 'Ostia', 'Varn', 'Each party', 'The Commission', 'No party']
const verbs = ['shall', 'may', 'must', 'shall not', 'will', 'may not']
const acts = ['open', 'close', 'inspect', 'pay for', 'repair', 'report on', 'withdraw from']
const things = ['the ferry', 'the port of Varn', 'its depot', 'each barge', 'the northern bank']
const ends = [
  'within 30 days',
  'by 1 May 2031',
  'if the other agrees',
  'at 2.5 marks a day',
  'twice',
]

function clauseOf(random: Random): string {
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? ''
  const parts = [pick(actors), pick(verbs), pick(acts), pick(things)]
  for (let count = random(3); count > 0; count -= 1) parts.push(pick(ends))
  return `${parts.join(' ')}.`
}

/** A clause that could not be an edit of one that is there: who could tell which of the two was put in? */
function otherClause(groups: readonly Group[], random: Random): string {
  const made = clauseOf(random)
  return groups.some(({ words }) => isLike(words, made))
    ? `Rain fell upon hill ${random(1_000)}.`
    : made
}

/** Whether a clause begins as another does, or differs from it in one word. */
function isLike(one: string, other: string): boolean {
  if (other.startsWith(one.slice(0, -1))) return true
  const [words, others] = [one.split(' '), other.split(' ')]
  const differing = words.filter((word, place) => word !== others[place]).length
  return words.length === others.length && differing <= 1
}

/** The clause with one thing changed that counts. */
function edited(words: string, random: Random): string {
  const parts = words.slice(0, -1).split(' ')
  const place = random(parts.length)
  const word = parts[place] ?? ''
  const others = [...parts]
  const kinds: readonly (() => string)[] = [
    () => others.with(place, word === 'not' ? 'never' : `${word}x`).join(' '),
    () => others.toSpliced(place, 1).join(' '),
    () => others.toSpliced(place, 0, 'not').join(' '),
    () => others.with(place, /^\d+$/.test(word) ? String(Number(word) + 1) : 'nobody').join(' '),
    () => `In no case ${others.join(' ')}`,
    () => `${others.join(' ')} unless war breaks out`,
    () => `${others.join(' ')} > 5`,
    () => others.toSpliced(place, 0, '\u202e').join(' '),
  ]
  const made = `${kinds[random(kinds.length)]?.() ?? ''}.`
  return made === words ? `Not so: ${words}` : made
}

/** A number below another, the same for the same seed. */
function generator(seed: number): Random {
  const next = randomIntegers(seed)
  return (below) => next() % below
}
