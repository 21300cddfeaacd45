/** How to split. */
export interface SplitOptions {
  /** `attach` (default): a list marker belongs to the sentence it introduces. `separate`: it stands alone. */
  readonly lists?: 'attach' | 'separate'
}
