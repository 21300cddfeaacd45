/** What a code comes to over HTTP. */
export interface Answer {
  readonly status: number
  /** A few words; the same for every request that meets the code. */
  readonly title: string
}

/** Somebody must look after a file of the project; the detail says which and how. */
const repair: Answer = { status: 503, title: 'A file of the project needs a person' }

/** Every code that a caller can do something about. What is not here is a fault of the server: 500. */
export const answers: Readonly<Record<string, Answer>> = {
  ADDRESS_MALFORMED: { status: 400, title: 'The address is malformed' },
  BODY_MALFORMED: { status: 400, title: 'The body is malformed' },
  CURSOR_UNKNOWN: { status: 400, title: 'No such cursor' },
  STORE_CURSOR_UNKNOWN: { status: 400, title: 'No such cursor' },
  REQUEST_SHAPE: { status: 400, title: 'The request does not match the contract' },

  CROSS_SITE: { status: 403, title: 'Refused: the request comes from another site' },

  ADDRESS_UNKNOWN: { status: 404, title: 'Nothing here' },
  CLAIM_UNKNOWN: { status: 404, title: 'No such claim' },
  EVENT_UNKNOWN: { status: 404, title: 'No such event' },
  ROW_UNKNOWN: { status: 404, title: 'No such sentence' },
  SOURCE_NOT_FOUND: { status: 404, title: 'No such source' },
  SOURCE_UNKNOWN: { status: 404, title: 'No such source' },
  STORE_UNSAFE_NAME: { status: 404, title: 'No such source' },
  SOURCE_UNREADABLE: { status: 404, title: 'The source has no text' },
  SUGGESTION_UNKNOWN: { status: 404, title: 'No such suggestion' },
  VERSION_NOT_CURRENT: { status: 404, title: 'This version is not the current one' },
  TEXT_UNKNOWN: { status: 404, title: 'No such version' },

  METHOD_REFUSED: { status: 405, title: 'The address does not answer this method' },

  IDEMPOTENCY_KEY_REUSED: { status: 409, title: 'The idempotency key was used before' },

  STALE_REVISION: { status: 412, title: 'The claim was changed since you read it' },
  STORE_CONFLICT: { status: 412, title: 'The claim was changed since you read it' },

  HISTORY_LINE_TOO_LONG: { status: 413, title: 'Too much for one entry' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is too large' },

  MEDIA_TYPE: { status: 415, title: 'The body is not JSON' },

  HOST_REFUSED: { status: 421, title: 'This is another server' },

  CLAIM_WITHDRAWN: { status: 422, title: 'The claim is withdrawn' },
  LINK_REFUSED: { status: 422, title: 'The link says nothing new' },
  LINK_UNKNOWN: { status: 422, title: 'No such link' },
  NOTHING_TO_UNDO: { status: 422, title: 'Nothing to undo' },
  QUOTE_MISMATCH: { status: 422, title: 'The quote is not at these offsets' },
  REANCHOR_REFUSED: { status: 422, title: 'The claim has no place in this version' },
  SPAN_OUT_OF_RANGE: { status: 422, title: 'The span is outside the text' },
  STORE_REJECTED_TEXT: { status: 422, title: 'The text holds what no file may hold' },
  UNDO_REFUSED: { status: 422, title: 'This cannot be undone' },
  VERSION_UNKNOWN: { status: 422, title: 'No such version' },

  REVISION_MISSING: { status: 428, title: 'If-Match is missing' },

  STREAMS_TAKEN: { status: 429, title: 'Too many streams' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },

  NOT_READY: { status: 503, title: 'Not ready' },
  EVIDENCE_MISSING: repair,
  FILE_ACCESS: repair,
  INVALID_LEXICON: repair,
  NOT_JSON: repair,
  ARCHIVE_REFUSED: repair,
  ENCRYPTED_SOURCE: repair,
  NOT_TEXT: repair,
  OUTSIDE_SOURCES: repair,
  SOURCE_ID_TAKEN: repair,
  SOURCE_TOO_LARGE: repair,
  STORE_TEXT_MISMATCH: repair,
  TOO_DEEP: repair,
  UNSUPPORTED_FORMAT: repair,
  XML_REFUSED: repair,
  UNREADABLE_SOURCE: repair,
  WRONG_SHAPE: repair,
  STORE_FULL: { status: 503, title: 'No room to write' },
  STORE_HISTORY_BROKEN: { status: 503, title: 'The history is damaged' },
  STORE_UNKNOWN_OUTCOME: { status: 503, title: 'Not known whether it was written' },
  STORE_READ_ONLY: { status: 503, title: 'Nothing can be written now' },
}

/** What every fault of the server says, and nothing else. */
export const fault: Answer = { status: 500, title: 'Something went wrong here' }
