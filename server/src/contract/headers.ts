import type { EntryId } from '@claimtrail/model'
import { base32 } from '@claimtrail/model/ids'
import { z } from 'zod'

/** `Idempotency-Key`: a UUID, as the entry id of the same 128 bits. */
export const idempotencyKeySchema: z.ZodType<EntryId> = z.guid().transform(toEntryId)

/** `If-Match`: strong tags, or `*`. */
export const ifMatchSchema: z.ZodType<string> = z
  .string()
  .max(4_000)
  .regex(/^(\*|"[^"]*"( *, *"[^"]*")*)$/, 'It must be the ETag of the claim, in its quotes.')

/** `Last-Event-ID`: whatever it is, a stream begins; what is no cursor is answered with `reset`. */
export const lastEventIdSchema: z.ZodType<string> = z.string().max(8_000)

function toEntryId(uuid: string): EntryId {
  return base32(Buffer.from(uuid.replaceAll('-', ''), 'hex'))
}

/** The ETag of a revision. */
export function toETag(revision: string): string {
  return `"${revision}"`
}

/**
 * The revision that the caller saw: the current one when it is among the tags, else the first of them, which
 * is then found to be stale.
 */
export function seenRevision(ifMatch: string, current: string): string {
  if (ifMatch === '*') return current
  const tags = ifMatch.split(',').map((tag) => tag.trim().slice(1, -1))
  return tags.includes(current) ? current : (tags[0] ?? '')
}
