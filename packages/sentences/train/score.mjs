// Boundary F1: the end of every sentence but the last of a document.
import { splitSentences } from '../dist/split-sentences.js'

export const nothing = { hits: 0, extra: 0, missed: 0 }

export function scoreDocuments(documents, options) {
  return documents.map((document) => scoreDocument(document, options)).reduce(add, nothing)
}

export function add(one, other) {
  return {
    hits: one.hits + other.hits,
    extra: one.extra + other.extra,
    missed: one.missed + other.missed,
  }
}

export function f1({ hits, extra, missed }) {
  return (200 * hits) / (2 * hits + extra + missed)
}

function scoreDocument({ text, sentences }, options) {
  const found = new Set(
    splitSentences(text, options)
      .slice(0, -1)
      .map(({ end }) => end),
  )
  const gold = new Set(sentences.slice(0, -1).map(([, end]) => end))
  const hits = [...found].filter((end) => gold.has(end)).length
  return { hits, extra: found.size - hits, missed: gold.size - hits }
}
