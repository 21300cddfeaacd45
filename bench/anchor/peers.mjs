// What carries spans from one text to another: each takes both texts and spans and says where they stand.
import approximately from 'approx-string-match'
import DiffMatchPatch from 'diff-match-patch'
import quoteAnchor from 'dom-anchor-text-quote'
import { align, transpose } from '../../packages/anchor/dist/index.js'

const contextLength = 32
const search = approximately.default ?? approximately

export function ours(before, after, spans) {
  const alignment = align(before, after)
  return spans.map((span) => transpose(alignment, span)?.span)
}

/** Plain indexOf: the first place that says the same. */
export function indexOf(before, after, spans) {
  return spans.map(({ start, end }) => {
    const at = after.indexOf(before.slice(start, end))
    return at < 0 ? undefined : { start: at, end: at + end - start }
  })
}

/**
 * As the Hypothesis client matches: the old place if it still says the quote; else every exact hit, or else
 * approx-string-match with at most half of the quote (256) in errors; hits scored 50 quote, 20 prefix, 20
 * suffix, 2 place.
 */
export function hypothesis(before, after, spans) {
  return spans.map((span) => {
    const quote = quoteOf(before, span)
    if (after.startsWith(quote.exact, span.start)) return span
    const hits = searchQuote(after, quote.exact, Math.min(256, quote.exact.length / 2))
    let best
    for (const hit of hits) {
      const score = scoreOf(after, quote, hit, span.start)
      if (!best || score > best.score) best = { ...hit, score }
    }
    return best
  })
}

function quoteOf(text, { start, end }) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  }
}

function searchQuote(text, words, maxErrors) {
  const exact = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 })
  }
  return exact.length > 0 ? exact : search(text, words, maxErrors)
}

function scoreOf(text, { exact, prefix, suffix }, { start, end, errors }, hint) {
  const left = text.slice(Math.max(0, start - prefix.length), start)
  const right = text.slice(end, end + suffix.length)
  const place = 1 - Math.abs(start - hint) / text.length
  return (
    50 * (1 - errors / exact.length) +
    20 * alike(left, prefix) +
    20 * alike(right, suffix) +
    2 * place
  )
}

function alike(text, words) {
  if (words === '') return 1
  if (text === '') return 0
  const [first] = searchQuote(text, words, words.length)
  return first ? 1 - first.errors / words.length : 0
}

export function domAnchorTextQuote(before, after, spans) {
  const root = { textContent: after }
  return spans.map((span) => {
    const found = quoteAnchor.toTextPosition(root, quoteOf(before, span), { hint: span.start })
    return found ?? undefined
  })
}

/** diff-match-patch: match_main, whose patterns have at most 32 characters, near the old place. */
export function matchMain(before, after, spans) {
  const matcher = new DiffMatchPatch()
  matcher.Match_Distance = 2 * after.length
  return spans.map(({ start, end }) => {
    const at = matcher.match_main(after, before.slice(start, Math.min(end, start + 32)), start)
    return at < 0 ? undefined : { start: at, end: at + end - start }
  })
}

/** diff-match-patch: one diff of both texts, cut off after a second as its manual sets it, for all places. */
export function diffMain(before, after, spans) {
  const differ = new DiffMatchPatch()
  differ.Diff_Timeout = 1
  const diffs = differ.diff_main(before, after)
  return spans.map(({ start, end }) => ({
    start: differ.diff_xIndex(diffs, start),
    end: differ.diff_xIndex(diffs, end),
  }))
}
