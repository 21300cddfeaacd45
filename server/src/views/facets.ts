import { type ClaimState, claimQuotes, type Fill, type SourceId } from '@claimtrail/model'
import type { Facet, FactsFilter } from '@claimtrail/viewer'
import { isLive } from './source-view.ts'

type FacetName = Facet['name']

/** What a claim offers to choose by: values, and the words that people read for them. */
type Choices = readonly { readonly value: string; readonly label: string }[]

const names: readonly FacetName[] = ['type', 'actor', 'source', 'review']

/** Whether a filter lets a claim through. Withdrawn claims are let through only when they are asked for. */
export function matches(claim: ClaimState, filter: FactsFilter, except?: FacetName): boolean {
  const { type, actor, source, review, q } = filter
  const chosen = (name: FacetName, holds: boolean) => name === except || holds
  if (except !== 'review' && review === undefined && !isLive(claim)) return false
  return (
    chosen('type', type === undefined || claim.claim.type === type) &&
    chosen('source', source === undefined || claim.source === source) &&
    chosen('review', review === undefined || claim.review === review) &&
    chosen('actor', actor === undefined || fillsOf(claim).some((fill) => fill.actor === actor)) &&
    (q === undefined || says(claim, q))
  )
}

/** The facets with their counts: each as if nothing was chosen in it, the other choices kept. Most first. */
export function factFacets(
  claims: readonly ClaimState[],
  filter: FactsFilter,
  titles: ReadonlyMap<SourceId, string>,
): readonly Facet[] {
  return names.map((name) => {
    const counted = claims.filter((claim) => matches(claim, filter, name))
    return { name, options: countChoices(counted.map((claim) => choices[name](claim, titles))) }
  })
}

const choices: Readonly<
  Record<FacetName, (claim: ClaimState, titles: ReadonlyMap<SourceId, string>) => Choices>
> = {
  type: ({ claim }) => [{ value: claim.type, label: claim.type }],
  source: ({ source }, titles) => [{ value: source, label: titles.get(source) ?? source }],
  review: ({ review }) => [{ value: review, label: review }],
  actor: (claim) =>
    fillsOf(claim).flatMap((fill) => {
      const label = fill.resolvedTo?.quote ?? fill.quote?.quote
      return fill.actor === undefined ? [] : [{ value: fill.actor, label: label ?? fill.actor }]
    }),
}

/** A claim counts once a value, however often it names it; the words that are used most are the label. */
function countChoices(claims: readonly Choices[]): Facet['options'] {
  const counts = new Map<string, number>()
  const labels = new Map<string, Map<string, number>>()
  for (const offered of claims) {
    for (const value of new Set(offered.map((choice) => choice.value))) add(counts, value)
    for (const { value, label } of offered) {
      const own = labels.get(value) ?? new Map<string, number>()
      labels.set(value, own)
      add(own, label)
    }
  }
  return mostFirst(counts).map(([value, count]) => ({
    value,
    label: mostFirst(labels.get(value) ?? new Map<string, number>())[0]?.[0] ?? value,
    count,
  }))
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
}

function says(claim: ClaimState, words: string): boolean {
  const wanted = words.toLowerCase()
  const quotes = claimQuotes(claim.claim).map(({ quote }) => quote.quote)
  return [...quotes, claim.claim.note ?? ''].some((text) => text.toLowerCase().includes(wanted))
}

/** Everybody and everything that fills a slot. */
function fillsOf({ claim }: ClaimState): readonly Fill[] {
  const found: Fill[] = [...claim.sourceChain]
  switch (claim.type) {
    case 'commitment':
      found.push(...claim.actor, ...(claim.counterparty ?? []), ...(claim.beneficiary ?? []))
      found.push(...(claim.thirdParty ?? []), ...(claim.instrument ? [claim.instrument] : []))
      return found
    case 'condition':
      return [...found, ...[claim.antecedent, claim.responsible].filter(isThere)]
    case 'assessment':
      return [...found, ...[claim.holder, claim.target].filter(isThere)]
  }
}

function isThere(fill: Fill | undefined): fill is Fill {
  return fill !== undefined
}
