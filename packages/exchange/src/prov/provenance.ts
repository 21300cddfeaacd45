import type { Claim, Source, Version } from '@claimtrail/model'
import type { Exchanged, ExportedClaim, ExportedEvent, ExportedSentence } from '../exported.ts'
import { fileName, nameOf, revisionName, versionName } from './names.ts'
import { Relations } from './relations.ts'
import { type ProvStatement, typed } from './statement.ts'
import { basesOf, instantOf, provableTimes } from './times.ts'

/**
 * What a bundle says about where things came from, in the words of W3C PROV. Sources, versions, sentences and claims
 * after each event are entities; retrieving, parsing and deciding are activities; annotators and tools are agents.
 * Each element is stated once. Times are left out where a clock went backwards, since use must follow generation.
 */
export async function* provenance(bundle: AsyncIterable<Exchanged>): AsyncGenerator<ProvStatement> {
  const statements = new Statements()
  for await (const thing of bundle) {
    if (thing.kind === 'source') yield* statements.source(thing.source)
    else if (thing.kind === 'version') yield* statements.version(thing.version)
    else if (thing.kind === 'claim') yield* statements.claim(thing.claim)
  }
}

class Statements {
  #source = ''
  readonly #relations = new Relations()
  /** Elements that more than one thing is about. */
  readonly #stated = new Set<string>()
  /** Sentences of one source: claims come source by source. */
  readonly #sentences = new Set<string>()

  #begin(source: string): void {
    if (source !== this.#source) this.#sentences.clear()
    this.#source = source
  }

