import type { Annotator, Judgement, LinkState, Stamp } from '@claimtrail/model'
import { claimIri } from '@claimtrail/model/ids'
import type { ExportedClaim } from '../exported.ts'
import type {
  Annotation,
  AnnotationAgent,
  SpecificResource,
  TextualBody,
} from './annotation-types.ts'
import { claimBodies } from './bodies.ts'
import { iriOf } from './iris.ts'
import { claimTargets, type Place } from './places.ts'

/** The contexts of every annotation: W3C's, and the prefix of our extensions, which others may ignore. */
export const annotationContext: readonly unknown[] = Object.freeze([
  'http://www.w3.org/ns/anno.jsonld',
  Object.freeze({ claimtrail: 'urn:claimtrail:ns:' }),
])

/** A claim, then each of its judgements and links, which are annotations on the claim. */
export function toAnnotations(exported: ExportedClaim, place: Place): readonly Annotation[] {
  const { created, updated, claim } = exported
  const targets = claimTargets(exported, place)
  const [only, ...more] = targets
  return [
    {
      ...header(claimIri(claim.id), 'classifying', created),
      modified: updated.at,
      body: claimBodies(exported, place),
      target: only && more.length === 0 ? only : targets,
      'claimtrail:review': exported.review,
    },
    ...exported.judgements.map((judgement) => toAssessment(exported, judgement)),
    ...exported.links.map(toLinking),
  ]
}

function toAssessment(exported: ExportedClaim, judgement: Judgement): Annotation {
  const { kind, note, current } = judgement
  return {
    ...header(iriOf(judgement.event), 'assessing', judgement),
    body: [words(kind, 'assessing'), ...(note ? [words(note, 'commenting')] : [])],
    target: claimIri(exported.id),
    'claimtrail:current': current,
  }
}

function toLinking(state: LinkState): Annotation {
  const { link } = state
  const from: SpecificResource = {
    type: 'SpecificResource',
    source: claimIri(link.from),
    purpose: 'linking',
  }
  return {
    ...header(iriOf(state.event), 'linking', state),
    body: [from, words(link.type, 'tagging')],
    target: claimIri(link.to),
  }
}

type Header = Pick<
  Annotation,
  '@context' | 'id' | 'type' | 'motivation' | 'created' | 'creator' | 'generator'
>

function header(id: string, motivation: Annotation['motivation'], stamp: Stamp): Header {
  return {
    '@context': annotationContext,
    id,
    type: 'Annotation',
    motivation,
    created: stamp.at,
    creator: toAgent(stamp.by),
    generator: { type: 'Software', id: iriOf(`tool ${stamp.tool}`), name: stamp.tool },
  }
}

function toAgent(annotator: Annotator): AnnotationAgent {
  return {
    id: iriOf(`annotator ${annotator.id}`),
    type: annotator.kind === 'person' ? 'Person' : 'Software',
    name: annotator.name ?? annotator.id,
    nickname: annotator.id,
  }
}

function words(value: string, purpose: TextualBody['purpose']): TextualBody {
  return { type: 'TextualBody', value, purpose, format: 'text/plain' }
}
