import type { Span } from '@claimtrail/text'
import { tidy, wordsOf } from '../stretch.ts'

const passive =
  /^(?:be|been|being|have been)\s(?:\w+ly\s|fully\s|also\s|then\s|thus\s)?(?:\w+ed|made|held|given|taken|set|put|kept|left|built|sent|paid|withdrawn|drawn|chosen|done|brought|shown|seen|met|led|found|sold|bound|cut|freed|borne|laid|lent|spent|won|written|spoken|stolen|sworn|broken|hidden|dealt|begun|read|split|shut|shared|overseen|undertaken)\b/i

const agent =
  /\sby (?=(?:the|an?|all|both|each|any|its|their|his|our)\s|[A-Z])[^,;]{2,120}?(?=\s(?:in|on|at|under|within|before|after|until|when|if|from|to|for|with|as|through|during|who|which|that|by|no later)\b|[,;]|$)/

/** The agent of a passive action, and the action's words without it. */
export interface Passive {
  readonly agent?: Span
  readonly action: Span
}

/** Read "be stored by the guard" as done by the guard; `undefined` for an action in the active voice. */
export function readPassive(text: string, action: Span): Passive | undefined {
  const words = wordsOf(text, action)
  if (!passive.test(words)) return undefined
  const by = agent.exec(words)
  const start = action.start + (by?.index ?? 0)
  const span = by && tidy(text, { start: start + 4, end: start + by[0].length })
  if (!by || !span || isDate(wordsOf(text, span))) return { action }
  const rest = /\w/.test(text.slice(span.end, action.end))
  return { agent: span, action: rest ? action : { start: action.start, end: start } }
}

function isDate(words: string): boolean {
  return /\d|\b(?:end|beginning|middle|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
    words,
  )
}