  *source({ id, sha256, meta, path }: Source): Generator<ProvStatement> {
    const file = fileName(id, sha256)
    yield* this.#once('entity', file, {
      'prov:type': 'claimtrail:Source',
      'prov:label': meta.title ?? id,
      'claimtrail:path': path,
      'claimtrail:sha256': sha256,
      ...(meta.url !== undefined && { 'claimtrail:url': meta.url }),
      ...(meta.licence !== undefined && { 'claimtrail:licence': meta.licence }),
    })
    if (meta.url === undefined) return
    const retrieval = nameOf(`retrieval ${id} ${sha256}`)
    const time = instantOf(meta.retrievedAt)
    yield activity(retrieval, 'Retrieval', time)
    yield this.#relations.generated(file, retrieval, time)
  }

  *version({ id, source, sha256, textSha256, pipeline }: Version): Generator<ProvStatement> {
    const [file, text, parsing] = [
      fileName(source, sha256),
      versionName(id),
      nameOf(`parsing ${id}`),
    ]
    const about = { 'prov:type': 'claimtrail:Source', 'prov:label': source }
    yield* this.#once('entity', file, { ...about, 'claimtrail:sha256': sha256 })
    yield* this.#once('entity', text, {
      'prov:type': 'claimtrail:Version',
      'claimtrail:version': id,
      'claimtrail:textSha256': textSha256,
    })
    yield activity(parsing, 'Parsing')
    for (const { name, version } of pipeline) {
      yield* this.#software(`${name}/${version}`)
      yield this.#relations.associated(parsing, agentName(`${name}/${version}`))
    }
    yield this.#relations.used(parsing, file)
    yield this.#relations.generated(text, parsing)
    yield this.#relations.derived(text, file)
  }

  *claim(claim: ExportedClaim): Generator<ProvStatement> {
    this.#begin(claim.source.id)
    const { id, review } = claim
    const about = nameOf(`claim ${id}`)
    const kind = { 'prov:type': 'claimtrail:Claim', 'claimtrail:claim': id }
    yield { section: 'entity', id: about, attributes: { ...kind, 'claimtrail:review': review } }
    const times = provableTimes(claim.history)
    const bodies = new Set(claim.history.flatMap((event) => (bodyOf(event) ? event.id : [])))
    for (const event of claim.history) {
      const time = times.get(event.id)
      yield* this.#act(event, bodies, time)
      const body = bodyOf(event)
      if (body) yield* this.#revision(event, body, about, bodies, time)
      if (review === 'withdrawn' && claim.revision.split('+').includes(event.id)) {
        yield this.#relations.invalidated(about, actName(event), time)
      }
    }
    for (const sentence of claim.sentences) yield* this.#sentence(claim, sentence, bodies)
  }

  /** An event, who did it, with what, and on which revisions. A link is in the history of both of its claims. */
  *#act(
    event: ExportedEvent,
    bodies: ReadonlySet<string>,
    time: string | undefined,
  ): Generator<ProvStatement> {
    const act = actName(event)
    if (!bodies.has(event.id)) {
      if (this.#stated.has(act)) return
      this.#stated.add(act)
    }
    const { by, tool } = event
    const own = { 'claimtrail:event': event.id, 'claimtrail:at': event.at }
    yield activity(act, event.op, time, own)
    const [who, what] = [agentName(`annotator ${by.id}`), agentName(tool)]
    const kind = by.kind === 'person' ? 'prov:Person' : 'prov:SoftwareAgent'
    const label = { 'prov:label': by.name ?? by.id }
    yield* this.#once('agent', who, { 'prov:type': qualified(kind), ...label })
    yield* this.#software(tool)
    yield this.#relations.associated(act, who)
    yield this.#relations.associated(act, what)
    const delegation = { 'prov:delegate': what, 'prov:responsible': who, 'prov:activity': act }
    yield this.#relations.relation('actedOnBehalfOf', delegation)
    for (const base of basesOf(event)) {
      if (bodies.has(base)) yield this.#relations.used(act, revisionName(base), time)
    }
  }

  *#revision(
    event: ExportedEvent,
    body: Claim,
    about: string,
    bodies: ReadonlySet<string>,
    time: string | undefined,
  ): Generator<ProvStatement> {
    const id = revisionName(event.id)
    const [{ start, end }] = body.quotes
    const attributes = {
      'prov:type': 'claimtrail:ClaimRevision',
      'prov:label': body.quotes.map(({ quote }) => quote).join(' … '),
      'claimtrail:type': body.type,
      'claimtrail:start': typed(start, 'xsd:int'),
      'claimtrail:end': typed(end, 'xsd:int'),
    }
    yield { section: 'entity', id, attributes }
    yield this.#relations.generated(id, actName(event), time)
    const who = agentName(`annotator ${event.by.id}`)
    const attribution = { 'prov:entity': id, 'prov:agent': who }
    yield this.#relations.relation('wasAttributedTo', attribution)
    const special = { 'prov:specificEntity': id, 'prov:generalEntity': about }
    yield this.#relations.relation('specializationOf', special)
    for (const base of basesOf(event)) {
      if (bodies.has(base)) yield this.#relations.derived(id, revisionName(base), 'prov:Revision')
    }
    // A version that is not in the bundle is no entity here, and a relation to nothing would say nothing.
    const version = versionName(body.version)
    if (!this.#stated.has(version)) return
    yield this.#relations.used(actName(event), version)
    yield this.#relations.derived(id, version, 'prov:Quotation')
  }

  *#sentence(
    { version, revision }: ExportedClaim,
    { id, start, end, text }: ExportedSentence,
    bodies: ReadonlySet<string>,
  ): Generator<ProvStatement> {
    const words = nameOf(`sentence ${version.id} ${start} ${end}`)
    if (!this.#sentences.has(words)) {
      this.#sentences.add(words)
      const attributes = {
        'prov:type': 'claimtrail:Sentence',
        'prov:label': text,
        'claimtrail:sentence': id,
        'claimtrail:start': typed(start, 'xsd:int'),
        'claimtrail:end': typed(end, 'xsd:int'),
      }
      yield { section: 'entity', id: words, attributes }
      yield this.#relations.derived(words, versionName(version.id), 'prov:Quotation')
    }
    for (const leaf of revision.split('+')) {
      if (bodies.has(leaf)) yield this.#relations.derived(revisionName(leaf), words)
    }
  }

  *#software(tool: string): Generator<ProvStatement> {
    const type = qualified('prov:SoftwareAgent')
    yield* this.#once('agent', agentName(tool), { 'prov:type': type, 'prov:label': tool })
  }

  *#once(
    section: ProvStatement['section'],
    id: string,
    attributes: ProvStatement['attributes'],
  ): Generator<ProvStatement> {
    if (this.#stated.has(id)) return
    this.#stated.add(id)
    yield { section, id, attributes }
  }
}

function activity(
  id: string,
  type: string,
  time?: string,
  more: ProvStatement['attributes'] = {},
): ProvStatement {
  const span = time === undefined ? {} : { 'prov:startTime': time, 'prov:endTime': time }
  const attributes = { 'prov:type': `claimtrail:${type}`, ...span, ...more }
  return { section: 'activity', id, attributes }
}

function bodyOf(event: ExportedEvent): Claim | undefined {
  return 'body' in event ? event.body : undefined
}

function actName({ id }: ExportedEvent): string {
  return nameOf(`event ${id}`)
}

function agentName(words: string): string {
  return nameOf(`agent ${words}`)
}

function qualified(name: string): object {
  return typed(name, 'prov:QUALIFIED_NAME')
}
