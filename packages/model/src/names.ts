/** Id of a source: its path below `source-docs/` without the extension, with `/` between folders. */
export type SourceId = string
/** SHA-256 in 64 lower-case hex digits. */
export type Sha256 = string
/** Id of a version: the SHA-256 of `{source, sha256, textSha256}`; see `versionId()`. */
export type VersionId = Sha256
/** Label of a sentence for people and links: `key.n`, key from its folded text, n its occurrence from 1. */
export type SentenceId = string
/** Id of a claim: `c-` and 26 characters of base32 (128 random bits). Stable over revisions. */
export type ClaimId = string
/** Id of a suggestion: `s-` and 26 characters of base32 of a hash of what was suggested where. */
export type SuggestionId = string
/** Id of one commit: 26 characters of base32, made by the caller; also its idempotency key. */
export type EntryId = string
/** Permanent name of an event: its entry's id, `/`, and its place in the entry from 0. */
export type EventId = string
/** Canonical id of an actor, for example `state/AFG`, `group/taliban`, `person/ola-berg`. */
export type ActorId = string
/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string
/** A moment in UTC: `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string
/** A TIMEX3 value, for example `2020-02-29`, `2020-02`, `P135D`, `PRESENT_REF`. */
export type TimexValue = string
/** Leaves of a claim's history, sorted and joined with `+`; the empty string means "does not exist". Opaque to callers. */
export type Revision = string
