import { ClaimtrailError } from '@claimtrail/text'

/** No project folder was found where one was looked for. */
export class ProjectNotFoundError extends ClaimtrailError {
  readonly code = 'PROJECT_NOT_FOUND'
  readonly folder: string

  constructor(folder: string) {
    super(
      `There is no Claimtrail project in ${folder} or above it: no folder there holds "annotations". Run "claimtrail init" to make one, or name it with --root.`,
    )
    this.folder = folder
  }
}

/** A source that was asked for is not in the project. */
export class SourceNotFoundError extends ClaimtrailError {
  readonly code = 'SOURCE_NOT_FOUND'
  readonly source: string

  constructor(source: string, nearest: readonly string[]) {
    const hint =
      nearest.length > 0
        ? `Did you mean ${nearest.join(' or ')}?`
        : 'Run "claimtrail ingest" to list the sources.'
    super(`There is no source "${source}" in source-docs/. ${hint}`)
    this.source = source
  }
}

/** Two files in `source-docs/` would have the same id. */
export class SourceIdTakenError extends ClaimtrailError {
  readonly code = 'SOURCE_ID_TAKEN'
  readonly paths: readonly string[]

  constructor(id: string, paths: readonly string[]) {
    super(
      `${paths.join(' and ')} have the same id "${id}". Rename one of them: an id is the path without its extension.`,
    )
    this.paths = paths
  }
}

/** A path leads out of `source-docs/`, by `..`, an absolute path or a symbolic link. */
export class OutsideSourcesError extends ClaimtrailError {
  readonly code = 'OUTSIDE_SOURCES'
  readonly path: string

  constructor(path: string) {
    super(
      `"${path}" lies outside source-docs/, and only files inside it are sources. Copy the file in with "claimtrail add".`,
    )
    this.path = path
  }
}

/** Something in `source-docs/` is no file: a link to a folder, a pipe, a device. */
export class NotAFileError extends ClaimtrailError {
  readonly code = 'NOT_A_FILE'
  readonly path: string

  constructor(path: string) {
    super(
      `"${path}" is a link to a folder or another thing that is no file, and is not followed. Move the folder itself into source-docs/.`,
    )
    this.path = path
  }
}

/** A file of the project cannot be read or written. */
export class FileAccessError extends ClaimtrailError {
  readonly code = 'FILE_ACCESS'
  readonly path: string

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message.replace(/,.*$/, '') : String(cause)
    super(
      `${path} cannot be read or written (${reason}). Check that it exists and that you may use it.`,
      {
        cause,
      },
    )
    this.path = path
  }
}

/** A JSON file of the project is not JSON. */
export class NotJsonError extends ClaimtrailError {
  readonly code = 'NOT_JSON'
  readonly path: string
  readonly lineNumber: number

  constructor(path: string, lineNumber: number, reason: string) {
    super(
      `${path} is not JSON: line ${lineNumber}: ${reason}. Correct that line, or remove the file.`,
    )
    this.path = path
    this.lineNumber = lineNumber
  }
}

/** The id given for a new source is no id. */
export class SourceIdError extends ClaimtrailError {
  readonly code = 'SOURCE_ID_INVALID'
  readonly source: string

  constructor(source: string) {
    super(
      `"${source}" cannot be the id of a source. Use letters, digits, ".", "_", "-" and "/" between folders, at most 200 characters, no part starting with ".".`,
    )
    this.source = source
  }
}

/** The version that a claim stands on, or its text, is not in the project. */
export class EvidenceMissingError extends ClaimtrailError {
  readonly code = 'EVIDENCE_MISSING'
  readonly claim: string

  constructor(claim: string, version: string) {
    super(
      `Claim ${claim} stands on version ${version.slice(0, 12)}, which is not in annotations/versions/. Restore that folder from a copy, and see "claimtrail audit".`,
    )
    this.claim = claim
  }
}

