import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClaimFinding } from '@claimtrail/audit'
import type { AuditSummary } from './audit-project.ts'

/** What an audit of a whole project said, but for claims that just stand. */
export interface RememberedAudit {
  readonly summary: AuditSummary
  readonly exceptions: readonly ClaimFinding[]
}

/** Exceptions that are remembered at most; a project with more has other worries. */
export const maxExceptions = 10_000

const format = 'claimtrail/audit-memory@1'
const fileName = 'audit.json'

/**
 * What the last audit said, if everything still has the hashes that it had then.
 *
 * @param local - The folder for what is local and derived.
 * @param state - Hash over all that an audit looks at; see `projectState()`.
 */
export async function recall(local: string, state: string): Promise<RememberedAudit | undefined> {
  try {
    const path = join(local, fileName)
    const { dev, ino } = await stat(path)
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    // A file that came with a copied folder, or that somebody wrote anew, is not the one that this machine wrote.
    return isOurs(value, { state, dev, ino }) ? value : undefined
  } catch {
    // Not there, or strange: it is made anew.
    return undefined
  }
}

/** Remember an audit, where there is a folder for such things; not being able to is no fault of the audit. */
export async function remember(
  local: string,
  state: string,
  { summary, exceptions }: RememberedAudit,
): Promise<void> {
  const temporary = join(local, `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      const { dev, ino } = await file.stat()
      await file.writeFile(`${JSON.stringify({ format, state, dev, ino, summary, exceptions })}\n`)
    } finally {
      await file.close()
    }
    await rename(temporary, join(local, fileName))
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

function isOurs(
  value: unknown,
  { state, dev, ino }: { readonly state: string; readonly dev: number; readonly ino: number },
): value is RememberedAudit {
  if (typeof value !== 'object' || value === null || !('summary' in value)) return false
  const wanted = { format, state, dev, ino }
  const isSame = Object.entries(wanted).every(([name, each]) => Reflect.get(value, name) === each)
  return isSame && 'exceptions' in value && Array.isArray(value.exceptions)
}
