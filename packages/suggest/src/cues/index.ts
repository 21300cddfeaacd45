import type { Cue } from '../cue.ts'
import { assessmentCues } from './assessment.ts'
import { commitmentCues } from './commitment.ts'
import { conditionCues } from './condition.ts'

/** Every cue that Claimtrail ships, by type, then in the order of their families. */
export const cues: readonly Cue[] = [...commitmentCues, ...conditionCues, ...assessmentCues]
