import { randomFrom } from './texts.mjs'

/** Questions of each kind, in our words and in those of FTS5. */
export function makeQueries(documents, count, seed = 11) {
  const random = randomFrom(seed)
  const pick = (values) => values[Math.floor(random() * values.length)]
  const words = () => {
    const { texts } = pick(documents)
    return texts[0].toLowerCase().match(/[a-z]+/g)
  }
  const kinds = {
    'a word, as used': () => word(pick(words())),
    'a word, any of the vocabulary': pickRare(documents, pick),
    'two words': () => {
      const [one, other] = [pick(words()), pick(words())]
      return { ours: `${one} ${other}`, fts5: matching(`text:"${one}" AND text:"${other}"`) }
    },
    'a phrase of two words': () => phrase(words(), pick, 2),
    'a phrase of three words': () => phrase(words(), pick, 3),
    'a prefix of three letters': () => {
      const beginning =
        pick(words().filter((each) => each.length > 3) ?? ['ferry'])?.slice(0, 3) ?? 'fer'
      return { ours: `${beginning}*`, fts5: matching(`text:"${beginning}"*`) }
    },
    'an actor': () => {
      const id = actor(documents, pick)
      return { ours: `actor:${id}`, fts5: matching(`actor:"${id}"`) }
    },
    'a word and a type': () => {
      const one = pick(words())
      return { ours: `${one} type:commitment`, fts5: matching(`text:"${one}" AND type:commitment`) }
    },
    'a range of dates': () => {
      const year = 1996 + Math.floor(random() * 30)
      const values = [`${year + 2}-12-31`, `${year}-01-01`]
      return { ours: `date:${year}..${year + 2}`, fts5: { kind: 'days', values } }
    },
    'a word and a range of dates': () => {
      const [one, year] = [pick(words()), 1996 + Math.floor(random() * 30)]
      const values = [`text:"${one}"`, `${year + 2}-12-31`, `${year}-01-01`]
      return { ours: `${one} date:${year}..${year + 2}`, fts5: { kind: 'both', values } }
    },
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, make]) => [kind, Array.from({ length: count }, make)]),
  )
}

function matching(text) {
  return { kind: 'words', values: [text] }
}

function word(one) {
  return { ours: one, fts5: matching(`text:"${one}"`) }
}

/** Frequent words are few: most words that exist are rare. */
function pickRare(documents, pick) {
  const all = new Set(documents.flatMap(({ texts }) => texts[0].toLowerCase().match(/[a-z]+/g)))
  const vocabulary = [...all]
  return () => word(pick(vocabulary))
}

function phrase(words, pick, length) {
  const at = Math.floor(pick([0, 0.3, 0.6, 0.9]) * Math.max(1, words.length - length))
  const text = words.slice(at, at + length).join(' ')
  return { ours: `"${text}"`, fts5: matching(`text:"${text}"`) }
}

function actor(documents, pick) {
  for (;;) {
    const { actors } = pick(documents)
    if (actors.length > 0) return actors[0].split('/')[1]
  }
}
