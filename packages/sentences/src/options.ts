import type { SentenceModel } from './model/sentence-model.ts'

/** How to split. */
export interface SplitOptions {
  /** `attach` (default): a list marker belongs to the sentence it introduces. `separate`: it stands alone. */
  readonly lists?: 'attach' | 'separate'
  /**
   * What decides where the rules are not sure. Default: the model for English legal and policy prose that
   * ships. `none`: rules alone, for other languages; their abbreviations and opening words are English.
   */
  readonly model?: SentenceModel | 'none'
}
