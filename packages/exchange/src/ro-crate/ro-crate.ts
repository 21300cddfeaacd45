import type { Annotator, SourceMeta } from '@claimtrail/model'
import { fileIri } from '../web-annotation/iris.ts'

/** A file of a crate, by its path in it. */
export interface CrateFile {
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly mediaType?: string
  readonly description?: string
  /** Of a source: where it came from. */
  readonly meta?: SourceMeta
}

/** All that somebody decided, from the first to the last time. */
export interface CrateAction {
  readonly by: Annotator
  readonly start: string
  readonly end: string
  readonly tools: readonly string[]
}

/** What a crate is about. */
export interface Crate {
  readonly name: string
  readonly description: string
  /** Of the last thing that is in it, so that the same crate has the same date. */
  readonly datePublished: string
  readonly files: readonly CrateFile[]
  readonly actions: readonly CrateAction[]
  /** What the actions made. */
  readonly result: string
}

/** The metadata file of a crate, RO-Crate 1.1: a dataset, its files with hashes and licences, and who made it. */
export function roCrate(crate: Crate): string {
  const files = crate.files.map(toFile)
  const licences = licencesOf(crate.files)
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: crate.name,
      description: crate.description,
      datePublished: crate.datePublished,
      license:
        licences.length === 1
          ? linked(licences[0] ?? '')
          : 'Each source has its own licence; see the files.',
      hasPart: files.map((file) => ({ '@id': file['@id'] })),
      mentions: crate.actions.map(({ by }) => ({ '@id': actionId(by) })),
    },
    ...files,
    ...licences
      .filter(isAddress)
      .map((url) => ({ '@id': url, '@type': 'CreativeWork', name: url })),
    ...crate.actions.map((action) => toAction(action, crate)),
    ...crate.actions.map(({ by }) => toAgent(by)),
    ...[...new Set(crate.actions.flatMap(({ tools }) => tools))].sort().map(toTool),
  ]
  const document = { '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function toFile({ path, sha256, sizeBytes, mediaType, description, meta = {} }: CrateFile) {
  const { title, url, licence, publisher, documentDate, retrievedAt } = meta
  return {
    '@id': fileId(path),
    '@type': 'File',
    name: title ?? path,
    contentSize: String(sizeBytes),
    sha256,
    ...(mediaType !== undefined && { encodingFormat: mediaType }),
    ...(description !== undefined && { description }),
    ...(licence !== undefined && { license: linked(licence) }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(documentDate !== undefined && { datePublished: documentDate }),
    ...(retrievedAt !== undefined && { sdDatePublished: retrievedAt }),
  }
}

function toAction({ by, start, end, tools }: CrateAction, { files, result }: Crate) {
  const sources = files.filter(({ meta }) => meta)
  return {
    '@id': actionId(by),
    '@type': 'CreateAction',
    name: `Decisions of ${by.name ?? by.id}`,
    startTime: start,
    endTime: end,
    agent: { '@id': agentId(by) },
    instrument: tools.map((tool) => ({ '@id': toolId(tool) })),
    object: sources.map(({ path }) => ({ '@id': fileId(path) })),
    result: { '@id': fileId(result) },
  }
}

function toAgent(by: Annotator) {
  const type = by.kind === 'person' ? 'Person' : 'SoftwareApplication'
  return { '@id': agentId(by), '@type': type, name: by.name ?? by.id }
}

function toTool(tool: string) {
  const [name = tool, version] = tool.split('/')
  const known = { '@id': toolId(tool), '@type': 'SoftwareApplication', name }
  return version === undefined ? known : { ...known, softwareVersion: version }
}

function licencesOf(files: readonly CrateFile[]): readonly string[] {
  const licences = files.flatMap(({ meta }) => (meta ? (meta.licence ?? '') : []))
  return [...new Set(licences)].filter((licence) => licence !== '').sort()
}

function linked(licence: string): string | { readonly '@id': string } {
  return isAddress(licence) ? { '@id': licence } : licence
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text)
}

function fileId(path: string): string {
  return fileIri('/', path).slice(1)
}

function actionId({ id }: Annotator): string {
  return `#decisions-${encodeURIComponent(id)}`
}

function agentId({ id }: Annotator): string {
  return `#annotator-${encodeURIComponent(id)}`
}

function toolId(tool: string): string {
  return `#tool-${encodeURIComponent(tool)}`
}
