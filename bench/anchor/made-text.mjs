// Invented text of any length, and later editions of it. The same seed makes the same text.
import { randomIntegers } from '../random.mjs'

/** A number below another, the same for the same seed. */
export function generator(seed) {
  const next = randomIntegers(seed)
  return (below) => next() % below
}

const syllables = 'ba ce di fo gu la me ni po ru sa te vi wo za kra ste pli dro fen'.split(' ')
const common = 'the of and to in a that is be shall for on by with as may or not this any'.split(
  ' ',
)

/** Six thousand words; how often each is said falls with its rank, as in any language. */
function vocabulary(random) {
  const words = [...common]
  while (words.length < 6_000) {
    let word = ''
    for (let count = 2 + random(3); count > 0; count -= 1) word += syllables[random(20)]
    words.push(word)
  }
  return () => words[Math.floor(words.length ** (random(1_000_000) / 1_000_000)) - 1]
}

/** Sentences of 8 to 30 words, about so many characters together. */
export function madeSentences(length, seed) {
  const random = generator(seed)
  const word = vocabulary(random)
  const sentences = []
  for (let made = 0; made < length; ) {
    const words = Array.from({ length: 8 + random(23) }, word)
    if (random(4) === 0) words[random(words.length)] = `“${word()}”`
    if (random(3) === 0) words[random(words.length)] = String(random(3_000))
    const comma = random(words.length - 1)
    words[comma] += ','
    const sentence = `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`
    sentences.push(sentence)
    made += sentence.length + 1
  }
  return sentences
}

/** A share of all words replaced, taken out or put in, at random. */
export function edited(text, share, seed) {
  const random = generator(seed)
  const word = vocabulary(random)
  return text
    .split(' ')
    .map((each) => {
      if (random(10_000) >= share * 10_000) return each
      return [word(), word(), '', `${each} ${word()}`][random(4)]
    })
    .filter((each) => each !== '')
    .join(' ')
}

/** So many sentences of a text, evenly spread, as spans. */
export function spansOf(sentences, count) {
  const starts = []
  let start = 0
  for (const { length } of sentences) {
    starts.push({ start, end: start + length })
    start += length + 1
  }
  return Array.from(
    { length: count },
    (_, rank) => starts[Math.floor((rank * starts.length) / count)],
  )
}
