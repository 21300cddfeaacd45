import type { ClaimId, Command, EventId } from '@claimtrail/model'
import { RequestFailedError } from '../errors.ts'
import type { CommandReply } from '../views/reader-view.ts'
import { commandChange } from './api.ts'
import { ask } from './ask.ts'
import { choosePlace } from './choose-place.ts'
import { announce, hideNotice, showNotice, showSaved } from './status.ts'

/** What a button or a key does to one claim that waits. */
type Doing = 'accept' | 'place' | 'withdraw' | 'undo'

const keys: Readonly<Record<string, Doing>> = { a: 'accept', p: 'place', w: 'withdraw', u: 'undo' }

const done: Readonly<Record<Doing, string>> = {
  accept: 'Accepted: it stands on the text of today.',
  place: 'Placed: it stands on the words that you chose.',
  withdraw: 'Withdrawn.',
  undo: 'Taken back.',
}

/** Make the review page work by buttons and keys; nothing on other pages, or where nobody may write. */
export function startReview(): void {
  const main = document.querySelector<HTMLElement>('main.review[data-writes]')
  if (!main) return
  main.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null
    const item = button?.closest<HTMLElement>('.wait')
    const doing = Object.values(keys).find((each) => each === button?.dataset.do)
    if (item && doing) void act(item, doing)
  })
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, isComposing, key, target } = event
    const isElsewhere =
      target instanceof Element && target.matches('input, textarea, select, dialog *')
    if (ctrlKey || metaKey || altKey || isComposing || isElsewhere) return
    if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
    const doing = Object.hasOwn(keys, key) ? keys[key] : undefined
    const item = current()
    if (doing && item && may(item, doing)) void act(item, doing)
  })
}

/** Events that this page has made. */
const own = new Set<EventId>()

/** Whether an event is a decision of this page, or may be the answer that it waits for. */
export function isDecidedHere(claim: ClaimId | undefined, event: EventId): boolean {
  if (own.has(event) || claim === undefined) return own.has(event)
  const item = document.querySelector<HTMLElement>(`.wait[data-claim="${CSS.escape(claim)}"]`)
  return item?.ariaBusy === 'true'
}

/** The claim that has the focus in it; before anything has, the first that waits. */
function current(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('.wait')
  return focused ?? document.querySelector<HTMLElement>('.wait:not(.done)') ?? undefined
}

function step(steps: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('.wait')]
  const focused = document.activeElement?.closest<HTMLElement>('.wait')
  const index = focused ? items.indexOf(focused) + steps : 0
  items[index]?.focus()
  items[index]?.scrollIntoView({ block: 'nearest' })
}

/** A key does what a button of the claim does, and undoes what was done to it. */
function may(item: HTMLElement, doing: Doing): boolean {
  const isDone = item.classList.contains('done')
  return doing === 'undo' ? isDone : !isDone && item.querySelector(`[data-do="${doing}"]`) !== null
}

async function act(item: HTMLElement, doing: Doing): Promise<void> {
  const command = await commandFor(item, doing)
  if (!command || item.ariaBusy === 'true') return
  item.ariaBusy = 'true'
  hideNotice()
  showSaved('Saving …')
  try {
    const reply = await commandChange(item.dataset.source ?? '', () => command)()
    settle(item, doing, reply)
    showSaved('Saved')
    announce(done[doing])
  } catch (error) {
    showSaved('Not saved', true)
    const why = error instanceof RequestFailedError ? error.message : 'reload the page.'
    showNotice(`Not saved: ${why}`)
  } finally {
    item.ariaBusy = 'false'
  }
}

async function commandFor(item: HTMLElement, doing: Doing): Promise<Command | undefined> {
  const { claim = '', source = '', version = '', revision = '', event } = item.dataset
  switch (doing) {
    case 'accept':
      return { do: 'reanchor', claim, revision, version }
    case 'undo':
      return event === undefined ? undefined : { do: 'undo', event }
    case 'place': {
      const quote = await choosePlace(source, version)
      return quote && { do: 'reanchor', claim, revision, version, quotes: [quote] }
    }
    case 'withdraw': {
      const reason = await ask({
        title: 'Withdraw this claim?',
        words: 'It stays in the history and is no longer counted. You can take this back.',
        yes: 'Withdraw',
        wants: 'Why? (may be left empty)',
      })
      if (reason === undefined) return undefined
      return { do: 'withdraw', claim, revision, ...(reason && { reason }) }
    }
  }
}

/** Show what was done, with a way back; undone, the claim waits as before. */
function settle(item: HTMLElement, doing: Doing, { events, claims }: CommandReply): void {
  item.classList.toggle('done', doing !== 'undo')
  item.dataset.revision = claims[0]?.revision ?? item.dataset.revision ?? ''
  for (const event of events) own.add(event)
  item.dataset.event = events[0] ?? ''
  const said = item.querySelector('.said')
  if (!said) return
  const back = document.createElement('button')
  back.type = 'button'
  back.className = 'bt'
  back.dataset.do = 'undo'
  back.textContent = 'Undo'
  said.replaceChildren(`${done[doing]} `, ...(doing === 'undo' ? [] : [back]))
  if (doing === 'undo') item.focus()
  else (nextWaiting(item) ?? back).focus()
}

function nextWaiting(item: HTMLElement): HTMLElement | undefined {
  const items = [...document.querySelectorAll<HTMLElement>('.wait')]
  const index = items.indexOf(item)
  const order = [...items.slice(index + 1), ...items.slice(0, index)]
  return order.find((each) => !each.classList.contains('done'))
}
