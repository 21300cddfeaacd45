import type {
  AssessmentKind,
  ClaimType,
  Commitment,
  CommitmentStatus,
  ConditionKind,
} from '@claimtrail/model'
import { overlap, type Span } from '@claimtrail/text'
import { CueRefusedError } from './errors.ts'

interface CueBase {
  /** Permanent name: the type, a dot, the family; for example `condition.provided`. */
  readonly id: string
  /** What to look for in one sentence; matches must begin and end on word boundaries. */
  readonly regex: RegExp
  /** A hit that overlaps a match of the guard is dropped. */
  readonly guard?: RegExp
  /** Logit added to what any cue of the type weighs; below zero for a cue that needs company. */
  readonly weight: number
  /** A sentence that the cue must find. */
  readonly positive: string
  /** A sentence that the cue must leave alone. */
  readonly negative: string
}

/**
 * Where a commitment's slots lie around its cue: `infinitive` "X agreed to V", `modal` "X shall V",
 * `that` "X assured that …", `imposed` "Y forced X to V", `provision` "the accord provides for …",
 * `grant` "X lets Y V", `bare` "Withdraw all forces" (an item whose lead-in stands elsewhere).
 */
export type CommitmentFrame =
  | 'infinitive'
  | 'modal'
  | 'that'
  | 'imposed'
  | 'provision'
  | 'grant'
  | 'bare'

/** A cue of a commitment. */
export interface CommitmentCue extends CueBase {
  readonly type: 'commitment'
  readonly frame: CommitmentFrame
  readonly sets?: {
    readonly force?: NonNullable<Commitment['force']>
    readonly origin?: NonNullable<Commitment['origin']>
    readonly status?: CommitmentStatus
    readonly polarity?: 'refrain'
  }
}

/** A cue of a condition. */
export interface ConditionCue extends CueBase {
  readonly type: 'condition'
  readonly sets: { readonly kind: ConditionKind }
  /** Often only dates or compares: such a hit counts only beside a claim that it can govern. */
  readonly needsClaim?: true
}

/**
 * Where an assessment's slots lie around its cue: `predicate` "T may fail", `noun` "grave obstacles
 * to T", `holder` "H doubts that T".
 */
export type AssessmentFrame = 'predicate' | 'noun' | 'holder'

/** A cue of an assessment. */
export interface AssessmentCue extends CueBase {
  readonly type: 'assessment'
  readonly frame: AssessmentFrame
  readonly sets: {
    readonly kind: AssessmentKind
    readonly stance?: 'positive' | 'negative'
    readonly certainty?: 'certain' | 'probable' | 'possible' | 'doubtful'
  }
}

/** Words that speak for a claim of one type: data, with an example for and one against. */
export type Cue = CommitmentCue | ConditionCue | AssessmentCue

const types: readonly ClaimType[] = ['commitment', 'condition', 'assessment']

/**
 * Check a cue and make it ready for use.
 *
 * @throws {@link CueRefusedError} The name does not start with the type, the pattern can match nothing
 * or breaks a word, or an example fails; the error lists everything that is wrong.
 */
export function defineCue<Each extends Cue>(cue: Each): Each {
  const ready = { ...cue, regex: global(cue.regex) }
  const checked = cue.guard ? { ...ready, guard: global(cue.guard) } : ready
  const failures = faults(checked)
  if (failures.length > 0) throw new CueRefusedError(cue.id, failures)
  return checked
}

/**
 * Where a cue hits in one sentence, guards applied; spans are in `text`, in order.
 * Linear in the sentence for the cues of this package.
 */
export function findCue(cue: Cue, text: string): readonly Span[] {
  const hits = matches(cue.regex, text)
  if (!cue.guard || hits.length === 0) return hits
  return without(hits, matches(cue.guard, text))
}

/** The spans that overlap none of the others; both lists are sorted and free of overlap. Linear. */
function without(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  let next = 0
  return spans.filter((span) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1
    const other = others[next]
    return !other || overlap(other, span) === 0
  })
}

/** Every match of a global pattern that is not empty. */
export function matches(regex: RegExp, text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(regex)) {
    if (match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function faults(cue: Cue): readonly string[] {
  const found: string[] = []
  if (!types.includes(cue.type) || !cue.id.startsWith(`${cue.type}.`)) {
    found.push(`its id does not start with its type "${cue.type}."`)
  }
  if (cue.regex.test('')) found.push('its pattern matches the empty text')
  if (!Number.isFinite(cue.weight)) found.push('its weight is not a number')
  const hits = findCue(cue, cue.positive)
  if (hits.length === 0) found.push(`its positive example is not found: "${cue.positive}"`)
  if (hits.some((hit) => breaksWord(cue.positive, hit))) {
    found.push('its pattern cuts a word or takes in a space')
  }
  if (findCue(cue, cue.negative).length > 0) {
    found.push(`its negative example is found: "${cue.negative}"`)
  }
  return found
}

function breaksWord(text: string, hit: Span): boolean {
  const around = [hit.start, hit.end].map((edge) => text.slice(Math.max(0, edge - 1), edge + 1))
  const words = text.slice(hit.start, hit.end)
  return words !== words.trim() || around.some((pair) => /^\w\w$/.test(pair))
}

function global(regex: RegExp): RegExp {
  return new RegExp(regex.source, regex.flags.includes('g') ? regex.flags : `${regex.flags}g`)
}
