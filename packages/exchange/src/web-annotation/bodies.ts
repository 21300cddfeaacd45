import { type Claim, claimQuotes } from '@claimtrail/model'
import { claimAttributes } from '../claim-attributes.ts'
import type { ExportedClaim } from '../exported.ts'
import type { SpecificResource, TextualBody } from './annotation-types.ts'
import { type Place, resourceOf } from './places.ts'

/** What is said of a claim's words: its type, its attributes as tags, its note, and its slots as places of their own. */
export function claimBodies(
  exported: ExportedClaim,
  place: Place,
): readonly (TextualBody | SpecificResource)[] {
  const { claim } = exported
  const type: TextualBody = {
    type: 'TextualBody',
    value: claim.type,
    purpose: 'classifying',
    format: 'text/plain',
    language: 'en',
  }
  return [type, ...tags(claim), ...comments(claim), ...slots(exported, place)]
}

function tags(claim: Claim): readonly TextualBody[] {
  return claimAttributes(claim).map(({ path, value }) => ({
    type: 'TextualBody',
    value: `${path}=${value}`,
    purpose: 'tagging',
    format: 'text/plain',
  }))
}

function comments(claim: Claim): readonly TextualBody[] {
  if (claim.note === undefined) return []
  return [{ type: 'TextualBody', value: claim.note, purpose: 'commenting', format: 'text/plain' }]
}

function slots(exported: ExportedClaim, place: Place): readonly SpecificResource[] {
  return claimQuotes(exported.claim)
    .filter(({ path }) => !path.startsWith('quotes/'))
    .map((placed) => ({
      ...resourceOf(exported, placed, place),
      purpose: 'linking',
      'claimtrail:slot': placed.path.replace(/\/quote$/, ''),
    }))
}
