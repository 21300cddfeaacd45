// Boundary F1: the end of every sentence but the last of a document, one block at a time for everybody.
import { blocksOf } from './texts.mjs'

/** Hits, wrong and missed ends over a set, documents all right, and how many blocks the splitter threw at. */
export function score({ documents }, split) {
  const tally = { hits: 0, wrong: 0, missed: 0, whole: 0, thrown: 0 }
  for (const { text, sentences } of documents) {
    const wanted = new Set(sentences.slice(0, -1).map(([, end]) => end))
    const found = new Set(endsOf(text, split, tally).slice(0, -1))
    const hits = [...found].filter((end) => wanted.has(end)).length
    tally.hits += hits
    tally.wrong += found.size - hits
    tally.missed += wanted.size - hits
    tally.whole += Number(hits === found.size && hits === wanted.size)
  }
  return tally
}

export function f1({ hits, wrong, missed }) {
  return (200 * hits) / (2 * hits + wrong + missed)
}

function endsOf(text, split, tally) {
  return blocksOf(text).flatMap(({ start, text: block }) => {
    try {
      return endsIn(block, split(block)).map((end) => start + end)
    } catch {
      tally.thrown += 1
      return [start + block.trimEnd().length]
    }
  })
}

/**
 * Ends in a block, white space left out. Strings are laid on it by counting what is not white space, since
 * some splitters change that.
 */
function endsIn(block, sentences) {
  const isString = typeof sentences[0] === 'string'
  const ends = isString ? layOut(block, sentences) : sentences.map(({ end }) => end)
  return [...new Set(ends.map((end) => block.slice(0, end).trimEnd().length))].filter(
    (end) => end > 0,
  )
}

function layOut(block, sentences) {
  const places = Array.from(block.matchAll(/\S/g), ({ index }) => index + 1)
  let count = 0
  return sentences.map((sentence) => {
    count += sentence.replace(/\s+/g, '').length
    return places[Math.min(count, places.length) - 1] ?? 0
  })
}
