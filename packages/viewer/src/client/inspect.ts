import type { ClaimId } from '@claimtrail/model'
import { h, render } from 'preact'
import { Inspector } from '../components/inspector.tsx'
import { readerHref } from '../links.ts'
import type { Reader } from './reader-state.ts'
import { drawCards, findClaim, sentenceOf } from './rows.ts'

/** Show a claim in the inspector, or nothing; mark its quote, its card, and the address of the page. */
export function inspect(reader: Reader, claim: ClaimId | undefined): void {
  const before = reader.selected
  reader.selected = claim
  drawSelection(reader, before)
  drawInspector(reader)
  history.replaceState(null, '', addressOf(reader))
}

/** Draw the inspector again, after its claim has changed. */
export function drawInspector(reader: Reader): void {
  const pane = document.getElementById('inspector')
  if (!pane) return
  const found = reader.selected === undefined ? undefined : findClaim(reader.selected)
  if (found) pane.dataset.claim = found.view.state.id
  else delete pane.dataset.claim
  const { source, layout, locale, canWrite } = reader
  const sentence = found && sentenceOf(found.row)
  render(h(Inspector, { source, layout, locale, canWrite, view: found?.view, sentence }), pane)
}

/** The address that shows what is shown. */
export function addressOf({ source, layout, selected, current }: Reader): string {
  return readerHref(source.id, {
    layout,
    ...(selected === undefined ? {} : { claim: selected }),
    index: current,
  })
}

function drawSelection(reader: Reader, before: ClaimId | undefined): void {
  const claim = reader.selected
  for (const mark of document.querySelectorAll<HTMLElement>('mark[data-c]')) {
    const ids = mark.dataset.c?.split(' ') ?? []
    mark.classList.toggle('is-sel', claim !== undefined && ids.includes(claim))
  }
  for (const id of new Set([before, claim])) {
    const found = id === undefined ? undefined : findClaim(id)
    if (found) drawCards(reader, found.row, sentenceOf(found.row))
  }
}
