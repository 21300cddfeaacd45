import type { ClaimId, ClaimState, EntryId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'

/** A claim is not at the revision that a commit was decided on. Nothing was stored. */
export class StoreConflictError extends ClaimtrailError {
  readonly code = 'STORE_CONFLICT'
  readonly claim: ClaimId
  /** The claim as it stands now; `undefined` when it does not exist. */
  readonly current: ClaimState | undefined

  constructor(claim: ClaimId, current: ClaimState | undefined) {
    super(
      `Claim ${claim} has changed since you read it, so nothing was stored. Read it again and repeat the change.`,
    )
    this.claim = claim
    this.current = current
  }
}

/** Nobody can say whether a commit was stored. Retrying with the same id is safe. */
export class StoreUnknownOutcomeError extends ClaimtrailError {
  readonly code = 'STORE_UNKNOWN_OUTCOME'
  readonly id: EntryId

  constructor(id: EntryId, why: string, options?: ErrorOptions) {
    super(
      `It is not known whether the commit ${id} was stored: ${why}. Repeat it with the same id; it is never stored twice.`,
      options,
    )
    this.id = id
  }
}

/** The disk is full. Nothing was stored. */
export class StoreFullError extends ClaimtrailError {
  readonly code = 'STORE_FULL'
  readonly path: string

  constructor(path: string, options?: ErrorOptions) {
    super(
      `There is no room left to write ${path}, so nothing was stored. Free some space and repeat.`,
      options,
    )
    this.path = path
  }
}

/** The store was opened for reading, or was closed. */
export class StoreReadOnlyError extends ClaimtrailError {
  readonly code = 'STORE_READ_ONLY'

  constructor(
    why: 'was opened for reading only' | 'is closed' | 'is in a folder that cannot be written to',
    options?: ErrorOptions,
  ) {
    super(`The store ${why}, so nothing was stored. Open it for writing and repeat.`, options)
  }
}

/** The history is damaged in the middle, so nothing is appended to it. */
export class StoreHistoryBrokenError extends ClaimtrailError {
  readonly code = 'STORE_HISTORY_BROKEN'
  readonly writer: string
  readonly lineNumber: number

  constructor(writer: string, lineNumber: number) {
    super(
      `annotations/history/${writer}.jsonl is damaged at line ${lineNumber}, so nothing is written. "claimtrail repair" says what can be mended; else restore the file from git or a backup.`,
    )
    this.writer = writer
    this.lineNumber = lineNumber
  }
}

/** A text holds what not every store can keep: U+0000 or half of a surrogate pair. */
export class StoreRejectedTextError extends ClaimtrailError {
  readonly code = 'STORE_REJECTED_TEXT'
  /** Where in what was to be stored, for example `events/0/body/note`. */
  readonly path: string
  /** In UTF-16 code units of that text. */
  readonly offset: number

  constructor(path: string, offset: number, unit: number) {
    const name = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`
    super(
      `The text at ${path} holds ${name} at offset ${offset}, which no store keeps. Remove it and repeat.`,
    )
    this.path = path
    this.offset = offset
  }
}

/** An id that cannot safely be the name of a file. */
export class StoreUnsafeNameError extends ClaimtrailError {
  readonly code = 'STORE_UNSAFE_NAME'
  readonly id: string

  constructor(id: string) {
    super(
      `The id ${JSON.stringify(id.slice(0, 100))} cannot be the name of a file. Use names of at most 200 bytes, joined by "/", none of them "." or "..".`,
    )
    this.id = id
  }
}

/** A version's text is not the one that its hash names. */
export class StoreTextMismatchError extends ClaimtrailError {
  readonly code = 'STORE_TEXT_MISMATCH'
  readonly version: string

  constructor(version: string) {
    super(
      `The text of version ${JSON.stringify(version.slice(0, 64))} does not have the hash and length that the version names. Make the version from this text.`,
    )
    this.version = version
  }
}

/** A place in the history that no watch has given out. */
export class StoreCursorError extends ClaimtrailError {
  readonly code = 'STORE_CURSOR_UNKNOWN'
  readonly cursor: string

  constructor(cursor: string) {
    super(
      `${JSON.stringify(cursor.slice(0, 40))} is no place in this history. Watch without a cursor, and read the claims anew.`,
    )
    this.cursor = cursor
  }
}

/** An archive of a history file could not be read back from the disk. The file stays. */
export class StoreArchiveError extends ClaimtrailError {
  readonly code = 'STORE_ARCHIVE_UNREADABLE'
  readonly path: string

  constructor(path: string) {
    super(
      `The archive of ${path}, read back from the disk, is not the same as the file, so the file stays. Check the disk, and archive again.`,
    )
    this.path = path
  }
}
