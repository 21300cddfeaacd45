/** A question in a dialog, before something that cannot be seen at once. */
export interface Question {
  readonly title: string
  readonly words: string
  readonly yes: string
  /** Asks for words as well, under this label; they may be left empty. */
  readonly wants?: string
}

/**
 * Ask, and wait for the answer.
 *
 * @returns The words that were asked for, empty when there are none; `undefined` for no.
 */
export function ask(question: Question): Promise<string | undefined> {
  const dialog = document.createElement('dialog')
  const form = document.createElement('form')
  form.method = 'dialog'
  const words = question.wants === undefined ? undefined : field(question.wants)
  form.append(
    element('h2', question.title),
    element('p', question.words),
    ...(words ? [words.row] : []),
    answers(question.yes),
  )
  dialog.append(form)
  dialog.ariaLabel = question.title
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes' ? (words?.input.value.trim() ?? '') : undefined)
      dialog.remove()
    })
  })
}

function element(tag: 'h2' | 'p', text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

function field(label: string): { row: HTMLElement; input: HTMLInputElement } {
  const input = document.createElement('input')
  input.maxLength = 10_000
  const wrapped = document.createElement('label')
  wrapped.append(label, input)
  const row = document.createElement('p')
  row.className = 'field'
  row.append(wrapped)
  return { row, input }
}

function answers(yes: string): HTMLElement {
  const row = document.createElement('div')
  row.className = 'answers'
  row.append(answer(yes, 'yes'), answer('Cancel', 'no'))
  return row
}

function answer(words: string, value: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.className = value === 'yes' ? 'bt main' : 'bt'
  button.value = value
  button.textContent = words
  return button
}
