import type { AssessmentCue } from '../cue.ts'
import { dutyCues } from './duty.ts'
import { evaluationCues } from './evaluation.ts'
import { likelihoodCues } from './likelihood.ts'
import { obstacleCues } from './obstacle.ts'

/** Every cue of an assessment. */
export const assessmentCues: readonly AssessmentCue[] = [
  ...likelihoodCues,
  ...obstacleCues,
  ...evaluationCues,
  ...dutyCues,
]
