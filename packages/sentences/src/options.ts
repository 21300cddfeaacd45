import type { SentenceModel } from './model/sentence-model.ts'

/** How to split. */
export interface SplitOptions {
  /** `attach` (default): a list marker belongs to the sentence it introduces. `separate`: it stands alone. */
  readonly lists?: 'attach' | 'separate'
  /**
   * What a line end inside a block is. `judge` (default): a wrap, or the end of a sentence that no stop ends,
   * as its line and the next one look. `wrap`: no more than a space, since whoever made the blocks has cut
   * them at headings, items and other lines that stand for themselves; nor is a wide gap or a tab more.
   */
  readonly lines?: 'judge' | 'wrap'
  /**
   * What decides where the rules are not sure. Default: the model for English legal and policy prose that
   * ships. `none`: rules alone, for other languages; their abbreviations and opening words are English.
   */
  readonly model?: SentenceModel | 'none'
}

/** What line ends are in the blocks that a parser made of this media type: those of plain text are cut line by line. */
export function linesIn(mediaType: string): 'judge' | 'wrap' {
  return mediaType === 'text/plain' ? 'wrap' : 'judge'
}
