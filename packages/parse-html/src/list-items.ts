import type { Block } from '@claimtrail/model'
import { toLetters, toRoman } from '@claimtrail/parse/format-kit'
import type { Element } from 'hast'
import { textOf } from './elements.ts'

/** A list while its items are read: numbers go on from item to item. */
export interface ListCounter {
  /** The item that stands next in the list. */
  next(element: Element): NonNullable<Block['item']>
}

const numerals: Readonly<Record<string, (value: number) => string>> = {
  '1': String,
  a: toLetters,
  A: (value) => toLetters(value).toUpperCase(),
  i: toRoman,
  I: (value) => toRoman(value).toUpperCase(),
}

/** Start a list at its `start` (or, reversed, at its length); `value` of an item sets the number anew. */
export function createListCounter(list: Element, depth: number): ListCounter {
  const ordered = list.tagName === 'ol'
  const step = isReversed(list) ? -1 : 1
  let number = (wholeNumber(list.properties.start) ?? (step < 0 ? countItems(list) : 1)) - step
  const isBare = /list-style(?:-type)?\s*:[^;]*\bnone\b/i.test(textOf(list, 'style'))
  return {
    next(item) {
      number = wholeNumber(item.properties.value) ?? number + step
      if (isBare) return { ordered, label: '', depth }
      if (!ordered) return { ordered, label: '•', depth }
      const numeral = numerals[textOf(item, 'type') || textOf(list, 'type')] ?? String
      return { ordered, label: `${numeral(number)}.`, depth }
    },
  }
}

function isReversed({ properties }: Element): boolean {
  return properties.reversed != null && properties.reversed !== false
}

function countItems(list: Element): number {
  return list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
