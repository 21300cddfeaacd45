import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { isAbsence, makeFolder, syncFolder } from './durable.ts'

/** What the owner of a history file knew of it when it stopped for good: whoever holds this may go on in it. */
export interface Baton {
  readonly writer: string
  readonly sizeBytes: number
  readonly head: string
  readonly inode: number
  /**
   * When the file, its name or its links were last changed. A copy has another time, and so has a file that was linked
   * into a copy, whatever its inode is: two copies of a project never go on in one file.
   */
  readonly changedMs: number
}

/**
 * Take one baton that was left, if any: exactly one process can rename a file. A baton that cannot be read is
 * thrown away; its history file is then never appended to again, which costs nothing but a file.
 */
export function takeBaton(folder: string, epoch: number): Baton | undefined {
  for (const name of batonsIn(folder)) {
    const held = join(folder, `${name}.held-${epoch}`)
    try {
      renameSync(join(folder, `${name}.free`), held)
    } catch (error) {
      if (isAbsence(error)) continue
      throw error
    }
    const baton = readBaton(held)
    rmSync(held, { force: true })
    if (baton?.writer === name) return baton
  }
  return undefined
}

/** Leave a baton. Only a process that will never again append to the file may do so. */
export function leaveBaton(folder: string, baton: Baton): void {
  makeFolder(folder)
  const temporary = join(folder, `${baton.writer}.tmp`)
  const file = openSync(temporary, 'w')
  try {
    writeSync(file, JSON.stringify(baton))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, join(folder, `${baton.writer}.free`))
  syncFolder(folder)
}

function batonsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /^[\w-]{1,64}\.free$/.test(name))
    return names.map((name) => name.slice(0, -'.free'.length)).sort()
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}

function readBaton(path: string): Baton | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isBaton(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isBaton(value: unknown): value is Baton {
  return (
    typeof value === 'object' &&
    value !== null &&
    'writer' in value &&
    typeof value.writer === 'string' &&
    'sizeBytes' in value &&
    typeof value.sizeBytes === 'number' &&
    'head' in value &&
    typeof value.head === 'string' &&
    'inode' in value &&
    typeof value.inode === 'number' &&
    'changedMs' in value &&
    typeof value.changedMs === 'number'
  )
}
