import type { Stats } from 'node:fs'

/** What tells one state of a file from another without reading it: our files are replaced, so the inode changes. */
export interface FileStamp {
  readonly inode: number
  readonly sizeBytes: number
  readonly modifiedMs: number
}

/** The stamp of a file. */
export function stampOf({ ino, size, mtimeMs }: Stats): FileStamp {
  return { inode: ino, sizeBytes: size, modifiedMs: mtimeMs }
}

/** Whether a file is as it was. */
export function isSameStamp(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return (
    one?.inode === other?.inode &&
    one?.sizeBytes === other?.sizeBytes &&
    one?.modifiedMs === other?.modifiedMs
  )
}
