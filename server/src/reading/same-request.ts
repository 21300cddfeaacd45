import { isDeepStrictEqual } from 'node:util'
import type { Command, StoredEvent } from '@claimtrail/model'

/**
 * Whether stored events are what these commands come to: each is the doing of one of them. A key that was used
 * for one thing cannot stand for another, and the history keeps what was done, so it can be compared.
 */
export function areEventsOf(commands: readonly Command[], events: readonly StoredEvent[]): boolean {
  return events.every((event) => commands.some((command) => isEventOf(command, event)))
}

function isEventOf(command: Command, event: StoredEvent): boolean {
  switch (command.do) {
    case 'add':
      return (
        event.op === 'add' && isDeepStrictEqual({ ...command.claim, id: event.claim }, event.body)
      )
    case 'revise':
      return (
        event.op === 'revise' &&
        isDeepStrictEqual({ ...command.body, id: command.claim }, { ...event.body })
      )
    case 'confirm':
    case 'dispute':
      return event.op === command.do && event.claim === command.claim && event.note === command.note
    case 'withdraw':
      return (
        event.op === 'withdraw' && event.claim === command.claim && event.reason === command.reason
      )
    case 'reanchor':
      return (
        event.op === 'reanchor' &&
        event.claim === command.claim &&
        event.to === command.version &&
        (!command.quotes || isDeepStrictEqual([...event.body.quotes], [...command.quotes]))
      )
    case 'link':
      return event.op === 'link' && isDeepStrictEqual({ ...event.link }, { ...command.link })
    case 'unlink':
      return event.op === 'unlink'
    case 'dismiss':
      return event.op === 'dismiss' && event.suggestion === command.suggestion
    case 'settle':
      return event.op === 'settle' && event.sentence === command.sentence
    case 'undo':
      return event.op === 'undo' && (command.event === undefined || event.of === command.event)
  }
}
