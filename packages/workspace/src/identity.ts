import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type Annotator, annotatorSchema, checkShape } from '@claimtrail/model'
import { base32 } from '@claimtrail/model/ids'
import { writeWhole } from './atomic-file.ts'
import { readJson } from './json-file.ts'
import type { Layout } from './layout.ts'

/** 128 random bits in 26 characters of base32: the id of an entry or, after `c-`, of a claim. */
export function newId(): string {
  return base32(randomBytes(16))
}

/**
 * Who annotates here: the name given, else the one kept in `.claimtrail/annotator.json`, else the name of
 * the system's user.
 */
export async function readAnnotator(layout: Layout, name?: string): Promise<Annotator> {
  if (name !== undefined) return annotatorNamed(name)
  const kept = await readJson(identityPath(layout), '.claimtrail/annotator.json')
  if (kept !== undefined) return checkShape(annotatorSchema, kept, '.claimtrail/annotator.json')
  return annotatorNamed(userName())
}

/** Keep who annotates in this clone. */
export async function keepAnnotator(layout: Layout, name: string): Promise<Annotator> {
  const annotator = annotatorNamed(name)
  await writeWhole(identityPath(layout), `${JSON.stringify(annotator)}\n`)
  return annotator
}

/** Two people with one name are one annotator, so the id is the name folded. */
function annotatorNamed(name: string): Annotator {
  const id = name.trim().toLowerCase().replace(/\s+/gu, '-')
  return checkShape(annotatorSchema, { id, kind: 'person', name: name.trim() }, 'The annotator')
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // A user id without an account (some containers) has no name.
    return 'annotator'
  }
}

function identityPath(layout: Layout): string {
  return join(layout.local, 'annotator.json')
}
