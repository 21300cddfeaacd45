import type { Command, SourceId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Proposal, Workspace } from '@claimtrail/workspace'
import { createColors } from 'picocolors'
import type { Io } from '../io.ts'
import { toOptions } from '../options.ts'
import { placeQuote } from '../quote-place.ts'
import { readingOf } from '../reading.ts'
import { proposalWords } from '../reanchor-words.ts'
import { toolName } from '../tool.ts'

const clear = '\u001b[2J\u001b[H'
const keyLine = 'j k claim · a accept · p place on other words · w withdraw · u undo · q quit'

/** Where a session is; `typed` while words for a place are being typed. */
interface Place {
  readonly waiting: readonly Proposal[]
  readonly index: number
  readonly message: string
  readonly typed?: string
  /** Where something was decided last. */
  readonly decidedOn?: SourceId
}

/** What deciding needs. */
interface Acting {
  readonly workspace: Workspace
  readonly read: () => Promise<readonly Proposal[]>
  readonly io: Io
}

/** Decide claim by claim, most urgent first. Every decision is committed at once, so leaving loses nothing. */
export async function reanchorByKeys(
  workspace: Workspace,
  read: () => Promise<readonly Proposal[]>,
  keys: AsyncIterable<string>,
  io: Io,
): Promise<void> {
  const acting = { workspace, read, io }
  let place: Place = { waiting: await read(), index: 0, message: '' }
  io.out(clear + screenOf(place))
  for await (const key of keys) {
    const isTyping = place.typed !== undefined
    if (key === '\u0003' || key === '\u0004' || (key === 'q' && !isTyping)) break
    place = isTyping ? await typeKey(key, place, acting) : await pressKey(key, place, acting)
    io.out(clear + screenOf(place))
  }
}

async function pressKey(key: string, now: Place, acting: Acting): Promise<Place> {
  const { waiting, index } = now
  const plain = { ...now, message: '' }
  if (key === 'j' || key === '\u001b[B')
    return { ...plain, index: Math.max(0, Math.min(index + 1, waiting.length - 1)) }
  if (key === 'k' || key === '\u001b[A') return { ...plain, index: Math.max(index - 1, 0) }
  const proposal = waiting[index]
  if (key === 'p' && proposal) return { ...plain, typed: '' }
  const source = proposal?.state.source
  const undoing = key === 'u' ? (now.decidedOn ?? source) : undefined
  if (undoing !== undefined) return decide(now, undoing, acting, async () => ({ do: 'undo' }))
  const command = proposal && commandOf(key, proposal)
  return command && source !== undefined ? decide(now, source, acting, async () => command) : plain
}

/** A key while the words of a place are being typed: Enter places the claim, Esc leaves it. */
async function typeKey(key: string, now: Place, acting: Acting): Promise<Place> {
  const { typed = '', ...rest } = now
  const proposal = now.waiting[now.index]
  if (key === '\u001b' || !proposal) return { ...rest, message: 'nothing was written' }
  if (key === '\u007f' || key === '\b') return { ...now, typed: [...typed].slice(0, -1).join('') }
  if (key !== '\r' && key !== '\n') return { ...now, typed: typed + key }
  const { source } = proposal.state
  return decide(rest, source, acting, async () => {
    const { text, analysis } = await readingOf(acting.workspace, source)
    const options = toOptions({ quote: typed })
    const quotes = [placeQuote(text, analysis, options)] as const
    return { do: 'reanchor', ...seen(proposal), version: analysis.version, quotes }
  })
}

async function decide(
  now: Place,
  source: SourceId,
  { workspace, read, io }: Acting,
  commandFor: () => Promise<Command>,
): Promise<Place> {
  try {
    const { carryOut, newId } = await import('@claimtrail/workspace')
    const by = workspace.annotator
    const deciding = { id: newId(), at: io.now().toISOString(), by, tool: toolName }
    const command = await commandFor()
    await carryOut(workspace.store, source, [command], deciding)
    const waiting = await read()
    const index = Math.max(0, Math.min(now.index, waiting.length - 1))
    return { waiting, index, message: `${command.do}: saved`, decidedOn: source }
  } catch (error) {
    if (error instanceof ClaimtrailError) return { ...now, message: error.message }
    throw error
  }
}

function commandOf(key: string, proposal: Proposal): Command | undefined {
  if (key === 'a') return { do: 'reanchor', ...seen(proposal), version: proposal.version }
  if (key === 'w')
    return { do: 'withdraw', ...seen(proposal), reason: 'its source no longer says it' }
  return undefined
}

function seen({ state }: Proposal) {
  return { claim: state.id, revision: state.revision }
}

function screenOf({ waiting, index, message, typed }: Place): string {
  const paint = createColors(true)
  const proposal = waiting[index]
  const marks = { removed: paint.red, added: paint.green }
  const words = proposal
    ? [
        paint.bold(`claim ${index + 1} of ${waiting.length} that wait`),
        '',
        ...proposalWords(proposal, marks),
      ]
    : ['No claim waits.']
  const ask =
    typed === undefined
      ? []
      : ['', `words it stands on now: ${typed}▏ (Enter places, Esc leaves it)`]
  return `${[...words, ...ask, '', message, paint.dim(keyLine)].join('\n')}\n`
}
