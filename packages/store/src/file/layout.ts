import { join } from 'node:path'
import { sha256 } from '@claimtrail/model/ids'

/** Where everything is in a project folder. Ids must have been checked: they become paths. */
export interface Layout {
  readonly root: string
  readonly annotations: string
  readonly claims: string
  readonly history: string
  /** Kept with the annotations: versions that claims stand on. */
  readonly versions: string
  /** Local and derived, or nearly: what `.claimtrail/` holds. */
  readonly local: {
    readonly folder: string
    readonly epochs: string
    readonly batons: string
    readonly versions: string
    readonly analyses: string
    readonly sources: string
    readonly rejected: string
    readonly adopted: string
    readonly heads: string
    readonly index: string
  }
  claimFile(source: string): string
  historyFile(writer: string): string
  /** Named by hash, so that no two ids of sources need each other's names for folders. */
  sourceFile(source: string): string
}

/** The layout below a project folder. */
export function layoutOf(root: string): Layout {
  const [annotations, local] = [join(root, 'annotations'), join(root, '.claimtrail')]
  const [claims, history] = [join(annotations, 'claims'), join(annotations, 'history')]
  const sources = join(local, 'sources')
  return {
    root,
    annotations,
    claims,
    history,
    versions: join(annotations, 'versions'),
    local: {
      folder: local,
      epochs: join(local, 'epoch'),
      batons: join(local, 'baton'),
      versions: join(local, 'versions'),
      analyses: join(local, 'analyses'),
      sources,
      rejected: join(local, 'rejected'),
      adopted: join(local, 'adopted'),
      heads: join(local, 'heads.json'),
      index: join(local, 'index'),
    },
    claimFile: (source) => join(claims, `${source}.json`),
    historyFile: (writer) => join(history, `${writer}.jsonl`),
    sourceFile: (source) => join(sources, `${sha256(source)}.json`),
  }
}
