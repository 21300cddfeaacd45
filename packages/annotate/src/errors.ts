import type { ClaimId, ClaimState, EventId, Link, SuggestionId, VersionId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'

/** Somebody changed the claim after the caller had read it. */
export class StaleRevisionError extends ClaimtrailError {
  readonly code = 'STALE_REVISION'
  /** The claim as it stands now, to decide again on. */
  readonly current: ClaimState

  constructor(current: ClaimState) {
    super(
      `Claim ${current.id} was changed by ${JSON.stringify(current.updated.by.id)} at ${current.updated.at}, after you read it. Look at it again and repeat the change.`,
    )
    this.current = current
  }
}

/** A claim that nobody has made. */
export class ClaimUnknownError extends ClaimtrailError {
  readonly code = 'CLAIM_UNKNOWN'
  readonly claim: ClaimId

  constructor(claim: ClaimId, where: string) {
    super(`There is no claim ${claim} ${where}. "claimtrail claims" lists the ids there are.`)
    this.claim = claim
  }
}

/** The claim was withdrawn, so there is nothing to judge, link or withdraw. */
export class ClaimWithdrawnError extends ClaimtrailError {
  readonly code = 'CLAIM_WITHDRAWN'
  readonly current: ClaimState

  constructor(current: ClaimState) {
    super(
      `Claim ${current.id} was withdrawn by ${JSON.stringify(current.updated.by.id)} at ${current.updated.at}. Revise it, or undo the withdrawal, to bring it back first.`,
    )
    this.current = current
  }
}

/** A claim or decision names a version whose text is not there, so its quotes cannot be read back. */
export class VersionUnknownError extends ClaimtrailError {
  readonly code = 'VERSION_UNKNOWN'
  readonly version: VersionId

  constructor(version: VersionId) {
    super(
      `There is no text of version ${JSON.stringify(version.slice(0, 64))}. Ingest the source and take the version from its analysis.`,
    )
    this.version = version
  }
}

/** Why a claim cannot be put on another version. */
export type ReanchorObstacle = 'lost' | 'contested' | 'needs-person'

/** The claim stays on its version. */
export class ReanchorRefusedError extends ClaimtrailError {
  readonly code = 'REANCHOR_REFUSED'
  readonly obstacle: ReanchorObstacle
  /** The claim as it stands now. */
  readonly current: ClaimState

  constructor(current: ClaimState, version: VersionId, obstacle: ReanchorObstacle) {
    super(
      `Claim ${current.id} cannot be put on version ${version.slice(0, 12)}: ${reanchorWords[obstacle]}`,
    )
    this.obstacle = obstacle
    this.current = current
  }
}

/** The link is not there, so it cannot be taken away. */
export class LinkUnknownError extends ClaimtrailError {
  readonly code = 'LINK_UNKNOWN'
  readonly link: Link

  constructor(link: Link) {
    super(
      `There is no link ${link.type} from ${link.from} to ${link.to}. The claim ${link.from} lists the links that start there.`,
    )
    this.link = link
  }
}

/** The link would say nothing: it joins a claim with itself, or it is there already. */
export class LinkRefusedError extends ClaimtrailError {
  readonly code = 'LINK_REFUSED'
  readonly link: Link

  constructor(link: Link, why: string) {
    super(
      `The link ${link.type} from ${link.from} to ${link.to} ${why}. Choose two different claims of the right types that are not linked so yet.`,
    )
    this.link = link
  }
}

/** An event that the history does not hold. */
export class EventUnknownError extends ClaimtrailError {
  readonly code = 'EVENT_UNKNOWN'
  readonly event: EventId

  constructor(event: EventId) {
    super(
      `There is no event ${JSON.stringify(event)}. The history of a claim lists the ids of its events.`,
    )
    this.event = event
  }
}

/** The annotator has done nothing here that could be taken back. */
export class NothingToUndoError extends ClaimtrailError {
  readonly code = 'NOTHING_TO_UNDO'
  readonly annotator: string

  constructor(annotator: string, source: string) {
    super(
      `${JSON.stringify(annotator)} has nothing to undo on source "${source}". What others changed since can be revised instead.`,
    )
    this.annotator = annotator
  }
}

/** Why an event cannot be undone. */
export type UndoObstacle = 'other-annotator' | 'undone' | 'changed-since' | 'history-incomplete'

/** The event is there and cannot be taken back. */
export class UndoRefusedError extends ClaimtrailError {
  readonly code = 'UNDO_REFUSED'
  readonly event: EventId
  readonly obstacle: UndoObstacle
  /** The claim as it stands now, when it is what stands in the way. */
  readonly current: ClaimState | undefined

  constructor(event: EventId, obstacle: UndoObstacle, current?: ClaimState) {
    super(`Event ${event} cannot be undone: ${obstacleWords[obstacle]}`)
    this.event = event
    this.obstacle = obstacle
    this.current = current
  }
}

/** A suggestion that the analysis does not hold. */
export class SuggestionUnknownError extends ClaimtrailError {
  readonly code = 'SUGGESTION_UNKNOWN'
  readonly suggestion: SuggestionId

  constructor(suggestion: SuggestionId) {
    super(
      `There is no suggestion ${JSON.stringify(suggestion)} for this source. "claimtrail suggest" lists the ids there are.`,
    )
    this.suggestion = suggestion
  }
}

const reanchorWords: Readonly<Record<ReanchorObstacle, string>> = {
  lost: 'that text does not say its words any more. Choose other words for it there, or withdraw it.',
  contested: 'its bodies contradict each other. Revise it first, so that one of them stands.',
  'needs-person': 'its words have changed, and a person has to say whether it still holds.',
}

const obstacleWords: Readonly<Record<UndoObstacle, string>> = {
  'other-annotator': 'somebody else did it. Dispute or revise the claim instead.',
  undone: 'it has been taken back already. Undo the event that did so to have it again.',
  'changed-since': 'the claim has been changed since. Revise the claim instead.',
  'history-incomplete':
    'the history does not hold what was there before. Revise the claim instead.',
}
