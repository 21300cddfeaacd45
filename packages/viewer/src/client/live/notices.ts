/** A server that starts again is back within a few seconds, and nobody needs to know. */
const patienceMs = 5_000

let timer: ReturnType<typeof setTimeout> | undefined

/** Say quietly that the page is not as things are, with a way to read it anew. */
export function showChanged(words: string): void {
  const place = document.getElementById('changed')
  if (!place) return
  const reload = document.createElement('button')
  reload.type = 'button'
  reload.className = 'bt'
  reload.textContent = 'Reload'
  reload.addEventListener('click', () => location.reload())
  place.replaceChildren(`${words} `, reload)
}

/** A page that is read anew and is old at once would be read anew for ever. */
const settledMs = 3_000

/**
 * Read the page anew, since nobody knows what changed. Whoever is at something is asked to do it: words in a field,
 * an open form, what waits to be sent would be lost.
 */
export function readAnew(isBusy: boolean): void {
  const isTyping = document.activeElement?.matches('input, textarea, select') === true
  const isOpen = document.querySelector('dialog[open]') !== null
  const isSelecting = getSelection()?.isCollapsed === false
  if (isBusy || isTyping || isOpen || isSelecting || performance.now() < settledMs) {
    showChanged('This page may be old.')
  } else location.reload()
}

/** Say in the head of the page when changes of others do not come through, and only then. */
export function showLive(isLive: boolean): void {
  const place = document.getElementById('lost')
  if (!place) return
  if (!isLive) {
    timer ??= setTimeout(() => place.replaceChildren('Not live: no answer'), patienceMs)
    return
  }
  clearTimeout(timer)
  timer = undefined
  place.replaceChildren()
}
