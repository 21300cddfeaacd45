import { toolName } from '../tool.ts'
import type { AuditWriter } from './audit-writer.ts'

/** One JSON document; the findings come first, since what they add up to is known last. Same input, same bytes. */
export const auditJson: AuditWriter = async function* (audit) {
  yield `{"command":"audit","tool":${JSON.stringify(toolName)},"items":[`
  for (let separator = '\n'; ; separator = ',\n') {
    const { done, value } = await audit.next()
    if (!done) {
      yield separator + JSON.stringify(value)
      continue
    }
    const { counts, history, exitCode } = value
    const rest = JSON.stringify({ problems: [], counts, history, exitCode }).slice(1)
    yield `\n],${rest}\n`
    return
  }
}

/** One finding a line: those on claims, then those on the history. */
export const auditLines: AuditWriter = async function* (audit) {
  for (;;) {
    const { done, value } = await audit.next()
    if (!done) {
      yield `${JSON.stringify(value)}\n`
      continue
    }
    for (const finding of value.history.findings) yield `${JSON.stringify(finding)}\n`
    return
  }
}
