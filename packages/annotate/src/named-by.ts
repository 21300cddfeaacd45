import type { ClaimId, Command, EventId } from '@claimtrail/model'
import { fillingClaims } from './decide-claim.ts'

/**
 * The claims and events that a command names and that may be on other sources than its own: a state to decide it on
 * must know them.
 */
export function namedBy(command: Command): readonly (ClaimId | EventId)[] {
  switch (command.do) {
    case 'add':
      return fillingClaims(command.claim)
    case 'revise':
      return fillingClaims(command.body)
    case 'link':
    case 'unlink':
      return [command.link.from, command.link.to]
    case 'undo':
      return command.event === undefined ? [] : [command.event]
    default:
      return []
  }
}
