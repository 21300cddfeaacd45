// Texts of our own: the words of agreements at the head, made-up ones behind them, as often as words of a language are.
import { randomIntegers } from '../random.mjs'

const functionWords =
  'the of and to in a shall be that for by on with as is or its from not this which at are will has have it any all such other may no both after before until under between within their each than these those if when where who whom into upon through against during without'.split(
    ' ',
  )
const subjectWords =
  'parties ferry agreement government depot council members observers peace border forces commission days provided withdraw report quarter harbour prisoners exchange ceasefire bridge delegation envoy mission treaty article annex statement humanitarian access fuel vessels inspection release monitor elections ministry province road airport convoy guarantee compliance violation committee chair session verification mandate deployment rescue customs tariff grain pipeline reservoir fishing permit licence lease compensation tribunal amnesty curfew militia battalion garrison demobilise disarm reintegrate refugee return shelter clinic school teacher election ballot census'.split(
    ' ',
  )
const syllables =
  'ba be bro ca ce dar den do el fa fen gar go ha hol in ja kar ken la lo mar men na nor o pa per ra ren ro sa sen sta su ta ter to tra u va ven vo za'.split(
    ' ',
  )

/** Different words; a text of two million words uses some tens of thousands. */
const vocabularySize = 60_000

/** Documents as the workspace indexes them: so many sentences, and one claim to every tenth. */
export function makeDocuments(sentences, seed = 7) {
  const random = randomFrom(seed)
  const pickWord = wordPicker(makeVocabulary(random), random)
  const documents = []
  for (let index = 0; index < sentences; index += 1) {
    const source = `accords/part-${Math.floor(index / 250)}`
    const text = makeSentence(pickWord, random)
    const actors = some(random, 0.4, () => `state/${code(random)}`)
    const dates = some(random, 0.15, () => ({ value: makeDate(random) }))
    documents.push({ name: { kind: 'sentence', source, index }, texts: [text], actors, dates })
    if (index % 10 !== 0) continue
    const name = { kind: 'claim', source, claim: `c-${index}` }
    const type = ['commitment', 'condition', 'assessment'][Math.floor(random() * 3)]
    documents.push({ name, texts: [text], actors, dates, type, review: 'open' })
  }
  return documents
}

/** Numbers from 0 below 1 that are the same each time. */
export function randomFrom(seed) {
  const next = randomIntegers(seed)
  return () => next() / 2 ** 32
}

function makeVocabulary(random) {
  const words = new Set([...functionWords, ...subjectWords])
  while (words.size < vocabularySize) {
    let word = ''
    for (let left = 2 + Math.floor(random() * 3); left > 0; left -= 1) {
      word += syllables[Math.floor(random() * syllables.length)]
    }
    words.add(word)
  }
  return [...words]
}

/** Zipf and Mandelbrot: the word of rank r is used as often as 1 / (r + 2.7) says, and a bit less. */
function wordPicker(words, random) {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank += 1) {
    sum += 1 / (rank + 3.7) ** 1.07
    sums[rank] = sum
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < wanted) low = middle + 1
      else high = middle
    }
    return words[low]
  }
}

/** 22 words in the middle, few short ones, some long ones, as in agreements. */
function makeSentence(pickWord, random) {
  const length = Math.max(
    3,
    Math.round(20 * Math.exp(0.5 * (random() + random() + random() - 1.5) * 2)),
  )
  const words = Array.from({ length }, () => {
    const word = pickWord()
    return random() < 0.08 ? `${word},` : random() < 0.05 ? capital(word) : word
  })
  return `${capital(words.join(' '))}.`
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function code(random) {
  const letter = () => String.fromCharCode(65 + Math.floor(random() * 6))
  return letter() + letter() + letter()
}

function makeDate(random) {
  const year = 1995 + Math.floor(random() * 35)
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  return random() < 0.3
    ? String(year)
    : random() < 0.5
      ? `${year}-${month}`
      : `${year}-${month}-${day}`
}

function some(random, chance, make) {
  const made = []
  while (random() < chance && made.length < 3) made.push(make())
  return made
}
