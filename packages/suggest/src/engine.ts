import type { Suggestion } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import type { Cue } from './cue.ts'
import { counterCues } from './cues/counter.ts'
import { cues } from './cues/index.ts'
import { typeWeights } from './score.ts'

/** What made a suggestion: the release of the engine and the hash of the cues and weights that it ran with. */
export type SuggestEngine = Suggestion['engine']

/** Raised whenever the same cues can lead to other suggestions. */
const release = '1'

/** The engine that runs with these cues. */
export function engineWith(list: readonly Cue[]): SuggestEngine {
  const content = JSON.stringify([typeWeights, counterCues, list], (_, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  )
  return { version: release, cues: sha256(content) }
}

/** The engine with the cues that Claimtrail ships. */
export const suggestEngine: SuggestEngine = engineWith(cues)

/** One word for the engine and its cues: an analysis made under another one is out of date. */
export const suggesterVersion: string = `${suggestEngine.version}+${suggestEngine.cues.slice(0, 12)}`
