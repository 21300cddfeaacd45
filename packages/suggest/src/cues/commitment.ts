import type { CommitmentCue } from '../cue.ts'
import { announcedCues } from './announced.ts'
import { imposedCues } from './imposed.ts'
import { performativeCues } from './performative.ts'

/** Every cue of a commitment. */
export const commitmentCues: readonly CommitmentCue[] = [
  ...performativeCues,
  ...imposedCues,
  ...announcedCues,
]
