import { ClaimtrailError } from '@claimtrail/text'
import { RetrievalFailedError } from './errors.ts'

/** What the network says, in words. */
const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'its name could not be looked up; is this machine connected?',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the server broke off',
  EPIPE: 'the server broke off',
  ENETUNREACH: 'this machine is not connected',
  EHOSTUNREACH: 'the server cannot be reached',
  ETIMEDOUT: 'the server does not answer',
}

/** The error that says why nothing came. One that says so already stays. */
export function failure(url: string, error: unknown, lateMs: number | undefined): ClaimtrailError {
  if (error instanceof ClaimtrailError) return error
  if (lateMs !== undefined) {
    return new RetrievalFailedError(url, `it took longer than ${lateMs / 1000} s`, { cause: error })
  }
  return new RetrievalFailedError(url, reasonOf(error), { cause: error })
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed'
  if (error.name === 'AbortError') return 'it was broken off'
  const code = 'code' in error ? String(error.code) : ''
  return words[code] ?? error.message.split('\n')[0]?.replace(/\.$/, '') ?? code
}
