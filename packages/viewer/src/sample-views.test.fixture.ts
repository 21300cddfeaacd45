import {
  type ClaimDraft,
  type ClaimState,
  type Mention,
  type Quote,
  quoteOf,
  type Suggestion,
} from '@claimtrail/model'
import type { ClaimPageView, ClaimView } from './views/claim-view.ts'
import type { ViewContext } from './views/page.ts'
import type { ReaderView, SentenceView } from './views/reader-view.ts'
import type { SourceHead } from './views/source-view.ts'

/** The whole clean text that the sample views show. */
export const sampleText =
  'Norland will open the depot if Sudria pays. It also agreed to share the maps.'

/** A version id of the right shape. */
export const version: string = 'a'.repeat(64)

/** What stands in the sample text, from an offset on. */
export function said(words: string, from = 0): Quote {
  const start = sampleText.indexOf(words, from)
  return quoteOf(sampleText, { start, end: start + words.length })
}

/** A claim id of the right shape that ends with a letter. */
export function claimId(letter: string): string {
  return `c-${letter.padStart(26, 'a')}`
}

/** An unfinished commitment on one quote. */
export function commitment(quote: Quote): Extract<ClaimDraft, { type: 'commitment' }> {
  return {
    type: 'commitment',
    version,
    quotes: [quote],
    sourceChain: [],
    actor: [],
    polarity: 'do',
  }
}

/** A claim as somebody left it, with the changes that a test needs. */
export function claimState(
  letter: string,
  draft: ClaimDraft,
  change: Partial<ClaimState> = {},
): ClaimState {
  const stamp = {
    event: 'e/0',
    at: '2026-11-21T09:00:00.000Z',
    by: { id: 'ola', kind: 'person' as const, name: 'Ola Berg' },
    tool: 'claimtrail 0.1.0',
  }
  return {
    id: claimId(letter),
    source: 'accords/ferry',
    claim: { ...draft, id: claimId(letter) },
    revision: 'e/0',
    review: 'open',
    alternatives: [],
    judgements: [],
    links: [],
    created: stamp,
    updated: stamp,
    ...change,
  }
}

/** The view of a claim that stands in the first sentence. */
export function claimView(state: ClaimState): ClaimView {
  const sentences = [{ id: 'first.1', index: 0, span: { start: 0, end: 43 } }]
  return { state, sentences, links: [], standing: 'verified' }
}

/** A suggestion in the first sentence. */
export function suggestion(draft: ClaimDraft, id = 's-one'): Suggestion {
  return {
    id,
    version,
    sentence: 'first.1',
    claim: draft,
    score: 1.5,
    reasons: [{ cue: 'will', weight: 1.5 }],
    slots: [],
    links: [],
    engine: { version: '1', cues: version },
  }
}

/** Norland, an actor at the very start of the text. */
export const norland: Mention = {
  kind: 'actor',
  span: { start: 0, end: 7 },
  extent: { start: 0, end: 7 },
  actor: 'state/norland',
  actorKind: 'state',
  link: { by: 'name' },
  attributes: {},
}

/** One of the two sample sentences, with the changes that a test needs. */
export function sentenceView(index: 0 | 1, change: Partial<SentenceView> = {}): SentenceView {
  const start = index === 0 ? 0 : 44
  return {
    id: index === 0 ? 'first.1' : 'second.1',
    index,
    start,
    text: index === 0 ? sampleText.slice(0, 43) : sampleText.slice(44),
    block: 0,
    blockKind: 'paragraph',
    mentions: [],
    claims: [],
    continued: [],
    suggestions: [],
    settled: false,
    ...change,
  }
}

/** The head of the sample source. */
export const sourceHead: SourceHead = {
  id: 'accords/ferry',
  title: 'Ferry Accord',
  path: 'source-docs/accords/ferry.md',
  mediaType: 'text/markdown',
  sha256: 'b'.repeat(64),
  version,
  characters: sampleText.length,
  standing: 'verified',
  meta: { language: 'en' },
}

/** The reader on the sample source. */
export function readerView(change: Partial<ReaderView> = {}): ReaderView {
  return {
    kind: 'reader',
    source: sourceHead,
    layout: 'sentences',
    sentences: [sentenceView(0), sentenceView(1)],
    unplaced: [],
    problems: [],
    ...change,
  }
}

/** The page of one claim on the sample source. */
export function claimPage(view: ClaimView): ClaimPageView {
  return {
    kind: 'claim',
    claim: view,
    source: sourceHead,
    passage: { start: 0, text: sampleText, sentences: view.sentences },
    history: [],
  }
}

/** Somebody who may write. */
export const viewContext: ViewContext = {
  theme: 'system',
  annotator: { id: 'ola', kind: 'person', name: 'Ola Berg' },
  locale: 'en',
  assets: { style: '/app/a.css', reader: '/app/r.js', page: '/app/p.js' },
}

/** Texts that would break a page that trusts them. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp; &#39;',
  'line\u2028and paragraph\u2029separators',
  'right\u202eleft\u202c and zero\u200bwidth',
  'a\rb\r\nc\ttab',
  '<!-- comment --> ]]> {{x}} `y`',
  '👩‍👩‍👧 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
]
