import { isKnownBody, type Word } from './word.ts'
import {
  bodyHeads,
  calendarWords,
  governingHeads,
  instrumentHeads,
  nameParticles,
  numberedHeads,
  officeHeads,
  officeParts,
  partyTopics,
  placeHeads,
  titles,
  topics,
} from './words.ts'

/** A stretch of words, from an index to before another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Longest chain of small words inside a name ("of the"). */
const longestChain = 2

/** Stretches of capitalised words and of the small words that hold them together, left to right. */
export function findRuns(words: readonly Word[]): Range[] {
  const runs: Range[] = []
  for (let from = 0; from < words.length; from += 1) {
    if (!words[from]?.capital && !opensNumbered(words, from)) continue
    let last = from
    for (let next = goOn(words, from, last); next; next = goOn(words, from, last)) last = next
    runs.push({ from, to: last + 1 })
    from = last
  }
  return runs
}

/** "65th Air Division": the number belongs to the name of the body. */
function opensNumbered(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!/^\d+(?:st|nd|rd|th)$/.test(word?.key ?? '') || !words[at + 1]?.capital) return false
  return numberedHeads.has(words[capitalEnd(words, at + 1)]?.head ?? '')
}

/** Whether something between a word and the next ends a name. */
export function isBroken({ gap, possessive, key, text }: Word): boolean {
  if (/^\.\s/.test(gap) && !isAbbreviation(text)) return true
  if (possessive && !groupOwners.has(key)) return true
  return /[,;:()[\]"“”—–!?…|•/]|\s[-‐‘']|['’]\s|[-‐]\s|\.{2}/.test(gap)
}

/** "Gen.", "St.", "J.": the stop shortens the word; after "SPLM." or a whole word it ends something. */
function isAbbreviation(text: string): boolean {
  return text.length <= longestAbbreviation && !/^\p{Lu}{3,}$/u.test(text)
}

const longestAbbreviation = 5

/** Owners inside the names of bodies ("People's Front"): their possessive breaks nothing. */
const groupOwners = new Set(
  `people peoples workers worker's women children farmers citizens veterans teachers students soldiers men lord
   lords king queen peasants mothers lawyers journalists employers miners sailors`.split(/\s+/),
)

/** Index of the next capitalised word of the run, if the run goes on after `last`. */
function goOn(words: readonly Word[], from: number, last: number): number | undefined {
  const word = words[last]
  if (word === undefined || isBroken(word)) return undefined
  if (words[last + 1]?.capital || isHyphenated(word, words[last + 1])) return last + 1
  let target = last + 1
  while (target <= last + longestChain && isLink(words[target])) target += 1
  const fits = words[target]?.capital && connects(words, { from, to: last + 1 }, target)
  return target > last + 1 && fits ? target : undefined
}

/** "Chiang Kai-shek": the small half of a name; not "Ostia-based". */
function isHyphenated({ gap, hit, capital }: Word, next: Word | undefined): boolean {
  if (gap !== '-' || hit || next === undefined || !capital) return false
  const common = ['Verb', 'Adjective', 'Gerund', 'PastTense', 'Preposition', 'Adverb'].some((tag) =>
    next.tags.has(tag),
  )
  return (
    !common &&
    /^\p{Ll}{2,6}$/u.test(next.text) &&
    next.tags.has('Noun') &&
    !commonHalves.has(next.key)
  )
}

const commonHalves = new Set(
  'style era area type like wing born member based side time day year'.split(' '),
)

function isLink(word: Word | undefined): boolean {
  const small = word && !word.capital && !isBroken(word)
  return Boolean(small && (linkWords.has(word.key) || nameParticles.has(word.key)))
}

const linkWords = new Set(['of', 'for', 'on', 'against', 'and', '&', 'the', 'in'])

function connects(words: readonly Word[], run: Range, target: number): boolean {
  const head = words[run.to - 1]?.head ?? ''
  const link = words[run.to]?.key ?? ''
  if (link === 'of' && isKnownBody(words[run.to - 1]))
    return words[target]?.hit?.entry?.kind === 'state'
  if (link === 'of') return takesOf(head, words[target]) || isDayOfMovement(words, target)
  if (link === 'for' || link === 'on' || link === 'against') return bodyHeads.has(head)
  if (link === 'and' || link === '&') return joinsTopics(words, run, target)
  return nameParticles.has(link)
}

/** "Sixth of May Movement": a day in the name of a body. */
function isDayOfMovement(words: readonly Word[], target: number): boolean {
  const next = words[target + 1]
  return (
    calendarWords.has(words[target]?.key ?? '') &&
    Boolean(next?.capital) &&
    bodyHeads.has(next?.head ?? '')
  )
}

function takesOf(head: string, target: Word | undefined): boolean {
  if (titles.has(head)) return officeParts.has(target?.key ?? '')
  if (target?.tags.has('FirstName') && !target.hit) return false
  return [bodyHeads, instrumentHeads, placeHeads, officeHeads].some((heads) => heads.has(head))
}

/** "Ministry of Trade and Labour", "Justice and Development Party": one body; otherwise "and" stands between names. */
function joinsTopics(words: readonly Word[], { from, to }: Range, target: number): boolean {
  const before = words[to - 1]?.key ?? ''
  const after = words[target]
  if (after === undefined) return false
  const governs = words.slice(from, to).some(({ head }) => governingHeads.has(head))
  if (governs && topics.has(after.key)) return true
  const end = capitalEnd(words, target)
  const both = [before, after.key].every((key) => topics.has(key) || partyTopics.has(key))
  return both && end > target && bodyHeads.has(words[end]?.head ?? '')
}

function capitalEnd(words: readonly Word[], at: number): number {
  let end = at
  for (
    let word = words[end];
    word && !isBroken(word) && words[end + 1]?.capital;
    word = words[end]
  ) {
    end += 1
  }
  return end
}
