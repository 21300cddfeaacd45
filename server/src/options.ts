import type { Instant } from '@claimtrail/model'
import type { Assets } from '@claimtrail/viewer'
import type { Workspace } from '@claimtrail/workspace'
import type { Log } from './log.ts'

/** What the server is made of: it has no clock, no randomness and no environment of its own. */
export interface AppOptions {
  readonly workspace: Workspace
  now(): Instant
  /** 26 characters of base32: 128 random bits. Names entries, claims (after `c-`) and requests. */
  newId(): string
  readonly log: Log
  /** Name and version that every event carries; the server's own when absent. */
  readonly tool?: string
  /** Addresses of the client files; see {@link readAssets}. */
  readonly assets: Assets
  /** Where the client files lie; the build of the viewer when absent. */
  readonly assetFolder?: URL
  /** Requests to the API that one client may make in a minute; 600 when absent. */
  readonly requestsPerMinute?: number
  /** Hold every reply against the contract before it is sent; for tests and while developing. */
  readonly checkReplies?: boolean
  /** Ends the streams of events, which would keep a server from closing; {@link startServer} brings its own. */
  readonly closing?: AbortSignal
}
