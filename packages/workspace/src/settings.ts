import { checkShape } from '@claimtrail/model'
import type { Limits } from '@claimtrail/parse'
import { z } from 'zod'
import { readJson } from './json-file.ts'
import type { Layout } from './layout.ts'

/** What `claimtrail.json` may say; every field is optional. */
export interface Settings {
  /** Largest source file that is read, in bytes: another name of `limits.sizeBytes`, and stands before it. */
  readonly sizeLimitBytes?: number
  /** What a source may cost; each stands in for the default of the same name. */
  readonly limits?: Partial<Limits>
  /** Seconds that analysing a source may take, and 15 more for each megabyte; 20 when absent. */
  readonly deadlineSeconds?: number
  /** Megabytes of heap that one worker thread may fill; when absent, its share of half the machine's memory. */
  readonly memoryMegabytes?: number
  /** Whether 03/04 is the 3rd of April or the 4th of March; undecided when absent. */
  readonly dayOrder?: 'day-first' | 'month-first'
}

const limit = z.number().int().positive().exactOptional()

const limitsSchema: z.ZodType<Partial<Limits>> = z.strictObject({
  sizeBytes: limit,
  textLength: limit,
  depth: limit,
  pages: limit,
  entries: limit,
  inflatedBytes: limit,
  ratio: limit,
})

const settingsSchema: z.ZodType<Settings> = z.strictObject({
  sizeLimitBytes: limit,
  limits: limitsSchema.exactOptional(),
  deadlineSeconds: z.number().positive().max(86_400).exactOptional(),
  memoryMegabytes: z.number().int().min(32).exactOptional(),
  dayOrder: z.enum(['day-first', 'month-first']).exactOptional(),
})

/** The project's settings; none when there is no file. */
export async function readSettings(layout: Layout): Promise<Settings> {
  const value = await readJson(layout.settings, 'claimtrail.json')
  if (value === undefined) return {}
  const settings = checkShape(settingsSchema, value, 'claimtrail.json')
  const sizeLimitBytes = settings.sizeLimitBytes ?? settings.limits?.sizeBytes
  return sizeLimitBytes === undefined ? settings : { ...settings, sizeLimitBytes }
}
