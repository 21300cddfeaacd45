/** Put the caret into the search field of the bar; what is in it is selected, to be typed over. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('#find')?.select()
}

/** On pages without other keys: `/` goes to the search field. */
export function startSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, isComposing, key, target } = event
    const isTyping = target instanceof Element && target.matches('input, textarea, select')
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || isTyping) return
    event.preventDefault()
    focusSearch()
  })
}
