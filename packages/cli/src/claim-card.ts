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
    return words === '' ? [] : [`  ${name.padEnd(12)}  ${showText(words)}`]
  })
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('; ')
  if (typeof value !== 'object' || value === null) return ''
  if ('quote' in value && typeof value.quote === 'string') return value.quote
  if ('kind' in value && 'quote' in value) return `${value.kind}: ${wordsOf(value.quote)}`
  return isFill(value) ? fillWords(value) : ''
}

function isFill(value: object): value is Fill {
  return 'quote' in value || 'role' in value || 'claim' in value
}
