import type { ClaimDraft, ClaimState, Mention, Quote } from '@claimtrail/model'
import { h, render } from 'preact'
import { withChoice } from '../choices.ts'
import { quoteInSentence } from '../draft.ts'
import { type EditField, editFields, readFields, withQuote } from '../edit-fields.ts'
import { findWords } from '../quote-words.ts'
import { draftOf } from '../slots.ts'
import { moveTo } from './current.ts'
import { revise, selectedClaim } from './deciding.ts'
import { EditForm } from './edit-form.tsx'
import type { Reader } from './reader-state.ts'
import { allRows, rowAt, rowText, sentenceOf } from './rows.ts'
import { announce } from './status.ts'
import type { Writer } from './write.ts'

/** Edit the slots of the selected claim in a dialog that leaves the text free for selecting words. */
export function editClaim(reader: Reader, writer: Writer): void {
  const found = selectedClaim(reader)
  if (found) openForm(reader, writer, found)
  else announce('Select a claim to edit it')
}

function openForm(
  reader: Reader,
  writer: Writer,
  found: { readonly state: ClaimState; readonly index: number },
): void {
  document.getElementById('edit-claim')?.remove()
  const dialog = document.createElement('dialog')
  dialog.id = 'edit-claim'
  dialog.className = 'side'
  dialog.ariaLabel = 'Edit the claim'
  document.body.append(dialog)
  const close = () => {
    dialog.remove()
    moveTo(reader, found.index, true)
  }
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  })
  drawForm(dialog, { reader, writer, state: found.state, index: found.index, close })
  dialog.show()
  dialog.querySelector('input')?.focus()
}

interface Editing {
  readonly reader: Reader
  readonly writer: Writer
  readonly state: ClaimState
  /** Of the claim's sentence. */
  readonly index: number
  readonly close: () => void
}

function drawForm(dialog: HTMLElement, editing: Editing): void {
  const { reader, writer, state, index, close } = editing
  let draft: ClaimDraft = draftOf(state.claim)
  let fields = editFields(draft)
  const redraw = () => render(h(EditForm, { draft, fields, ...answers }), dialog)
  const replace = (place: number, field: EditField) => {
    fields = fields.with(place, field)
    redraw()
  }
  const answers = {
    onWords(place: number, words: string) {
      const field = fields[place]
      if (field) replace(place, { ...field, words })
    },
    onSelection(place: number) {
      const field = fields[place]
      const selected = selectedQuote(reader)
      if (field && selected) replace(place, withQuote(field, selected.quote, selected.mentions))
      else announce('Select words in the text first')
    },
    onChoice(field: string, word: string) {
      draft = withChoice(draft, field, word)
      redraw()
    },
    onSave() {
      const result = readFields(draft, fields, finder(index), mentionsNear(index))
      if (result.draft) {
        close()
        revise(reader, writer, state, result.draft, index)
      } else {
        fields = result.fields
        redraw()
        dialog.querySelector<HTMLElement>('[aria-invalid]')?.focus()
      }
    },
    onCancel: close,
  }
  redraw()
}

function selectedQuote(reader: Reader): { quote: Quote; mentions: readonly Mention[] } | undefined {
  const { selection } = reader
  const row = selection && rowAt(selection.index)
  if (!row) return undefined
  const sentence = sentenceOf(row)
  const quote = quoteInSentence(sentence, selection.span)
  return quote && { quote, mentions: sentence.mentions }
}

function finder(index: number): (words: string) => Quote | undefined {
  const texts = allRows().map(rowText)
  return (words) => findWords(words, texts, index)
}

function mentionsNear(index: number): readonly Mention[] {
  const row = rowAt(index)
  return row ? sentenceOf(row).mentions : []
}
