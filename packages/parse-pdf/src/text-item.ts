/** A string that a page draws at one place. Lengths are points of 1/72 inch; the origin is the top left corner. */
export interface TextItem {
  readonly text: string
  /** Where the string starts in the source text. */
  readonly start: number
  readonly x: number
  /** Of the baseline, downwards. */
  readonly y: number
  readonly width: number
  /** Size of the font. */
  readonly height: number
  /** Name of the font inside this file. */
  readonly font: string
  /** Whether it does not run from left to right across the page: stamps, names beside figures. */
  readonly isTurned: boolean
}

/** What a page draws, in drawing order. */
export interface PageText {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly TextItem[]
}

/** Right end of an item. */
export function rightOf(item: TextItem): number {
  return item.x + item.width
}
