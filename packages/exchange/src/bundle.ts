import { type Claim, checkQuotes, QuoteMismatchError, type VersionId } from '@claimtrail/model'
import { BundleOrderError } from './errors.ts'
import type { Exchanged, ExportedClaim } from './exported.ts'
import { type Facet, facetsOf } from './facets.ts'
import type { Loss, WriteOptions } from './format.ts'

const turns: readonly Exchanged['kind'][] = ['source', 'version', 'text', 'claim']

/** Hand a bundle on, checked: the rules that every writer relies on. Remembers ids of sources and versions only. */
export async function* checkBundle(
  bundle: AsyncIterable<Exchanged>,
  keeps: readonly Facet[],
  options: WriteOptions,
): AsyncGenerator<Exchanged> {
  const known = new Set<string>()
  let turn = 0
  for await (const thing of bundle) {
    const own = turns.indexOf(thing.kind)
    if (own < turn) throw new BundleOrderError(nameOf(thing), `comes after a ${turns[turn]}`)
    turn = own
    checkKnown(thing, known)
    if (thing.kind === 'claim') {
      checkReadsBack(thing.claim, thing.text)
      if (!reportLosses(thing.claim, keeps, options)) continue
    }
    yield thing
  }
}

function nameOf(thing: Exchanged): string {
  if (thing.kind === 'claim') return `claim "${thing.claim.id}"`
  if (thing.kind === 'text') return `text "${thing.text.textSha256}"`
  return thing.kind === 'source' ? `source "${thing.source.id}"` : `version "${thing.version.id}"`
}

/** Refuse what points to a source or version that has not come; remember the ids of those that come. */
function checkKnown(thing: Exchanged, known: Set<string>): void {
  const needs = (id: string, what: string): void => {
    if (!known.has(id))
      throw new BundleOrderError(nameOf(thing), `points to ${what} that is not in it`)
  }
  switch (thing.kind) {
    case 'source':
      known.add(`source ${thing.source.id}`)
      break
    case 'version':
      needs(`source ${thing.version.source}`, 'a source')
      known.add(`version ${thing.version.id}`)
      known.add(`text ${thing.version.textSha256}`)
      break
    case 'text':
      needs(`text ${thing.text.textSha256}`, 'a version')
      break
    case 'claim':
      needs(`source ${thing.claim.source.id}`, 'a source')
      needs(`version ${thing.claim.version.id}`, 'a version')
  }
}

function checkReadsBack(claim: ExportedClaim, text: string): void {
  checkVersion(claim.claim, claim.version.id)
  checkQuotes(claim.claim, text)
  claim.sentences.forEach(({ start, end, text: words }, index) => {
    const found = text.slice(start, end)
    if (found === words) return
    const expected = { start, end, quote: words }
    throw new QuoteMismatchError(`sentences/${index}`, expected, found, claim.version.id)
  })
}

function checkVersion(claim: Claim, version: VersionId): void {
  if (claim.version === version) return
  throw new BundleOrderError(
    `claim "${claim.id}"`,
    'stands on another version than it is given with',
  )
}

/** Say what of a claim is lost; false when that is all of it. */
function reportLosses(
  claim: ExportedClaim,
  keeps: readonly Facet[],
  options: WriteOptions,
): boolean {
  const lost = facetsOf(claim).filter((facet) => !keeps.includes(facet))
  if (lost.includes('withdrawn')) {
    options.onLoss?.(toLoss(claim, 'withdrawn', 'claim-lost', 'is withdrawn and is left out'))
    return false
  }
  for (const facet of lost) {
    options.onLoss?.(toLoss(claim, facet, 'facet-lost', `loses its ${facet.replace('-', ' ')}`))
  }
  return true
}

function toLoss(claim: ExportedClaim, lost: Facet, code: string, what: string): Loss {
  const reason = `Claim ${claim.id} ${what}: the format cannot say it.`
  return { code, reason, severity: 'warning', lost, claim: claim.id }
}
