import { actionsFor } from '../keys.ts'

/** Show every key with its button. The button that is pressed does what the key does, after the dialog is gone. */
export function showKeys(canWrite: boolean): void {
  const dialog = document.createElement('dialog')
  dialog.ariaLabel = 'All keys'
  const heading = document.createElement('h2')
  heading.textContent = 'All keys'
  const list = document.createElement('ul')
  list.className = 'all-keys'
  list.append(...actionsFor(canWrite).map(({ name, key, words }) => item(name, key, words)))
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'bt'
  close.textContent = 'Close'
  const answers = document.createElement('div')
  answers.className = 'answers'
  answers.append(close)
  dialog.append(heading, list, answers)
  document.body.append(dialog)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
}

function item(name: string, key: string, words: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset.do = name
  const kbd = document.createElement('kbd')
  kbd.textContent = key
  button.append(kbd, words)
  const row = document.createElement('li')
  row.append(button)
  return row
}
