export type { CheckpointRecord } from './checkpoint-file.ts'
export {
  type Checkpoint,
  type CheckpointContents,
  createCheckpoint,
  type PinnedFile,
  type PinnedWriter,
  readCheckpoint,
} from './checkpoint-text.ts'
export { type ClaimLine, type Leaf, toClaimLine } from './claims-file.ts'
export {
  bundleLayout,
  type EvidenceFolder,
  type EvidenceLayout,
  type FolderEntry,
  projectLayout,
} from './evidence-folder.ts'
export type { Finding, Severity, TakeFinding } from './finding.ts'
export { type ByteTaker, HistoryScan, type HistorySums } from './history-scan.ts'
export { isSafePath, manifestLine } from './manifest.ts'
export {
  consistencyPath,
  inclusionPath,
  isConsistent,
  rootOfPath,
} from './merkle-proof.ts'
export { leafHash, MerkleTree } from './merkle-tree.ts'
export type { Coverage, Expectation, Verdict } from './verdict.ts'
export { verdictWords } from './verdict-words.ts'
export {
  checkHistory,
  type HistoryCheck,
  type VerifyOptions,
  verifyFolder,
} from './verify-folder.ts'
