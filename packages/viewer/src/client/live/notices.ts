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
