import type { SentenceView } from '../views/reader-view.ts'
import { fetchRow } from './api.ts'
import { drawTools } from './current.ts'
import type { Reader } from './reader-state.ts'
import { drawRow, rowAt, sentenceOf } from './rows.ts'
import { showCounts } from './status.ts'
import { selectWords, textSelection } from './text-selection.ts'

/**
 * Fetch rows and draw them again.
 *
 * @param isFree - Whether a row may be drawn when it has come.
 * @throws RequestFailedError
 */
export async function refresh(
  reader: Reader,
  indexes: readonly number[],
  isFree: (index: number) => boolean = () => true,
): Promise<void> {
  const rows = indexes.filter((index) => rowAt(index))
  const sentences = await Promise.all(rows.map((index) => fetchRow(reader.source.id, index)))
  for (const sentence of sentences) if (isFree(sentence.index)) redraw(reader, sentence)
}

/** Draw a row and what hangs on it. Focus and selected words stay where they are. */
export function redraw(reader: Reader, sentence: SentenceView): void {
  const row = rowAt(sentence.index)
  if (!row) return
  before.set(sentence, sentenceOf(row))
  const held = row.contains(document.activeElement)
  const selected = textSelection()
  drawRow(reader, sentence)
  if (sentence.index === reader.current) drawTools(reader)
  if (selected?.index === sentence.index) selectWords(row, selected.span)
  // A button that was pressed may be gone with its card: the row keeps the focus.
  if (held && !row.contains(document.activeElement)) {
    row.querySelector<HTMLElement>('.num')?.focus({ preventScroll: true })
  }
  showCounts(reader)
}

/** What stood in a row before it was drawn, by what was drawn. */
const before = new WeakMap<SentenceView, SentenceView>()

/** Draw a row as it was before something was painted in it. */
export function drawBack(reader: Reader, painted: SentenceView): void {
  redraw(reader, before.get(painted) ?? painted)
}
