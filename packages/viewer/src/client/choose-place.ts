import type { Quote, SourceId, VersionId } from '@claimtrail/model'
import { fetchText } from './api.ts'

/**
 * Let a person choose words of a version's text: typed, or selected in the text that the dialog shows.
 *
 * @returns The quote; `undefined` when they leave it.
 * @throws {@link RequestFailedError} The text could not be read.
 */
export async function choosePlace(
  source: SourceId,
  version: VersionId,
): Promise<Quote | undefined> {
  const text = await fetchText(source, version)
  const { dialog, form, input, shown, fault } = build(text)
  let selected: Quote | undefined
  const followSelection = () => {
    selected = selectionIn(shown, text) ?? selected
    if (selected) input.value = selected.quote
    fault.textContent = ''
  }
  shown.addEventListener('mouseup', followSelection)
  shown.addEventListener('keyup', followSelection)
  input.addEventListener('input', () => {
    selected = undefined
    fault.textContent = ''
  })
  return new Promise((resolve) => {
    let chosen: Quote | undefined
    form.addEventListener('submit', (event) => {
      if (event.submitter instanceof HTMLButtonElement && event.submitter.value === 'no') return
      const found = selected ?? only(text, input.value)
      if (typeof found !== 'string') chosen = found
      else {
        event.preventDefault()
        fault.textContent = found
      }
    })
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(chosen)
    })
    dialog.showModal()
  })
}

/** The one place of some words, or why there is none. */
function only(text: string, words: string): Quote | string {
  const quote = words.trim()
  const start = quote === '' ? -1 : text.indexOf(quote)
  if (start < 0)
    return 'The text does not say these words. Select them in it, or copy them from it.'
  if (text.includes(quote, start + 1)) {
    return 'The text says these words more than once. Select the right ones in it.'
  }
  return { start, end: start + quote.length, quote }
}

/** What is selected in the text, without white space at its ends. */
function selectionIn(shown: HTMLElement, text: string): Quote | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const node = shown.firstChild
  if (range.startContainer !== node || range.endContainer !== node) return undefined
  const words = text.slice(range.startOffset, range.endOffset)
  const quote = words.trim()
  if (quote === '') return undefined
  const start = range.startOffset + words.indexOf(quote)
  return { start, end: start + quote.length, quote }
}

function build(text: string) {
  const dialog = document.createElement('dialog')
  dialog.className = 'choose'
  dialog.ariaLabel = 'Choose another place'
  const form = document.createElement('form')
  form.method = 'dialog'
  const title = document.createElement('h2')
  title.textContent = 'Where does the text say it now?'
  const input = document.createElement('input')
  input.maxLength = 10_000
  const label = document.createElement('label')
  label.append('Select the words below, or type them', input)
  const row = document.createElement('p')
  row.className = 'field'
  row.append(label)
  const fault = document.createElement('p')
  fault.className = 'fault'
  fault.role = 'alert'
  const shown = document.createElement('pre')
  shown.tabIndex = 0
  shown.role = 'region'
  shown.ariaLabel = 'The text of today'
  shown.dir = 'auto'
  // Set as text, so that every code unit of it keeps its offset.
  shown.append(text)
  const answers = document.createElement('div')
  answers.className = 'answers'
  answers.append(button('Put the claim here', 'yes'), button('Cancel', 'no'))
  form.append(title, row, fault, shown, answers)
  dialog.append(form)
  document.body.append(dialog)
  return { dialog, form, input, shown, fault }
}

function button(words: string, value: 'yes' | 'no'): HTMLButtonElement {
  const made = document.createElement('button')
  made.className = value === 'yes' ? 'bt main' : 'bt'
  made.value = value
  made.textContent = words
  return made
}
