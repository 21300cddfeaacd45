import { closeSync, existsSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, makeFolder, storeError } from './durable.ts'

/** The right of one process to acknowledge writes, until another process takes the next one. */
export interface Epoch {
  readonly number: number
  isCurrent(): boolean
}

/**
 * Take the next epoch of a working copy. There is no lock and no time-out: creating a file exclusively decides
 * who is next, and whoever was before finds out when it looks after its write.
 */
export function takeEpoch(folder: string): Epoch {
  makeFolder(folder)
  for (;;) {
    const taken = epochsIn(folder)
    const number = (taken.at(-1) ?? 0) + 1
    if (!create(join(folder, String(number)))) continue
    // Lowest first, so that nobody finds its own epoch there and the next one gone.
    for (const old of taken) rmSync(join(folder, String(old)), { force: true })
    const [mine, next] = [join(folder, String(number)), join(folder, String(number + 1))]
    // The order matters: see the clean-up above.
    return { number, isCurrent: () => !existsSync(next) && existsSync(mine) }
  }
}

function epochsIn(folder: string): readonly number[] {
  return readdirSync(folder)
    .filter((name) => /^[1-9]\d{0,14}$/.test(name))
    .map(Number)
    .sort((one, other) => one - other)
}

function create(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'))
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw storeError(error, path)
  }
}
