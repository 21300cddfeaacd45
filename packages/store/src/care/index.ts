export { type RejectedFile, readRejected, setAdopted } from './adopt/edited-files.ts'
export {
  type ChangedClaim,
  type Edit,
  findEdits,
  type RemovedClaim,
  sourceOfClaimFile,
} from './adopt/find-edits.ts'
export {
  type ArchivedFile,
  type ArchiveOptions,
  type ArchiveReport,
  archiveHistory,
  type LeftFile,
} from './archive-history.ts'
export { readHistoryFiles } from './history-files.ts'
export type { Finding } from './repair/finding.ts'
export { type RepairOptions, repairStore } from './repair/repair-store.ts'
