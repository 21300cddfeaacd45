import {
  type Claim,
  type ClaimState,
  type Fill,
  fillWords,
  type StoredEvent,
  slotNames,
} from '@claimtrail/model'
import { showText } from './terminal-text.ts'

/** One claim in words: quote, slots, review, where it stands and what happened to it. */
export function claimCard(
  state: ClaimState,
  place: string,
  events?: readonly StoredEvent[],
): string {
  const { claim, review, updated } = state
  const lines = [
    `${state.id}  ${claim.type}  ${review}`,
    `  “${showText(claim.quotes.map(({ quote }) => quote).join(' … '))}”`,
    `  ${showText(place)}, characters ${claim.quotes[0].start}–${claim.quotes[0].end} of version ${claim.version.slice(0, 12)}`,
    ...slotLines(claim),
    ...choiceLines(claim),
    ...(claim.cue ? [line('cue', claim.cue.quote)] : []),
    ...(claim.note === undefined ? [] : [line('note', claim.note)]),
    `  ${updated.by.name ?? updated.by.id}, ${updated.at}, ${updated.tool}`,
    ...(state.reason === undefined ? [] : [`  withdrawn: ${showText(state.reason)}`]),
    ...state.links.map(({ link }) => `  ${link.type} ${link.to}`),
    ...(events ?? []).map(
      (event) =>
        `  ${event.at}  ${event.op.padEnd(8)}  ${showText(event.by.name ?? event.by.id)}  ${event.id}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function slotLines(claim: Claim): readonly string[] {
  const values: Readonly<Record<string, unknown>> = { ...claim }
  return slotNames[claim.type].flatMap((name) => {
    const words = wordsOf(values[name])
    return words === '' ? [] : [line(name, words)]
  })
}

/** What is chosen from a list: polarity, force, kind, stance, and the last entry of each history. */
function choiceLines(claim: Claim): readonly string[] {
  const names = [
    'polarity',
    'force',
    'origin',
    'specificity',
    'kind',
    'stance',
    'certainty',
    'status',
    'fulfilment',
    'state',
  ]
  const values: Readonly<Record<string, unknown>> = { ...claim }
  return names.flatMap((name) => {
    const value = values[name]
    const last = Array.isArray(value) ? datedValue(value.at(-1)) : value
    return typeof last === 'string' || typeof last === 'number' ? [line(name, String(last))] : []
  })
}

function datedValue(dated: unknown): unknown {
  return typeof dated === 'object' && dated !== null && 'value' in dated ? dated.value : undefined
}

function line(name: string, words: string): string {
  return `  ${name.padEnd(12)}  ${showText(words)}`
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('; ')
  if (typeof value !== 'object' || value === null) return ''
  if ('quote' in value && typeof value.quote === 'string') return value.quote
  if ('kind' in value && 'quote' in value) return `${value.kind}: ${wordsOf(value.quote)}`
  return isFill(value) ? wordsOfFill(value) : ''
}

/** The words, what a pronoun stands for, and the canonical id. */
function wordsOfFill(fill: Fill): string {
  const resolved = fill.resolvedTo ? ` → ${fill.resolvedTo.quote}` : ''
  const actor = fill.actor === undefined ? '' : ` [${fill.actor}]`
  const claim = fill.claim !== undefined && fill.quote ? ` (${fill.claim})` : ''
  return `${fillWords(fill)}${resolved}${actor}${claim}`
}

function isFill(value: object): value is Fill {
  return 'quote' in value || 'role' in value || 'claim' in value
}
