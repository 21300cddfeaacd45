import { openSuggestions } from '@claimtrail/annotate'
import type { Analysis, Block, ClaimState, Mention, Sentence, Suggestion } from '@claimtrail/model'
import type { SentenceView } from '@claimtrail/viewer'
import type { Shown } from '../reading/shown.ts'
import type { ClaimViewer } from './claim-view.ts'
import { pageOf, sentencesAt, sentencesOfClaim } from './sentences-at.ts'

/** The rows of one source. */
export interface Rows {
  readonly count: number
  /** The row of a sentence, from 0; `undefined` when there is none. */
  row(index: number): SentenceView | undefined
}

/** Everything that stands beside the sentences, by their place. */
interface Beside {
  readonly mentions: Lists<Mention>
  readonly claims: Lists<ClaimState>
  readonly continued: Lists<ClaimState>
  readonly suggestions: Lists<Suggestion>
  readonly settled: ReadonlySet<string>
  readonly viewer: ClaimViewer
}

type Lists<Item> = ReadonlyMap<number, readonly Item[]>

/** The rows of what is shown: sorts everything to its sentence once, then makes the rows that are asked for. */
export function createRows(shown: Shown, viewer: ClaimViewer): Rows {
  const { sentences } = shown.analysis
  const beside = sortBeside(shown, viewer)
  return {
    count: sentences.length,
    row(index) {
      const sentence = sentences[index]
      return sentence && describeRow(sentence, shown, beside)
    },
  }
}

function sortBeside({ analysis, version, state }: Shown, viewer: ClaimViewer): Beside {
  const { sentences } = analysis
  const claims = new Map<number, ClaimState[]>()
  const continued = new Map<number, ClaimState[]>()
  for (const claim of state.claims) {
    const [first] = sentencesAt(sentences, claim.claim.quotes[0])
    for (const sentence of sentencesOfClaim(claim, { version: version.id, sentences })) {
      append(sentence === first ? claims : continued, sentence.index, claim)
    }
  }
  const mentions = new Map<number, Mention[]>()
  for (const mention of analysis.mentions) {
    const [sentence] = sentencesAt(sentences, mention.span)
    if (sentence) append(mentions, sentence.index, mention)
  }
  const suggestions = suggestionsBySentence(sentences, openSuggestions(analysis.suggestions, state))
  return { mentions, claims, continued, suggestions, settled: new Set(state.settled), viewer }
}

function suggestionsBySentence(
  sentences: readonly Sentence[],
  suggestions: readonly Suggestion[],
): Lists<Suggestion> {
  const places = new Map(sentences.map(({ id, index }) => [id, index]))
  const lists = new Map<number, Suggestion[]>()
  for (const suggestion of [...suggestions].sort((one, other) => other.score - one.score)) {
    const index = places.get(suggestion.sentence)
    if (index !== undefined) append(lists, index, suggestion)
  }
  return lists
}

function describeRow(sentence: Sentence, { text, analysis }: Shown, beside: Beside): SentenceView {
  const { id, index, span, block } = sentence
  return {
    id,
    index,
    start: span.start,
    text: text.slice(span.start, span.end),
    block,
    ...describeBlock(analysis.blocks[block], analysis.sentences[index - 1]?.block !== block),
    ...describePage(sentence, analysis),
    mentions: beside.mentions.get(index) ?? [],
    claims: [...(beside.claims.get(index) ?? [])].sort(byQuote).map(beside.viewer),
    continued: (beside.continued.get(index) ?? []).map(beside.viewer),
    suggestions: beside.suggestions.get(index) ?? [],
    settled: beside.settled.has(id),
  }
}

type BlockFields = Pick<SentenceView, 'blockKind' | 'level' | 'itemLabel' | 'depth' | 'cell'>

/** What a sentence shows of its block; the item's label only where the block begins. */
function describeBlock(block: Block | undefined, begins: boolean): BlockFields {
  const { kind = 'paragraph', level, item, cell } = block ?? {}
  return {
    blockKind: kind,
    ...(level !== undefined && { level }),
    ...(item && begins && { itemLabel: item.label }),
    ...(item && { depth: item.depth }),
    ...(cell && { cell }),
  }
}

/** The page that a sentence begins on, and whether it is the first there. */
function describePage(
  sentence: Sentence,
  { pageStarts, sentences }: Analysis,
): Pick<SentenceView, 'page' | 'opensPage'> {
  const { page } = pageOf(sentence, pageStarts)
  if (page === undefined) return {}
  const before = sentences[sentence.index - 1]
  const opensPage = !before || pageOf(before, pageStarts).page !== page
  return { page, ...(opensPage && { opensPage }) }
}

/** Cards in the order of the words they stand for. */
function byQuote(one: ClaimState, other: ClaimState): number {
  return one.claim.quotes[0].start - other.claim.quotes[0].start || (one.id < other.id ? -1 : 1)
}

function append<Item>(lists: Map<number, Item[]>, index: number, item: Item): void {
  const list = lists.get(index)
  if (list) list.push(item)
  else lists.set(index, [item])
}
