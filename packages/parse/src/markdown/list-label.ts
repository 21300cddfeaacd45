import type { List, ListItem } from 'mdast'
import type { MarkdownSource } from './phrasing.ts'

/**
 * The marker of an item as written, delimiter included: `2.`, `7)`, `-`. A list whose items all carry the number
 * of the first ("1. 1. 1.") counts on, as Markdown shows it.
 */
export function listLabel(
  item: ListItem,
  index: number,
  list: List,
  source: MarkdownSource,
): string {
  const start = (item.position?.start.offset ?? 0) + source.shift
  const marker = /^(?:(\d{1,9})([.)])|[-*+])/.exec(source.text.slice(start, start + 10))
  const first = list.start ?? 1
  if (!marker) return list.ordered ? `${first + index}.` : '-'
  const [written, digits, delimiter] = marker
  return digits !== undefined && Number(digits) === first ? `${first + index}${delimiter}` : written
}
