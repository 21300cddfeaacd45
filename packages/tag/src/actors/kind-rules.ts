import type { ActorKind } from '@claimtrail/model'
import { bodyKind, isBody } from './bodies.ts'
import type { Name } from './name.ts'
import {
  adjectives,
  bodyHeads,
  instrumentHeads,
  nameParticles,
  officeHeads,
  placeHeads,
  placeOpenings,
  roleWords,
  smallWords,
  titles,
  voteKinds,
  voteWords,
} from './words.ts'

/** What a name is, and whether that was more than a guess; `none`: nobody's name. */
export interface Verdict {
  readonly kind: ActorKind | 'none'
  readonly certain: boolean
}

type KindRule = (name: Name) => Verdict | undefined

const none: Verdict = { kind: 'none', certain: true }
const sure = (kind: ActorKind): Verdict => ({ kind, certain: true })
const guess = (kind: ActorKind): Verdict => ({ kind, certain: false })

/** Decide what a name is a name of: the first rule that has an answer decides. */
export function decideKind(name: Name): Verdict {
  for (const rule of rules) {
    const verdict = rule(name)
    if (verdict) return verdict
  }
  return none
}

const work: KindRule = ({ quoted, first, words }) =>
  quoted && !(words.length === 1 && first.hit) ? none : undefined

const vote: KindRule = ({ after, next }) => {
  const key = after?.key ?? ''
  const follows = voteWords.has(key) || (voteKinds.has(key) && voteWords.has(next?.key ?? ''))
  return follows ? none : undefined
}

const known: KindRule = ({ words, first, title }) => {
  const { hit } = first
  if (words.length > 1 || hit === undefined) return undefined
  if (hit.entry === undefined || hit.demonym) return none
  return title && hit.entry.kind === 'place' ? sure('person') : sure(hit.entry.kind)
}

const nobody: KindRule = ({ words, title }) => {
  const common = words.every(
    ({ key, hit }) =>
      adjectives.has(key) ||
      roleWords.has(key) ||
      titles.has(key) ||
      hit?.demonym ||
      smallWords.has(key),
  )
  const body = words.length > 1 && bodyHeads.has(words.at(-1)?.head ?? '')
  return common && !title && !body ? none : undefined
}

const instrument: KindRule = ({ words, last, first }) => {
  const dated = /^\d{4}$/.test(last.text) && words.some(({ head }) => instrumentHeads.has(head))
  const opened =
    instrumentHeads.has(first.head) && words.some(({ key }) => key === 'of' || key === 'on')
  const part = words.slice(1).every(({ text }) => /^[IVXLC\d.]+$/.test(text))
  const operation = words.length > 1 && first.key === 'operation'
  const named =
    instrumentHeads.has(last.head) ||
    dated ||
    opened ||
    operation ||
    (part && instrumentHeads.has(first.head))
  return named || isWar(words) ? none : undefined
}

const body: KindRule = (name) => (isBody(name) ? sure(bodyKind(name)) : undefined)

const defined: KindRule = ({ abbreviated, words, title, first }) =>
  abbreviated &&
  !title &&
  (words.length > 1 || !first.hit) &&
  !words.some(({ tags }) => tags.has('FirstName'))
    ? sure('organisation')
    : undefined

const place: KindRule = ({ words, first, last }) => {
  if (words.length === 1) return undefined
  if (placeHeads.has(last.head)) return sure('place')
  const opened = placeOpenings.has(first.key) || placeHeads.has(first.head)
  const ofPlace = officeHeads.has(first.head) && words[1]?.key === 'of'
  const person = words.some(({ tags }) => tags.has('FirstName'))
  return (opened || ofPlace) && !person ? sure('place') : undefined
}

const titled: KindRule = ({ title }) => (title ? sure('person') : undefined)

const titledName: KindRule = ({ title, first }) =>
  title && first.tags.has('FirstName') ? sure('person') : undefined

const firstName: KindRule = ({ words, first }) => {
  const initial = words.some(({ text }) => /^\p{Lu}\.?$/u.test(text))
  const named = words.some(({ tags }) => tags.has('FirstName'))
  const body = words.some(({ tags }) => tags.has('Organization') && !tags.has('Person'))
  const fits = words.length > 1 && words.length < 5 && !first.hit?.entry
  return fits && (initial || named) && !body ? sure('person') : undefined
}

const people: KindRule = ({ words, last }) => {
  const [first, second] = words
  if (words.length === 2 && last.hit?.demonym && first?.gap === '-') return none
  const demonym = first?.hit?.demonym && words.length <= 2
  return demonym && (second === undefined || second.hit?.demonym || adjectives.has(second.key))
    ? none
    : undefined
}

const tagged: KindRule = ({ words }) => {
  const has = (tag: string): boolean => words.some(({ tags }) => tags.has(tag))
  const ofPlace = words.length > 1 && words[0]?.hit !== undefined
  if (has('Person') && words.length < 5 && !ofPlace) return guess('person')
  const isPlace = ['Country', 'City', 'Region', 'Place'].some(has)
  return isPlace && !ofPlace ? guess('place') : undefined
}

