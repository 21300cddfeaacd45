import { h, render } from 'preact'
import type { Reader } from './reader-state.ts'
import { RowTools } from './row-tools.tsx'
import { allRows, rowAt, sentenceOf } from './rows.ts'

/** Make a sentence the current one. With `focus` its number takes the focus, so that Tab goes on from there. */
export function moveTo(reader: Reader, index: number, focus: boolean): void {
  const row = rowAt(index)
  if (!row) return
  const before = rowAt(reader.current)
  if (before && before !== row) leave(before)
  reader.current = index
  row.classList.add('cur')
  row.setAttribute('aria-current', 'true')
  drawTools(reader)
  if (focus) {
    row.querySelector<HTMLElement>('.num')?.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }
}

/** Move by so many sentences, to the first or last at most. */
export function moveBy(reader: Reader, steps: number): void {
  const last = allRows().length - 1
  moveTo(reader, Math.max(0, Math.min(last, reader.current + steps)), true)
}

/** Move to the next sentence with a suggestion, after the last again from the top; without any, to the next open one. */
export function moveToUndecided(reader: Reader): boolean {
  const rows = allRows()
  const following = [...rows.slice(reader.current + 1), ...rows.slice(0, reader.current)]
  const next =
    following.find((row) => row.dataset.state === 'suggested') ??
    following.find((row) => row.dataset.state === 'open')
  if (!next) return false
  moveTo(reader, Number(next.dataset.index), true)
  return true
}

/** Draw the buttons of the current sentence again. */
export function drawTools(reader: Reader): void {
  const row = rowAt(reader.current)
  const column = row?.querySelector('.txc')
  if (!row || !column) return
  let tools = column.querySelector('.add')
  if (!tools) {
    tools = document.createElement('div')
    tools.className = 'add'
    column.append(tools)
  }
  render(h(RowTools, { sentence: sentenceOf(row), canWrite: reader.canWrite }), tools)
}

function leave(row: Element): void {
  row.classList.remove('cur')
  row.removeAttribute('aria-current')
  row.querySelector('.add')?.remove()
}
