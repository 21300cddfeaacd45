import { progressWords } from '../format.ts'
import type { Reader } from './reader-state.ts'

/** Say a change once, politely, to those who listen. */
export function announce(words: string): void {
  const region = document.getElementById('announce')
  if (region) region.textContent = words
}

/** Say beside the person how saving goes. */
export function showSaved(words: string, failed = false): void {
  const place = document.getElementById('saved')
  if (!place) return
  place.textContent = words
  place.classList.toggle('failed', failed)
}

/** Say what went wrong, at the foot of the page, with a way out when there is one. */
export function showNotice(words: string, again?: () => void): void {
  const notice = document.getElementById('notice')
  if (!notice) return
  const text = document.createElement('span')
  text.textContent = words
  const buttons = again ? [noticeButton('Try again', again)] : []
  notice.replaceChildren(
    text,
    ...buttons,
    noticeButton('Close', () => {}),
  )
  notice.hidden = false
}

/** Take the last notice away. */
export function hideNotice(): void {
  const notice = document.getElementById('notice')
  if (notice) notice.hidden = true
}

/** Say again what the head of the page says: reviewed sentences, claims of each type, suggestions, that there are none. */
export function showCounts({ locale }: Reader): void {
  const rows = document.querySelectorAll('.row').length
  const reviewed = document.querySelectorAll('.row[data-state="reviewed"]').length
  const words = document.getElementById('progress-words')
  if (words) words.textContent = progressWords(reviewed, rows, locale)
  const bar = document.querySelector<HTMLProgressElement>('.prog progress')
  if (bar) bar.value = reviewed
  for (const [show, cards] of Object.entries(counted)) {
    const count = document.querySelector(`.filters [data-show="${show}"] b`)
    if (count) count.textContent = String(document.querySelectorAll(`.cards ${cards}`).length)
  }
  const hint = document.getElementById('no-claims')
  if (hint) hint.hidden = document.querySelector(`.cards ${counted.all}`) !== null
}

const counted = {
  all: '.card:not(.sug)',
  com: '.card.com:not(.sug)',
  con: '.card.con:not(.sug)',
  ass: '.card.ass:not(.sug)',
  sug: '.card.sug',
}

function noticeButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'bt'
  button.textContent = words
  button.addEventListener('click', () => {
    hideNotice()
    act()
  })
  return button
}
