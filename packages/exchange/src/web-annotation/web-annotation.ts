import { sha256 } from '@claimtrail/model/ids'
import { codePointIndexer } from '../code-point-span.ts'
import { defineExchange } from '../define.ts'
import type { Exchanged } from '../exported.ts'
import type { ExchangeFormat, WriteOptions } from '../format.ts'
import { annotationContext, toAnnotations } from './annotations.ts'
import { iriOf } from './iris.ts'

/**
 * W3C Web Annotation as JSON-LD: one AnnotationPage, one annotation a line, offsets in code points. A claim
 * is an annotation; its judgements and links are annotations on it. What W3C has no word for stands under
 * `claimtrail:` keys. The page's id is derived from its items and stands after them.
 */
export const webAnnotation: ExchangeFormat = defineExchange({
  id: 'web-annotation',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  offsets: ['code-point'],
  keeps: [
    'attributes',
    'cue',
    'discontinuous',
    'judgements',
    'links',
    'note',
    'sentences',
    'slot-spans',
    'slots',
  ],
  write: writePage,
})

async function* writePage(
  bundle: AsyncIterable<Exchanged>,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const baseUrl = options.baseUrl ?? 'urn:claimtrail:'
  const indexOf = codePointIndexer()
  let chain = 'claimtrail annotation page'
  let total = 0
  yield `{"@context":${JSON.stringify(annotationContext)},"type":"AnnotationPage","startIndex":0,"items":[`
  for await (const thing of bundle) {
    if (thing.kind !== 'claim') continue
    const place = { text: thing.text, index: indexOf(thing.text), baseUrl }
    for (const annotation of toAnnotations(thing.claim, place)) {
      const line = JSON.stringify(annotation)
      chain = sha256(chain + line)
      yield `${total === 0 ? '\n' : ',\n'}${line}`
      total += 1
    }
  }
  const collection = { id: iriOf(`collection ${chain}`), type: 'AnnotationCollection', total }
  yield `\n],"id":${JSON.stringify(iriOf(chain))},"partOf":${JSON.stringify(collection)}}\n`
}
