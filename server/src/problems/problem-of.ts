import type { ClaimState } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { FieldError, ProblemReply } from '../contract/problem-schema.ts'
import { answers, fault } from './titles.ts'

/** The address that explains a code. */
export function errorHref(code: string): string {
  return `/errors/${encodeURIComponent(code)}`
}

/**
 * What a caller is told of an error. Errors that we know say what they have to say; of all others nothing
 * goes out but the request's id, with which the log can be searched.
 */
export function problemOf(error: unknown, requestId: string): ProblemReply {
  if (!(error instanceof ClaimtrailError)) return faultOf(requestId)
  const answer = answers[error.code]
  if (!answer) return faultOf(requestId)
  return {
    type: errorHref(error.code),
    ...answer,
    code: error.code,
    detail: error.message,
    ...('errors' in error && isFieldErrors(error.errors) && { errors: error.errors }),
    ...('current' in error && isClaimState(error.current) && { current: error.current }),
    requestId,
  }
}

function faultOf(requestId: string): ProblemReply {
  const code = 'SERVER_FAULT'
  const detail = `The log has more about request ${requestId}.`
  return { type: errorHref(code), ...fault, code, detail, requestId }
}

function isFieldErrors(value: unknown): value is readonly FieldError[] {
  return (
    Array.isArray(value) && value.every((each) => typeof each === 'object' && 'pointer' in each)
  )
}

/** Only errors of our own packages come here, and their `current` is a claim. */
function isClaimState(value: unknown): value is ClaimState {
  return typeof value === 'object' && value !== null && 'revision' in value && 'claim' in value
}
