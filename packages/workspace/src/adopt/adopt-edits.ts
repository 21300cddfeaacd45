import type { SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { findEdits, readRejected, setAdopted, sourceOfClaimFile } from '@claimtrail/store/care'
import { ClaimtrailError } from '@claimtrail/text'
import { type AdoptedEdit, type Adopting, adoptEdit } from './adopt-edit.ts'
import { readEditedInPlace } from './edited-in-place.ts'

/** Who adopts the edits of which project, and how. */
export interface AdoptOptions extends Adopting {
  /** The project folder. */
  readonly root: string
}

/** What became of one edit. */
export type Adopted = {
  /** The file that holds the edit, relative to the project folder. */
  readonly path: string
  readonly lineNumber?: number
  readonly source?: SourceId
} & (AdoptedEdit | RefusedEdit)

/** Why an edit was not adopted. */
export interface RefusedEdit {
  readonly op?: never
  readonly code: string
  /** One or two sentences. */
  readonly refused: string
}

/**
 * Make decisions of what a person wrote into claim files: `add`, `revise` and `withdraw` in their name, each with all
 * the checks that any other command goes through, each an entry of its own. What cannot be adopted is told with the
 * reason, and stays in `.claimtrail/rejected/`. Doing it again does nothing twice.
 *
 * @param store - Opened with `rebuild`, so that edited files were set aside; with `dryRun` they are read in place.
 */
export async function adoptEdits(store: Store, options: AdoptOptions): Promise<readonly Adopted[]> {
  const outcomes: Adopted[] = []
  const inPlace = options.dryRun ? readEditedInPlace(options.root, store.notes) : []
  for await (const file of inPlace) outcomes.push(...(await adoptFile(store, file, options)))
  for await (const file of readRejected(options.root)) {
    const ofFile = await adoptFile(store, file, options)
    outcomes.push(...ofFile)
    const isDone = ofFile.length > 0 && ofFile.every(({ op }) => op !== undefined)
    if (isDone && !options.dryRun) await setAdopted(options.root, file.path)
  }
  return outcomes
}

async function adoptFile(
  store: Store,
  { path, text }: { readonly path: string; readonly text: string },
  options: AdoptOptions,
): Promise<readonly Adopted[]> {
  const source = sourceOfClaimFile(text) ?? ''
  const outcomes: Adopted[] = []
  for (const edit of findEdits(text, await store.state(source))) {
    const line = 'lineNumber' in edit ? { lineNumber: edit.lineNumber } : {}
    const place = { path, ...line, ...(source !== '' && { source }) }
    try {
      const adopted = await adoptEdit(store, source, edit, options)
      if (adopted) outcomes.push({ ...place, ...adopted })
    } catch (error) {
      outcomes.push({ ...place, ...refusal(error) })
    }
  }
  return outcomes
}

/** A disk that refuses ends everything; a claim that cannot be decided does not. */
function refusal(error: unknown): RefusedEdit {
  if (!(error instanceof ClaimtrailError) || !isAboutClaim(error.code)) throw error
  return { refused: error.message, code: error.code }
}

function isAboutClaim(code: string): boolean {
  return !code.startsWith('STORE_') || code === 'STORE_CONFLICT' || code === 'STORE_REJECTED_TEXT'
}
