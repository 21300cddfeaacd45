import type { Found } from '../candidate.ts'
import type { Break } from '../clauses.ts'
import { matches } from '../cue.ts'
import type { SentenceView } from '../sentence-view.ts'
import { tidy } from '../stretch.ts'
import { subjectBefore } from './subject.ts'

const reporting =
  /\b(?:says?|said|told [^,;]{1,40}|believe[sd]?|thinks?|argue[sd]?|claim(?:s|ed)|warn(?:s|ed)|note[sd]|adds?|added|conclude[sd]?|declare[sd]?|announce[sd]?|stat(?:es|ed)|stress(?:es|ed)|emphasi[sz]e[sd]?|explain(?:s|ed)|report(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|acknowledge[sd]?|admit(?:s|ted)|suggest(?:s|ed)|predict(?:s|ed)|estimate[sd]?|expects?|fears?|hopes?|doubts?|sees?|saw|talks? about|talked about|speaks? of|spoke of|writes?|wrote|points? out|pointed out|describe[sd]?|identif(?:y|ies|ied)|considers?|finds?|found)\b(?=,? (?:that\b|about\b|of\b|the\b|an?\b|it\b|no\b|its\b|serious\b|grave\b|major\b|significant\b|[A-Z"“])|\s*:)/g

const trailing =
  /,["”’]?\s+(?:([^,;]{2,80}?)\s(?:said|says|warned|argued|argues|believes|added|noted|told [^,;]{1,30}|wrote|writes|claimed|predicted|explained|concluded)|(?:said|says|warned|argued|added|noted|wrote|according to)\s([^,;]{2,80}?))\s*[.,;]/

const accordingTo =
  /\b(?:according to|in the (?:view|opinion|words) of)\s+([^,;]{2,80}?)(?=[,;.]|$)/i

/** Who is reported to say what stands at an offset: "Ms Ray said that …", "…, said Ms Ray", "according to Ms Ray". */
export function speakerOf(
  view: SentenceView,
  breaks: readonly Break[],
  offset: number,
): Found | undefined {
  const verb = matches(reporting, view.text).findLast((span) => span.end <= offset)
  if (verb && opens(breaks, verb.end, offset)) {
    const subject = subjectBefore(view, breaks, verb.start)
    if (typeof subject === 'object') return { ...subject, method: 'reported-subject' }
  }
  for (const pattern of [trailing, accordingTo]) {
    const match = pattern.exec(view.text)
    const name = match?.[1] ?? match?.[2]
    if (!match || !name) continue
    const start = match.index + match[0].indexOf(name)
    const span = tidy(view.text, { start, end: start + name.length })
    if (span) return { span, method: 'reported-subject', confidence: 0.7 }
  }
  return undefined
}

/** What is reported goes on until a new main clause or a semicolon. */
function opens(breaks: readonly Break[], verbEnd: number, offset: number): boolean {
  return !breaks.some(
    (joint) =>
      joint.kind !== 'complement' &&
      joint.kind !== 'relative' &&
      joint.start > verbEnd &&
      joint.end <= offset,
  )
}

/** Whether words are a first person, who is the writer. */
export function isAuthor(words: string): boolean {
  return /^(?:I|we|us|our [\w ]{1,30})$/i.test(words)
}
