import type { Suggestion } from '@claimtrail/model'
import type { ActionName } from '../keys.ts'
import { copyLink, goToClaim, nextOverlap, stepClaim, switchLayout } from './browsing.ts'
import { moveBy, moveTo, moveToUndecided } from './current.ts'
import { accept, acceptAll, addClaim, dismiss, judge, resizeQuote, settle } from './deciding.ts'
import { editClaim } from './edit-claim.ts'
import { inspect } from './inspect.ts'
import { showKeys } from './keys-dialog.ts'
import type { Reader } from './reader-state.ts'
import { allRows, rowAt, sentenceOf } from './rows.ts'
import { focusSearch } from './search-field.ts'
import { announce, hideNotice } from './status.ts'
import { switchTheme } from './theme.ts'
import { undo } from './undo.ts'
import type { Writer } from './write.ts'

/** What a button does beside the keys: it may name a suggestion, or act on the selected claim. */
export type Doing = ActionName | 'close' | 'confirm' | 'dispute' | 'withdraw'

type Act = (reader: Reader, writer: Writer, suggestion: Suggestion | undefined) => unknown

/** What each action does. */
const acts: Readonly<Record<Doing, Act>> = {
  'next-sentence': (reader) => moveBy(reader, 1),
  'previous-sentence': (reader) => moveBy(reader, -1),
  'next-claim': (reader) => stepClaim(reader, 1),
  'previous-claim': (reader) => stepClaim(reader, -1),
  'next-undecided': (reader) => moveToUndecided(reader) || announce('Every sentence is reviewed'),
  'add-commitment': (reader, writer) => addClaim(reader, writer, 'commitment'),
  'add-condition': (reader, writer) => addClaim(reader, writer, 'condition'),
  'add-assessment': (reader, writer) => addClaim(reader, writer, 'assessment'),
  settle,
  accept,
  dismiss,
  'accept-all': acceptAll,
  edit: (reader, writer) => {
    selectSomeClaim(reader)
    editClaim(reader, writer)
  },
  undo,
  shrink: (reader, writer) => resizeQuote(reader, writer, 'shrink'),
  grow: (reader, writer) => resizeQuote(reader, writer, 'grow'),
  'next-overlap': nextOverlap,
  'copy-link': copyLink,
  layout: (reader) => switchLayout(reader, reader.layout === 'prose' ? 'sentences' : 'prose'),
  search: focusSearch,
  theme: switchTheme,
  keys: (reader) => showKeys(reader.canWrite),
  confirm: (reader, writer) => judge(reader, writer, 'confirm'),
  dispute: (reader, writer) => judge(reader, writer, 'dispute'),
  withdraw: (reader, writer) => judge(reader, writer, 'withdraw'),
  close: (reader) => {
    hideNotice()
    inspect(reader, undefined)
    moveTo(reader, reader.current, true)
  },
}

/** Whether a name in the page is one of ours. */
export function isDoing(name: string | undefined): name is Doing {
  return name !== undefined && Object.hasOwn(acts, name)
}

/** Do something; `suggestion` is the id of the one whose button was pressed. */
export function perform(reader: Reader, writer: Writer, name: Doing, suggestion?: string): void {
  const chosen = suggestion === undefined ? undefined : findSuggestion(reader, suggestion)
  acts[name](reader, writer, chosen)
}

function findSuggestion(reader: Reader, id: string): Suggestion | undefined {
  for (const row of allRows()) {
    if (!row.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)) continue
    moveTo(reader, Number(row.dataset.index), false)
    return sentenceOf(row).suggestions.find((suggestion) => suggestion.id === id)
  }
  return undefined
}

/** With nothing selected, the first claim of the current sentence is meant. */
function selectSomeClaim(reader: Reader): void {
  const row = rowAt(reader.current)
  const held = row && sentenceOf(row).claims.filter(({ state }) => state.review !== 'withdrawn')
  const known = held?.some(({ state }) => state.id === reader.selected)
  const [first] = held ?? []
  if (first && !known) goToClaim(reader, first.state.id, false)
}
