/** Something that is not as it should be. */
export interface Finding {
  readonly code: 'torn-tail' | 'forked' | 'damaged' | 'missing' | 'claims'
  /** Relative to the project folder. */
  readonly path: string
  readonly lineNumber?: number
  /** What is wrong, as a sentence. */
  readonly message: string
  /** What was done about it, or would be, as words that follow the path; absent when nothing is. */
  readonly mended?: string
}
