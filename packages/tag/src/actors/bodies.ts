import type { ActorKind } from '@claimtrail/model'
import type { Name } from './name.ts'
import { isKnownBody } from './word.ts'
import { armedHeads, bodyHeads, partyHeads } from './words.ts'

const linked = new Set(['of', 'for', 'on', 'against'])

/** Heads that make a body of whatever stands around them. */
const strongHeads = new Set(
  `party ministry council committee commission university department institute center centre front union organization
   organisation army government parliament association`.split(/\s+/),
)

/** Whether a name of several words is that of a body: by its last word, the one before "of", or a strong one anywhere. */
export function isBody({ words, last }: Name): boolean {
  if (words.length === 1) return false
  if (words[1]?.key === 'of' && isKnownBody(words[0])) return true
  return bodyHeads.has(last.head) || headBefore(words) !== undefined || words.some(isStrong)
}

/** Which kind of body: a party, an armed group, or any organisation. */
export function bodyKind({ words, last }: Name): ActorKind {
  const head = headBefore(words) ?? last.head
  if (head === 'government') return 'government'
  if (partyHeads.has(head) || words.some(({ head: word }) => word === 'party')) return 'party'
  const liberation = words.some(({ key }) => key === 'liberation' || key === 'resistance')
  if (armedHeads.has(head) || (liberation && /^(?:front|army|movement)$/.test(head)))
    return 'armed-group'
  return 'organisation'
}

function headBefore(words: Name['words']): string | undefined {
  const at = words.findIndex(({ key }, index) => index > 0 && linked.has(key))
  const head = words[at - 1]?.head
  return head !== undefined && bodyHeads.has(head) ? head : undefined
}

function isStrong({ head, possessive }: Name['last']): boolean {
  return strongHeads.has(head) && !possessive
}
