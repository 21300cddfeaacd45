import { ClaimtrailError } from '@claimtrail/text'
import { exitCodes } from './io.ts'

/** Exit codes of errors by their permanent code; anything else of ours is bad input. */
const byCode: Readonly<Record<string, number>> = {
  USAGE: exitCodes.usage,
  NOT_LOOPBACK: exitCodes.usage,
  PROJECT_NOT_FOUND: exitCodes.notFound,
  SOURCE_NOT_FOUND: exitCodes.notFound,
  INPUT_NOT_FOUND: exitCodes.notFound,
  NOT_KNOWN: exitCodes.notFound,
  CLAIM_UNKNOWN: exitCodes.notFound,
  FILE_ACCESS: exitCodes.disk,
  STORE_FULL: exitCodes.disk,
  STORE_ARCHIVE_UNREADABLE: exitCodes.disk,
  STORE_READ_ONLY: exitCodes.disk,
  STORE_HISTORY_BROKEN: exitCodes.tampered,
  BUNDLE_REFUSED: exitCodes.tampered,
  BUNDLE_CHANGED: exitCodes.tryAgain,
  CHECKPOINT_REFUSED: exitCodes.tampered,
  STORE_CONFLICT: exitCodes.tryAgain,
  STORE_UNKNOWN_OUTCOME: exitCodes.tryAgain,
  STALE_REVISION: exitCodes.tryAgain,
  PORT_TAKEN: exitCodes.tryAgain,
  RETRIEVAL_FAILED: exitCodes.tryAgain,
}

/** Errors of the file system that mean "no room, no rights, no disk". */
const diskCodes = new Set(['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'EDQUOT'])

/** The exit code that an error ends a command with. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ClaimtrailError) return byCode[error.code] ?? exitCodes.badInput
  if (isDiskError(error)) return exitCodes.disk
  return exitCodes.bug
}

/** Whether an error came from the file system and not from a mistake of ours. */
export function isDiskError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && diskCodes.has(String(error.code))
}
