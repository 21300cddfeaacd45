export {
  type ArchivedFile,
  type ArchiveOptions,
  type ArchiveReport,
  archiveHistory,
  type LeftFile,
} from './archive-history.ts'
export { readHistoryFiles } from './history-files.ts'
