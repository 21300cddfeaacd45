import { type ClaimType, type Command, quoteOf, type SourceId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Deciding, Workspace } from '@claimtrail/workspace'
import { addCommand } from '../add-command.ts'
import type { Io } from '../io.ts'
import { type Reading, readingOf } from '../reading.ts'
import { toolName } from '../tool.ts'
import { nextUndecided, type Row, rowsOf } from './row.ts'
import { renderScreen } from './screen.ts'

/** Where a session is. */
interface Place {
  readonly rows: readonly Row[]
  readonly index: number
  readonly message: string
}

const typeKeys: Readonly<Record<string, ClaimType>> = {
  '1': 'commitment',
  '2': 'condition',
  '3': 'assessment',
}

/** Clears the screen and puts the cursor home. */
const clear = '\u001b[2J\u001b[H'

/**
 * Decide sentence by sentence, by the reader's keys. Every decision is committed at once, so leaving at any
 * moment loses nothing.
 */
export async function annotateByKeys(
  workspace: Workspace,
  source: SourceId,
  keys: AsyncIterable<string>,
  io: Io,
): Promise<void> {
  const reading = await readingOf(workspace, source)
  const read = async () =>
    rowsOf(reading.text, reading.analysis, await workspace.store.source(source))
  const rows = await read()
  let place: Place = { rows, index: nextUndecided(rows, -1), message: '' }
  const show = () =>
    io.out(
      clear +
        renderScreen({
          title: reading.analysis.title,
          columns: io.columns,
          colour: true,
          ...place,
        }),
    )
  show()
  for await (const key of keys) {
    if (key === 'q' || key === '\u0003' || key === '\u0004') break
    const message = await act(key, place, { workspace, source, reading, io })
    const next = message === undefined ? place.rows : await read()
    place = { rows: next, index: indexAfter(key, next, place.index), message: message ?? '' }
    show()
  }
}

function indexAfter(key: string, rows: readonly Row[], index: number): number {
  if (key === 'j' || key === '\u001b[B') return Math.min(index + 1, rows.length - 1)
  if (key === 'k' || key === '\u001b[A') return Math.max(index - 1, 0)
  return key === 'n' || key === '0' ? nextUndecided(rows, index) : index
}

interface Acting {
  readonly workspace: Workspace
  readonly source: SourceId
  readonly reading: Reading
  readonly io: Io
}

/** What a key did, in words; `undefined` when it decides nothing. A refusal is words, too. */
async function act(
  key: string,
  { rows, index }: Place,
  acting: Acting,
): Promise<string | undefined> {
  const row = rows[index]
  if (!row) return undefined
  try {
    const [suggestion] = row.suggestions
    if (key === 'a') return suggestion ? await accept(suggestion.id, acting) : 'no suggestion here'
    const command = commandOf(key, row, acting.reading)
    if (command === 'nothing') return 'no suggestion here'
    return command && (await carryOut(command, acting))
  } catch (error) {
    if (error instanceof ClaimtrailError) return error.message
    throw error
  }
}

function commandOf(key: string, row: Row, reading: Reading): Command | 'nothing' | undefined {
  const { text, analysis } = reading
  const { version } = analysis
  const { span, id } = row.sentence
  const type = typeKeys[key]
  if (type) {
    const end = text[span.end - 1] === '.' ? span.end - 1 : span.end
    return addCommand(type, quoteOf(text, { start: span.start, end }), {
      ...reading,
      open: row.suggestions,
    })
  }
  if (key === '0') return { do: 'settle', version, sentence: id, quote: quoteOf(text, span) }
  if (key === 'u') return { do: 'undo' }
  if (key !== 'x') return undefined
  const [suggestion] = row.suggestions
  if (!suggestion) return 'nothing'
  return { do: 'dismiss', version, suggestion: suggestion.id, quote: suggestion.claim.quotes[0] }
}

async function carryOut(command: Command, { workspace, source, io }: Acting): Promise<string> {
  const { carryOut: commit } = await import('@claimtrail/workspace')
  const { events } = await commit(workspace.store, source, [command], await deciding(workspace, io))
  return events.length > 0 ? `${command.do}: saved` : 'it stands so already'
}

async function accept(suggestion: string, { workspace, source, io }: Acting): Promise<string> {
  const { accept: commit } = await import('@claimtrail/workspace')
  await commit(workspace.store, source, [suggestion], await deciding(workspace, io))
  return 'accepted: saved'
}

async function deciding({ annotator }: Workspace, io: Io): Promise<Deciding> {
  const { newId } = await import('@claimtrail/workspace')
  return { id: newId(), at: io.now().toISOString(), by: annotator, tool: toolName }
}
