import type { Block, Mention, Sentence, Suggestion, VersionId } from '@claimtrail/model'
import { overlap } from '@claimtrail/text'
import { findAssessments } from './assessments.ts'
import { assignMentions } from './assign-mentions.ts'
import type { Candidate } from './candidate.ts'
import { findCommitments } from './commitments.ts'
import { findConditions } from './conditions.ts'
import type { Cue } from './cue.ts'
import { cueOnly, isOverlong } from './cue-only.ts'
import { cues as shippedCues } from './cues/index.ts'
import { engineWith, type SuggestEngine, suggestEngine } from './engine.ts'
import { commitItem, type LeadIn, leadInOf } from './lead-in.ts'
import { linkCandidates } from './links.ts'
import { type Reading, readSentence } from './reading.ts'
import { viewSentence } from './sentence-view.ts'
import { createSubjects, type Subjects } from './subjects.ts'
import { toSuggestions } from './to-suggestions.ts'

/** One version of a source, split and tagged. */
export interface SuggestInput {
  readonly version: VersionId
  readonly text: string
  /** Sorted, not overlapping; a sentence that does not lie in the text is skipped. */
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  /** Headings and table heads get no suggestions; list items read on from their lead-in. */
  readonly blocks?: readonly Block[]
}

/** What a caller may change. */
export interface SuggestOptions {
  /** Cues to use instead of the shipped ones. */
  readonly cues?: readonly Cue[]
}

/**
 * Suggest the claims of a text: every one with reasons, a score of at least 0, and quotes that read back.
 * Sorted by sentence, start, type. Same input, same bytes. Linear in the text.
 */
export function suggestClaims(
  input: SuggestInput,
  options: SuggestOptions = {},
): readonly Suggestion[] {
  const cues = options.cues ?? shippedCues
  const engine: SuggestEngine = options.cues ? engineWith(cues) : suggestEngine
  const subjects = createSubjects()
  const leads = new Map<number, LeadIn>()
  const mentions = assignMentions(input.sentences, input.mentions)
  const introducing = new Set(input.blocks?.map((block) => block.leadIn))
  const found = input.sentences.map((sentence, rank) => {
    if (!isReadable(input, sentence)) return []
    const view = viewSentence(input.version, input.text, sentence, mentions[rank] ?? [])
    if (isOverlong(view)) return cueOnly(cues, view)
    const reading = readSentence(cues, view)
    const given = leadInOf(reading, subjects)
    if (given) leads.set(sentence.block, given)
    else leads.delete(sentence.block)
    const candidates = candidatesOf(reading, subjects, leadOf(input, sentence, leads))
    // What a lead-in binds to do stands in its items; alone it would be a claim without an action.
    return given && introducing.has(sentence.block) ? stated(candidates) : candidates
  })
  return toSuggestions(found, linkCandidates(found), engine)
}

function candidatesOf(
  reading: Reading,
  subjects: Subjects,
  lead: LeadIn | undefined,
): readonly Candidate[] {
  const own = findCommitments(reading, subjects)
  const item = lead && own.every(isBare) ? commitItem(reading, lead) : undefined
  const commitments = item ? [item] : own
  const assessments = findAssessments(reading).filter((each) => !readAs(each, commitments))
  const conditions = findConditions(reading, [...commitments, ...assessments])
  return [...commitments, ...conditions, ...assessments]
}

/** "Norland would become a member" is either promised or forecast: the same words are read once. */
function readAs({ claim }: Candidate, commitments: readonly Candidate[]): boolean {
  const { cue } = claim
  return commitments.some((each) => cue && each.claim.cue && overlap(cue, each.claim.cue) > 0)
}

/** A claim that only the look of the item suggests gives way to what its lead-in says. */
function isBare({ cueId }: Candidate): boolean {
  return cueId === 'commitment.item'
}

/** The claims that a lead-in makes by itself: none, when all that is left are conditions on its items. */
function stated(candidates: readonly Candidate[]): readonly Candidate[] {
  const left = candidates.filter(({ claim }) => claim.type !== 'commitment' || claim.action)
  return left.some(({ claim }) => claim.type !== 'condition') ? left : []
}

/** The lead-in of the list item that a sentence opens. */
function leadOf(
  { blocks, sentences }: SuggestInput,
  sentence: Sentence,
  leads: ReadonlyMap<number, LeadIn>,
): LeadIn | undefined {
  const leadIn = blocks?.[sentence.block]?.leadIn
  if (leadIn === undefined) return undefined
  const before = sentences[sentence.index - 1]
  return before?.block === sentence.block ? undefined : leads.get(leadIn)
}

function isReadable({ text, blocks }: SuggestInput, { span, block }: Sentence): boolean {
  const { kind, cell } = blocks?.[block] ?? {}
  if (kind === 'heading' || kind === 'artifact' || cell?.header) return false
  return span.start >= 0 && span.start < span.end && span.end <= text.length
}
