import type { ErrorView } from '@claimtrail/viewer'
import type { ProblemReply } from '../contract/problem-schema.ts'
import { SourceUnknownError, VersionNotCurrentError } from '../errors.ts'
import { readerHref, startLinks } from './addresses.ts'

/** The page of a problem, with the nearest right addresses. */
export function errorView(problem: ProblemReply, error: unknown): ErrorView {
  const { status, title, detail, code, errors = [], current } = problem
  return {
    kind: 'error',
    status,
    title,
    detail,
    code,
    problems: errors.map(({ pointer, message }) => ({ name: pointer, reason: message })),
    nearest: [
      ...nearestSources(error).map((source) => ({ href: readerHref(source), label: source })),
      ...(current ? [{ href: `/c/${current.id}`, label: 'The claim as it stands' }] : []),
      ...startLinks,
    ],
  }
}

function nearestSources(error: unknown): readonly string[] {
  if (error instanceof SourceUnknownError) return error.nearest
  return error instanceof VersionNotCurrentError ? [error.source] : []
}
