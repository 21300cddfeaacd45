import type { Source } from '@claimtrail/model'
import { eventsByClaim } from '../events-by-claim.ts'
import { exportClaim } from '../export-claim.ts'
import type { Exchanged } from '../exported.ts'
import type { ExchangeFormat, WriteOptions } from '../format.ts'
import { sampleEvents, sampleStates } from './sample-claims.ts'
import { sampleSentences, sampleText, sampleVersion } from './sample-text.ts'

const source: Source = {
  id: sampleVersion.source,
  path: 'source-docs/harbour/ferry-accord.md',
  sha256: sampleVersion.sha256,
  sizeBytes: 5,
  meta: { title: 'Ferry accord', licence: 'CC0-1.0', retrievedAt: '2026-02-27T08:00:00Z' },
}

/** A small bundle whose claims together use every facet, on a text with all that breaks offsets. */
export function sampleBundle(): readonly Exchanged[] {
  const events = eventsByClaim(sampleEvents)
  const pledge = sampleStates[0]?.id
  const proviso = sampleStates[1]?.id
  return [
    { kind: 'source', source },
    { kind: 'version', version: sampleVersion },
    { kind: 'text', text: { textSha256: sampleVersion.textSha256, text: sampleText } },
    ...sampleStates.map((state): Exchanged => {
      const claim = exportClaim({
        state,
        source,
        version: sampleVersion,
        text: sampleText,
        sentences: sampleSentences,
        events: events.get(state.id) ?? [],
        conditions: state.id === pledge && proviso ? [proviso] : [],
      })
      return { kind: 'claim', claim, text: sampleText }
    }),
  ]
}

/** The things of a bundle as a writer takes them. */
async function* inOrder(things: Iterable<Exchanged>): AsyncGenerator<Exchanged> {
  yield* things
}

/** All that a format writes of some things. */
export async function writeAll(
  format: ExchangeFormat,
  things: Iterable<Exchanged>,
  options?: WriteOptions,
): Promise<string> {
  let written = ''
  for await (const chunk of format.write(inOrder(things), options)) written += chunk
  return written
}