const capitals: KindRule = ({ words, first }) => {
  const short =
    words.length === 1 && /^(?:\p{Lu}[\p{Lu}\d]{1,6}s?|\p{Lu}+\p{Ll}\p{Lu}+)$/u.test(first.text)
  return short || words.some(({ tags }) => tags.has('Organization'))
    ? guess('organisation')
    : undefined
}

/** Endings of words for what cannot be counted: they open sentences without an article. */
const abstract = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ing|cy|ship|ics|hood|dom|ure|age|th)$/

const opening: KindRule = ({ words, opens, first, after }) => {
  if (words.length > 1 || !opens) return undefined
  const has = (tag: string): boolean => first.tags.has(tag)
  if (['Verb', 'Adjective', 'Adverb', 'Plural', 'Gerund'].some(has)) return none
  const subject = has('Singular') && !abstract.test(first.key) && isVerb(after)
  if (!has('ProperNoun') && !subject && !first.possessive) return none
  return guess(bodyHeads.has(first.head) ? 'organisation' : 'person')
}

/** "Sarmin, Syria", "the suburb of Darayya", "Leiden and Utrecht": the words beside a name can say that it is a place. */
const beside: KindRule = ({ words, last, earlier, before, after, next }) => {
  if (words.length > 3) return undefined
  const single = words.length === 1 && !last.possessive
  const inside = single && last.gap === ', ' && isPlace(after)
  const beside = before?.key === 'and' ? isPlace(earlier) : after?.key === 'and' && isPlace(next)
  const of = before?.key === 'of' ? (earlier?.key ?? '') : ''
  return inside || beside || placeHeads.has(of) || ruled.has(of) ? guess('place') : undefined
}

/** What has a place after "of". */
const ruled = new Set(
  `north south east west northeast northwest southeast southwest suburb outskirts capital people citizens residents
   inhabitants mayor governor constituency bishop archbishop duke earl siege liberation`.split(
    /\s+/,
  ),
)

/** "a Corsican": what can be counted is no name. */
const counted: KindRule = ({ words, before }) =>
  words.length === 1 && /^(?:an?|his|her|their|our|my|no|every|each)$/.test(before?.key ?? '')
    ? none
    : undefined

/** "Badran Hishan al-Mazidi": particles stand in the names of people. */
const particle: KindRule = ({ words, first }) => {
  const inner = words.slice(1, -1).some(({ key }) => nameParticles.has(key))
  return inner && words.length < 6 && !first.hit ? guess('person') : undefined
}

const placeWords = new Set(
  'in at near of to via towards from across outside inside around throughout'.split(' '),
)

/** "the Coalition", "Congress": a body by its one word. */
const loneBody: KindRule = ({ words, last }) =>
  words.length === 1 && bodyHeads.has(last.head) ? guess('organisation') : undefined

const lone: KindRule = ({ words, last, before, after }) => {
  if (words.length > 1) return undefined
  if (isReference(last, after) || isCommon(last)) return none
  const placed = placeWords.has(before?.key ?? '') && !last.possessive
  return guess(placed || (after?.key === 'in' && last.gap === ' ') ? 'place' : 'person')
}

/** "Art. 5", "Point 3", "CP.21", "C": parts and numbers of texts. */
function isReference({ text, key }: Name['last'], after: Name['after']): boolean {
  return key.length === 1 || /\.\d/.test(text) || /^\d+$/.test(after?.text ?? '')
}

/** A word of the language that is capitalised for its place, as in a heading. */
function isCommon({ tags, key }: Name['last']): boolean {
  const common = ['Verb', 'Adjective', 'Adverb', 'Gerund', 'PastTense', 'Plural'].some((tag) =>
    tags.has(tag),
  )
  return (common && !tags.has('ProperNoun')) || /(?:tion|sion|ment|ness|ity)$/.test(key)
}

const several: KindRule = ({ words, first, last }) => {
  const plain = words.length <= 3 && !first.hit && words.every(({ capital }) => capital)
  return guess(plain && !abstract.test(last.key) ? 'person' : 'organisation')
}

const withArticle =
  (rule: KindRule): KindRule =>
  (name) => {
    const verdict = rule(name)
    const article = verdict?.kind === 'person' && name.before?.key === 'the' && !name.title
    return article ? guess('organisation') : verdict
  }

const rules: readonly KindRule[] = [
  work,
  vote,
  known,
  nobody,
  titledName,
  instrument,
  body,
  place,
  titled,
  people,
  defined,
  firstName,
  tagged,
  capitals,
  opening,
  counted,
  loneBody,
  beside,
  particle,
  withArticle(lone),
  withArticle(several),
]

function isPlace(word: Name['after']): boolean {
  const kind = word?.hit?.demonym ? undefined : word?.hit?.entry?.kind
  return kind === 'state' || kind === 'place'
}

function isVerb(word: Name['after']): boolean {
  return (
    word !== undefined &&
    ['PastTense', 'PresentTense', 'Copula', 'Modal', 'Auxiliary'].some((tag) => word.tags.has(tag))
  )
}

function isWar(words: Name['words']): boolean {
  return (
    words.some(({ key }) => key === 'war' || key === 'wars') &&
    !bodyHeads.has(words.at(-1)?.head ?? '')
  )
}
