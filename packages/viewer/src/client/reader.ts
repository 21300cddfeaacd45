import { actionOfKey } from '../keys.ts'
import { goToClaim, switchLayout } from './browsing.ts'
import { moveTo } from './current.ts'
import { startReaderChanges } from './live/reader-changes.ts'
import { type Doing, isDoing, perform } from './perform.ts'
import { type Reader, readReader } from './reader-state.ts'
import { findClaim } from './rows.ts'
import { textSelection } from './text-selection.ts'
import { createWriter, type Writer } from './write.ts'

const reader = readReader()
if (reader) start(reader)

function start(reader: Reader): void {
  const writer = createWriter(reader)
  document.addEventListener('keydown', (event) => onKey(reader, writer, event))
  document.addEventListener('click', (event) => onClick(reader, writer, event))
  document.addEventListener('selectionchange', () => onSelection(reader))
  reader.main.addEventListener('pointerover', (event) => tie(event, true))
  reader.main.addEventListener('pointerout', (event) => tie(event, false))
  moveTo(reader, firstIndex(reader), false)
  startReaderChanges(reader, writer)
}

/** A link names the sentence, or the selected claim does; else the text begins at its beginning. */
function firstIndex(reader: Reader): number {
  const linked = /^#s-(\d+)$/.exec(location.hash)?.[1]
  if (linked && document.getElementById(`s-${linked}`)) return Number(linked) - 1
  const found = reader.selected === undefined ? undefined : findClaim(reader.selected)
  return Number(found?.row.dataset.index ?? 0)
}

function onKey(reader: Reader, writer: Writer, event: KeyboardEvent): void {
  const { ctrlKey, metaKey, altKey, isComposing, key, target } = event
  if (ctrlKey || metaKey || altKey || isComposing || isTyping(target)) return
  if (document.querySelector('dialog:modal')) return
  const name = key === 'Escape' ? 'close' : actionFor(reader, key)
  if (!name) return
  event.preventDefault()
  perform(reader, writer, name)
}

function actionFor(reader: Reader, key: string): Doing | undefined {
  const action = actionOfKey(key)
  return action && (reader.canWrite || !action.writes) ? action.name : undefined
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

function onClick(reader: Reader, writer: Writer, event: MouseEvent): void {
  const { target } = event
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const handled =
    pressButton(reader, writer, target) ||
    pressFilter(reader, target) ||
    pressLayout(reader, target) ||
    pressCard(reader, target)
  if (handled) event.preventDefault()
  else onText(reader, target)
}

function pressButton(reader: Reader, writer: Writer, target: Element): boolean {
  const button = target.closest<HTMLElement>('[data-do]')
  const name = button?.dataset.do
  if (!button || !isDoing(name)) return false
  perform(reader, writer, name, button.dataset.on)
  return true
}

function pressFilter(reader: Reader, target: Element): boolean {
  const pressed = target.closest<HTMLElement>('button[data-show]')
  if (!pressed) return false
  reader.main.dataset.show = pressed.dataset.show
  for (const button of document.querySelectorAll('button[data-show]')) {
    button.setAttribute('aria-pressed', String(button === pressed))
  }
  return true
}

function pressLayout(reader: Reader, target: Element): boolean {
  const layout = target.closest<HTMLElement>('[data-layout-choice]')?.dataset.layoutChoice
  if (!layout) return false
  switchLayout(reader, layout === 'prose' ? 'prose' : 'sentences')
  return true
}

function pressCard(reader: Reader, target: Element): boolean {
  const claim = target.closest<HTMLElement>('.row .cardb[data-claim]')?.dataset.claim
  const tick = target.closest<HTMLElement>('[data-to]')?.dataset.to
  if (claim) goToClaim(reader, claim, true)
  if (tick) moveTo(reader, Number(tick), true)
  return claim !== undefined || tick !== undefined
}

/** A click on the text makes its sentence current, and shows the claim on the words, or the next one on them. */
function onText(reader: Reader, target: Element): void {
  const row = target.closest<HTMLElement>('.row')
  if (row && !target.closest('a, button')) moveTo(reader, Number(row.dataset.index), false)
  const marked = target.closest<HTMLElement>('.row mark[data-c]')?.dataset.c?.split(' ')
  if (!marked || !getSelection()?.isCollapsed) return
  const next = marked[(marked.indexOf(reader.selected ?? '') + 1) % marked.length]
  if (next) goToClaim(reader, next, false)
}

function onSelection(reader: Reader): void {
  const selection = textSelection()
  // A caret in a form, or none at all, leaves the words that were selected before.
  if (!selection) return
  const empty = selection.span.start === selection.span.end
  reader.selection = empty ? undefined : selection
}

/** What is under the pointer is tied to its other half: card to words, words to card. */
function tie(event: Event, on: boolean): void {
  const { target } = event
  const card = target instanceof Element ? target.closest<HTMLElement>('.card') : null
  if (!card) return
  const { suggestion } = card.dataset
  const marks = suggestion
    ? `mark[data-g~="${CSS.escape(suggestion)}"]`
    : `mark[data-c~="${CSS.escape(card.id)}"]`
  for (const mark of document.querySelectorAll(marks)) mark.classList.toggle('hot', on)
}
