import type { AuditReply } from '../contract/audit-schema.ts'
import { readAudit, readContract, readLive, readReady } from '../contract/service-routes.ts'
import { NotReadyError } from '../errors.ts'
import { describeApi } from '../openapi.ts'
import type { AppOptions } from '../options.ts'
import { type Audited, audit } from '../reading/audit.ts'
import { findingsOf } from '../views/audit-view.ts'
import { type Answering, answerJson } from './answer.ts'

/** The audit, the server's health, and the contract itself. */
export function serviceRoutes(options: AppOptions): readonly Answering[] {
  const { workspace } = options
  return [
    answerJson(readAudit, options, async () => ({ body: toReply(await audit(workspace)) })),
    answerJson(readLive, options, async () => ({ body: { status: 'live' } })),
    answerJson(readReady, options, async () => {
      try {
        await workspace.store.sources()
      } catch (error) {
        throw new NotReadyError(error)
      }
      return { body: { status: 'ready' } }
    }),
    answerJson(readContract, options, async () => ({ body: describeApi() })),
  ]
}

function toReply({ report, history }: Audited): AuditReply {
  return {
    claims: report.findings.map(({ id, source, standing, explanation }) => ({
      claim: id,
      source,
      standing,
      reason: explanation,
    })),
    findings: findingsOf(report),
    history: { ...history, whole: !report.history.tampered },
  }
}
