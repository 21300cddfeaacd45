import type { ClaimDraft } from '@claimtrail/model'
import type { VNode } from 'preact'
import { choices, chosen } from '../choices.ts'
import type { EditField } from '../edit-fields.ts'
import { typeWords } from '../words.ts'

/** What the form shows and whom it tells. */
export interface EditFormProps {
  readonly draft: ClaimDraft
  readonly fields: readonly EditField[]
  readonly onWords: (index: number, words: string) => void
  readonly onSelection: (index: number) => void
  readonly onChoice: (field: string, word: string) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** The slots of one claim as a form: words that must stand in the text, and choices. */
export function EditForm(props: EditFormProps): VNode {
  const { draft, fields, onSave, onCancel } = props
  const save = (event: Event) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form onSubmit={save}>
      <h2>Edit the {typeWords[draft.type].toLowerCase()}</h2>
      <p class="small">
        Type words that stand in the text, or select them there and press “Use selection”.
      </p>
      <div class="fields">
        {fields.map((field, index) => (
          <WordsField key={`${field.name}-${index}`} field={field} index={index} {...props} />
        ))}
        {choices[draft.type].map((choice) => (
          <div key={choice.field}>
            <label for={`edit-${choice.field}`}>{choice.label}</label>
            <select
              id={`edit-${choice.field}`}
              value={chosen(draft, choice.field)}
              onChange={(event) => props.onChoice(choice.field, event.currentTarget.value)}
            >
              {choice.optional && <option value="">not said</option>}
              {choice.options.map((word) => (
                <option key={word} value={word} selected={chosen(draft, choice.field) === word}>
                  {word}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <datalist id="edit-roles">
        <option value="The author" />
        <option value="Nobody named" />
      </datalist>
      <div class="answers">
        <button type="submit" class="bt main">
          Save
        </button>
        <button type="button" class="bt" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

function WordsField(props: EditFormProps & { field: EditField; index: number }): VNode {
  const { field, index } = props
  const id = `edit-${field.name}-${index}`
  return (
    <div>
      <label for={id}>{field.label}</label>
      <span class="field">
        <input
          id={id}
          value={field.words}
          list={field.name === 'actor' || field.name === 'holder' ? 'edit-roles' : undefined}
          autocomplete="off"
          aria-invalid={field.error ? 'true' : undefined}
          aria-describedby={field.error ? `${id}-error` : undefined}
          onInput={(event) => props.onWords(index, event.currentTarget.value)}
        />
        <button
          type="button"
          class="bt"
          aria-label={`Use selection for ${field.label}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onSelection(index)}
        >
          Use selection
        </button>
      </span>
      {field.error && (
        <span class="error" id={`${id}-error`}>
          {field.error}
        </span>
      )}
    </div>
  )
}