/** A checkpoint was asked of a project that is not whole. */
export class CheckpointRefusedError extends ClaimtrailError {
  readonly code = 'CHECKPOINT_REFUSED'

  constructor(reason: string) {
    super(
      `No checkpoint was made, since it would vouch for what is damaged: ${reason} Restore annotations/ from a copy that you trust, then run "claimtrail verify".`,
    )
  }
}

/** A key that cannot sign was given. */
export class SigningKeyError extends ClaimtrailError {
  readonly code = 'SIGNING_KEY'

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The key cannot sign: ${reason}. Make one with "openssl genpkey -algorithm ed25519 -out key.pem".`,
      options,
    )
  }
}

/** Something was written into a claim file that no decision says. */
export class EditNotAdoptableError extends ClaimtrailError {
  readonly code = 'EDIT_NOT_ADOPTABLE'

  constructor(reason: string) {
    super(
      `This edit cannot be adopted: ${reason}. Decide with "claimtrail annotate" what it should say.`,
    )
  }
}

/** A source could not be analysed for a reason that is not in the source: time, memory, or a mistake of ours. */
export type AnalysisError = AnalysisTimeoutError | AnalysisMemoryError | AnalysisFailedError

/** Analysing a source took longer than it may. */
export class AnalysisTimeoutError extends ClaimtrailError {
  readonly code = 'ANALYSIS_TIMEOUT'
  readonly path: string

  constructor(path: string, seconds: number) {
    super(
      `"${path}" was given up after ${seconds} seconds, so that the other sources could go on. Cut it into smaller files, or raise "deadlineSeconds" in claimtrail.json.`,
    )
    this.path = path
  }
}

/** Analysing a source needed more memory than a thread may have. */
export class AnalysisMemoryError extends ClaimtrailError {
  readonly code = 'ANALYSIS_OUT_OF_MEMORY'
  readonly path: string

  constructor(path: string) {
    super(
      `"${path}" needs more memory than one source may have, so it was given up and the other sources went on. Cut it into smaller files, or raise "memoryMegabytes" in claimtrail.json.`,
    )
    this.path = path
  }
}

/** Analysing a source ended with an error that nobody foresaw. */
export class AnalysisFailedError extends ClaimtrailError {
  readonly code = 'ANALYSIS_FAILED'
  readonly path: string

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      `"${path}" could not be analysed: ${reason}. This is a mistake of ours: the other sources went on, and the file would help to mend it.`,
      { cause },
    )
    this.path = path
  }
}

/** A bundle was to be written into a folder that is in use. */
export class BundleFolderError extends ClaimtrailError {
  readonly code = 'BUNDLE_FOLDER'
  readonly folder: string

  constructor(folder: string) {
    super(
      `A bundle is written into a folder of its own, and ${folder} is not empty or no folder. Name another one.`,
    )
    this.folder = folder
  }
}

/** A bundle was asked of a project that is not whole. */
export class BundleRefusedError extends ClaimtrailError {
  readonly code = 'BUNDLE_REFUSED'

  constructor(reason: string) {
    super(
      `No bundle was written, since it would pass on what is damaged: ${reason} Restore annotations/ from a copy that you trust, then run "claimtrail verify".`,
    )
  }
}

/** Somebody wrote to a project while a bundle of it was made. */
export class BundleChangedError extends ClaimtrailError {
  readonly code = 'BUNDLE_CHANGED'

  constructor(reason: string) {
    super(
      `No bundle was written, since its parts do not fit together: ${reason} If somebody decided something meanwhile, write it again.`,
    )
  }
}

/** A file of a project has a name that a bundle cannot hold. */
export class BundlePathError extends ClaimtrailError {
  readonly code = 'BUNDLE_PATH'
  readonly path: string

  constructor(path: string) {
    super(
      `The file ${JSON.stringify(path)} has a name that not every system can hold, so no bundle was written. Rename it: no backslash, no control character.`,
    )
    this.path = path
  }
}
