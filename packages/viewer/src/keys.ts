/** Something that a key and a button of the same words do. */
export interface KeyAction {
  readonly name: ActionName
  readonly key: string
  readonly words: string
  /** It changes what is stored: not offered to somebody who only reads. */
  readonly writes: boolean
  /** It has its button in the bar at the foot of the reader; all of them have one in the dialog of keys. */
  readonly inBar: boolean
}

/** Names of what can be done in the reader. */
export type ActionName =
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-claim'
  | 'previous-claim'
  | 'next-undecided'
  | 'add-commitment'
  | 'add-condition'
  | 'add-assessment'
  | 'settle'
  | 'accept'
  | 'dismiss'
  | 'accept-all'
  | 'edit'
  | 'undo'
  | 'shrink'
  | 'grow'
  | 'next-overlap'
  | 'copy-link'
  | 'layout'
  | 'search'
  | 'theme'
  | 'keys'

const reading = { writes: false, inBar: false }
const writing = { writes: true, inBar: true }

/** Every key of the reader, in the order of the bar. */
export const keyActions: readonly KeyAction[] = [
  { name: 'next-sentence', key: 'j', words: 'next sentence', writes: false, inBar: true },
  { name: 'previous-sentence', key: 'k', words: 'previous sentence', writes: false, inBar: true },
  { name: 'next-undecided', key: 'n', words: 'next undecided', writes: false, inBar: true },
  { name: 'add-commitment', key: '1', words: 'commitment', ...writing },
  { name: 'add-condition', key: '2', words: 'condition', ...writing },
  { name: 'add-assessment', key: '3', words: 'assessment', ...writing },
  { name: 'settle', key: '0', words: 'no claim here', ...writing },
  { name: 'accept', key: 'a', words: 'accept', ...writing },
  { name: 'dismiss', key: 'x', words: 'dismiss', ...writing },
  { name: 'accept-all', key: 'A', words: 'accept all', ...writing },
  { name: 'edit', key: 'e', words: 'edit', ...writing },
  { name: 'undo', key: 'u', words: 'undo', ...writing },
  { name: 'next-claim', key: 'J', words: 'next claim', ...reading },
  { name: 'previous-claim', key: 'K', words: 'previous claim', ...reading },
  { name: 'next-overlap', key: 'o', words: 'next overlapping claim', ...reading },
  { name: 'shrink', key: '[', words: 'shrink the quote by a word', writes: true, inBar: false },
  { name: 'grow', key: ']', words: 'grow the quote by a word', writes: true, inBar: false },
  { name: 'copy-link', key: 'y', words: 'copy link', ...reading },
  { name: 'layout', key: 'v', words: 'sentences or prose', ...reading },
  { name: 'search', key: '/', words: 'search', ...reading },
  { name: 'theme', key: 't', words: 'light or dark', ...reading },
  { name: 'keys', key: '?', words: 'all keys', writes: false, inBar: true },
]

/** What a key does; nothing for a key that is not ours. */
export function actionOfKey(key: string): KeyAction | undefined {
  return keyActions.find((action) => action.key === key)
}

/** The actions for somebody who may write, or only read. */
export function actionsFor(canWrite: boolean): readonly KeyAction[] {
  return keyActions.filter((action) => canWrite || !action.writes)
}
