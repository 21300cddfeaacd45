import { SourceTooLargeError } from './errors.ts'

/** What a source may cost at most. Every format obeys those that concern it. */
export interface Limits {
  /** Size of the file in bytes. */
  readonly sizeBytes: number
  /** Length of the decoded text in UTF-16 code units. */
  readonly textLength: number
  /** How deep elements may nest. */
  readonly depth: number
  /** Pages of a paged format. */
  readonly pages: number
  /** Files in an archive. */
  readonly entries: number
  /** Bytes that an archive may hold when it is unpacked. */
  readonly inflatedBytes: number
  /** How many times larger an archive may become when it is unpacked. */
  readonly ratio: number
}

/** Limits that no honest source of evidence has met, and that keep one source below a few seconds and a gigabyte. */
export const defaultLimits: Limits = Object.freeze({
  sizeBytes: 50_000_000,
  textLength: 20_000_000,
  depth: 500,
  pages: 5_000,
  entries: 1_000,
  inflatedBytes: 200_000_000,
  ratio: 200,
})

/**
 * Refuse a source that is over a limit.
 *
 * @throws {@link SourceTooLargeError} Naming the limit.
 */
export function checkLimit(
  path: string,
  limits: Limits,
  name: 'sizeBytes' | 'textLength',
  actual: number,
): void {
  if (actual > limits[name]) throw new SourceTooLargeError(path, name, actual, limits[name])
}
