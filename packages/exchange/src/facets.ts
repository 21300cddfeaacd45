import { claimQuotes } from '@claimtrail/model'
import { claimAttributes } from './claim-attributes.ts'
import type { ExportedClaim } from './exported.ts'

/** A part of a claim that a format may have no room for. */
export type Facet =
  | 'alternatives'
  | 'attributes'
  | 'cue'
  | 'discontinuous'
  | 'history'
  | 'judgements'
  | 'links'
  | 'note'
  | 'origin'
  | 'sentences'
  | 'slot-spans'
  | 'slots'
  | 'withdrawn'

/** How to see that a claim has a facet. A history of one event is said by annotator and time alone. */
const present: Readonly<Record<Facet, (claim: ExportedClaim) => boolean>> = {
  alternatives: (claim) => claim.alternatives.length > 0,
  attributes: (claim) => claimAttributes(claim.claim).length > 0,
  cue: (claim) => claim.claim.cue !== undefined,
  discontinuous: (claim) => claim.claim.quotes.length > 1,
  history: (claim) => claim.history.length > 1,
  judgements: (claim) => claim.judgements.length > 0,
  links: (claim) => claim.links.length > 0,
  note: (claim) => claim.claim.note !== undefined,
  origin: (claim) => claim.from !== undefined,
  sentences: (claim) => claim.sentences.length > 0,
  'slot-spans': hasSlots,
  slots: hasSlots,
  withdrawn: (claim) => claim.review === 'withdrawn',
}

/** Every facet there is, sorted. */
export const facets: readonly Facet[] =
  // Object.keys is typed string[]; `present` has exactly the facets as keys.
  Object.keys(present) as Facet[]

/** The facets that a claim makes use of, sorted. */
export function facetsOf(claim: ExportedClaim): readonly Facet[] {
  return facets.filter((facet) => present[facet](claim))
}

function hasSlots(claim: ExportedClaim): boolean {
  return claimQuotes(claim.claim).some(({ path }) => !path.startsWith('quotes/') && path !== 'cue')
}
