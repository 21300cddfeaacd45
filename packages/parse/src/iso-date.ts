import type { IsoDate } from '@claimtrail/model'

/** The day that a text like `2031-05-01` or `2031-05-01T12:00Z` starts with; `undefined` when no calendar has it. */
export function toIsoDate(text: string): IsoDate | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]\S.*)?$/.exec(text)?.[1]
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
  return exists ? day : undefined
}
