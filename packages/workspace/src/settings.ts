import { checkShape } from '@claimtrail/model'
import { z } from 'zod'
import { readJson } from './json-file.ts'
import type { Layout } from './layout.ts'

/** What `claimtrail.json` may say; every field is optional. */
export interface Settings {
  /** Largest source file that is read, in bytes. */
  readonly sizeLimitBytes?: number
  /** Whether 03/04 is the 3rd of April or the 4th of March; undecided when absent. */
  readonly dayOrder?: 'day-first' | 'month-first'
}

const settingsSchema: z.ZodType<Settings> = z.strictObject({
  sizeLimitBytes: z.number().int().positive().exactOptional(),
  dayOrder: z.enum(['day-first', 'month-first']).exactOptional(),
})

/** The project's settings; none when there is no file. */
export async function readSettings(layout: Layout): Promise<Settings> {
  const value = await readJson(layout.settings, 'claimtrail.json')
  return value === undefined ? {} : checkShape(settingsSchema, value, 'claimtrail.json')
}
