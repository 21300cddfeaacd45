import type { ExportedClaim, Imported } from '@claimtrail/exchange'
import {
  type ClaimId,
  checkQuotes,
  type Link,
  type Problem,
  QuoteMismatchError,
  type SourceId,
} from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { claimItem, createImportBatch, linkItem } from './import-batch.ts'
import type { ImportOptions, ImportReport } from './import-report.ts'
import { createImportVersions, type ImportVersions } from './import-versions.ts'

/**
 * Take claims of a file into a project as events of the importer. Claims that are here are passed over; versions
 * that are not are kept when the file holds their text. Links come last, when both ends are here. Memory grows
 * with the versions and links of the file, not with its claims.
 *
 * @throws Errors of the store that no other claim would escape: it is full, cannot be written to, or is broken.
 */
export async function importClaims(
  store: Store,
  things: AsyncIterable<Imported | Problem>,
  options: ImportOptions,
): Promise<ImportReport> {
  const counts = { claims: 0, known: 0, links: 0, versions: 0, leftBehind: 0, problems: 0 }
  const refuse = (problem: Problem): void => {
    counts.problems += 1
    options.onProblem?.(problem)
  }
  const versions = createImportVersions(store, options.dryRun === true, refuse)
  const batch = createImportBatch(store, options, refuse)
  const links: PlacedLink[] = []
  const takeClaim = async (claim: ExportedClaim): Promise<void> => {
    if (batch.holds(claim.id) || (await store.claim(claim.id))) {
      counts.known += 1
      return
    }
    const fault = await faultOf(claim, versions)
    if (fault !== undefined) {
      refuse({ code: 'claim-refused', reason: `Claim ${claim.id} ${fault}`, severity: 'error' })
      return
    }
    links.push(...claim.links.map(({ link }) => ({ source: claim.source.id, link })))
    counts.leftBehind += claim.judgements.length + claim.alternatives.length
    counts.claims += await batch.add(claimItem(claim, options.file))
    options.onProgress?.(counts)
  }
  for await (const thing of things) {
    if (options.signal?.aborted) break
    if ('code' in thing) refuse(thing)
    else if (thing.kind === 'version') versions.announce(thing.version)
    else if (thing.kind === 'text') counts.versions += await versions.keep(thing.text)
    else if (thing.kind === 'claim') await takeClaim(thing.claim)
  }
  counts.claims += await batch.flush()
  for (const { source, link } of links) {
    const ends = [link.from, link.to]
    const isThere = async (end: ClaimId) => batch.holds(end) || (await store.claim(end))
    if ((await Promise.all(ends.map(isThere))).every(Boolean)) {
      counts.links += await batch.add(linkItem(source, link))
    } else counts.leftBehind += 1
  }
  counts.links += await batch.flush()
  return { ...counts }
}

interface PlacedLink {
  readonly source: SourceId
  readonly link: Link
}

/** Why a claim cannot be taken; `undefined` when it can. Its quotes are read back from the text that is kept. */
async function faultOf(
  { claim, source }: ExportedClaim,
  versions: ImportVersions,
): Promise<string | undefined> {
  const known = await versions.find(claim.version)
  if (!known) {
    return `stands on version ${claim.version.slice(0, 12)}, whose text is neither here nor in the file. Add the source, or export again with a Claimtrail that writes texts.`
  }
  if (known.version.source !== source.id) {
    return `names source "${source.id}", and its version is of "${known.version.source}".`
  }
  try {
    checkQuotes(claim, known.text)
    return undefined
  } catch (error) {
    if (error instanceof QuoteMismatchError)
      return `has a quote that its text does not say: ${error.message}`
    throw error
  }
}
