import type { SourceId } from '@claimtrail/model'
import type { SourceRecord } from '@claimtrail/store'
import {
  mostUrgentFirst,
  type Proposal,
  readProposals,
  type Workspace,
} from '@claimtrail/workspace'
import { hashFile, toFiles } from './standings.ts'

/** Claims that stand on earlier versions, and the sources whose file is not the one that was last read. */
export interface Waiting {
  /** Most urgent first. */
  readonly proposals: readonly Proposal[]
  readonly unread: readonly SourceId[]
}

/** Look for every claim that waits: lays the texts of sources beside each other where some claim does. */
export async function readWaiting({ store, scan }: Workspace): Promise<Waiting> {
  const [records, files] = await Promise.all([store.sources(), scan().then(toFiles)])
  const proposals: Proposal[] = []
  const unread: SourceId[] = []
  for (const record of records) {
    const { id } = record.source
    proposals.push(...(await readProposals(store, id)))
    if (await isUnread(record, files.get(id))) unread.push(id)
  }
  return { proposals: mostUrgentFirst(proposals), unread }
}

async function isUnread({ source, version }: SourceRecord, path?: string): Promise<boolean> {
  if (version === undefined || path === undefined) return false
  const now = await hashFile(path)
  return now !== undefined && now !== source.sha256
}
