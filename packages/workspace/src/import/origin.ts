import type { ExportedClaim } from '@claimtrail/exchange'
import type { Annotator, Origin } from '@claimtrail/model'
import type { ImportOptions } from './import-report.ts'

/**
 * Where an imported claim came from: the file, and who made the claim when. The event is the importer's own, so
 * the first maker is named here; a suggestion that it once came from stays named too.
 */
export function originOf({ created, from }: ExportedClaim, file: ImportOptions['file']): Origin {
  const made = `made ${created.at} by ${nameOf(created.by)} with ${created.tool}`
  return { ...from, import: `${file.name} sha256:${file.sha256}; ${made}` }
}

function nameOf({ id, name }: Annotator): string {
  return name === undefined || name === id ? id : `${id} (${name})`
}
