/** A file, by the number that the system gave it: names come and go. */
export type Inode = number

/** What a process did to a disk, or said, in order. Paths are relative to the project folder. */
export type DiskEvent =
  | { readonly do: 'enter'; readonly path: string; readonly inode: Inode | 'folder' }
  | { readonly do: 'leave'; readonly path: string }
  | { readonly do: 'move'; readonly from: string; readonly to: string; readonly inode: Inode }
  /** The file holds these bytes (base64) from now on. */
  | { readonly do: 'fill'; readonly inode: Inode; readonly bytes: string }
  /** Between the two, everything done before the first becomes safe. */
  | { readonly do: 'sync' | 'synced'; readonly of: Inode | string; readonly call: number }
  | { readonly do: 'say'; readonly line: string }

/** How a process is told to record itself: environment variables. */
export const recording = {
  root: 'CLAIMTRAIL_FAULTS_ROOT',
  /** The file that events are appended to, one a line. */
  trace: 'CLAIMTRAIL_FAULTS_TRACE',
  /** A folder with a second name for every file, so that each keeps its inode. */
  shelf: 'CLAIMTRAIL_FAULTS_SHELF',
  /** The process kills itself after this many events. */
  dieAfter: 'CLAIMTRAIL_FAULTS_DIE_AFTER',
} as const
