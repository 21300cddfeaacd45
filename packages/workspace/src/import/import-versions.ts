import type { ExportedText } from '@claimtrail/exchange'
import type { Problem, Sha256, Version, VersionId } from '@claimtrail/model'
import { versionId } from '@claimtrail/model/ids'
import type { Store } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'

/** The versions that imported claims may stand on. */
export interface ImportVersions {
  /** A version that the file names. */
  announce(version: Version): void
  /** Keep the versions that this is the text of, where they are not here; resolves to how many were kept. */
  keep(text: ExportedText): Promise<number>
  /** A version with its text: from the project, or from the file. */
  find(id: VersionId): Promise<{ readonly version: Version; readonly text: string } | undefined>
}

/** Versions whose texts are at hand: claims come source by source. */
const versionsAtHand = 8

/** The versions of a project and of a file. With `dryRun` nothing is kept, and all texts of the file stay in memory. */
export function createImportVersions(
  store: Store,
  dryRun: boolean,
  refuse: (problem: Problem) => void,
): ImportVersions {
  const announced = new Map<Sha256, Version[]>()
  const found = new Map<VersionId, { readonly version: Version; readonly text: string }>()
  const remember = (version: Version, text: string) => {
    if (!dryRun && found.size >= versionsAtHand) found.clear()
    found.set(version.id, { version, text })
  }
  const isHere = async ({ id, textSha256 }: Version): Promise<boolean> =>
    (await store.version(id)) !== undefined && (await store.text(textSha256)) !== undefined
  return {
    announce(version) {
      const { id, source, sha256, textSha256 } = version
      if (id !== versionId(source, sha256, textSha256)) {
        refuse(refused(version, 'its id does not belong to its hashes'))
        return
      }
      announced.set(textSha256, [...(announced.get(textSha256) ?? []), version])
    },
    async keep({ textSha256, text }) {
      let kept = 0
      for (const version of announced.get(textSha256) ?? []) {
        if (await isHere(version)) continue
        try {
          if (!dryRun) await store.putVersion(version, text)
          remember(version, text)
          kept += 1
        } catch (error) {
          if (!(error instanceof ClaimtrailError)) throw error
          refuse(refused(version, error.message))
        }
      }
      return kept
    },
    async find(id) {
      const known = found.get(id)
      if (known) return known
      const version = await store.version(id)
      const text = version && (await store.text(version.textSha256))
      if (!version || text === undefined) return undefined
      remember(version, text)
      return { version, text }
    },
  }
}

function refused({ id }: Version, why: string): Problem {
  const reason = `Version ${id.slice(0, 12)} was refused: ${why}`
  return { code: 'version-refused', reason, severity: 'error' }
}
