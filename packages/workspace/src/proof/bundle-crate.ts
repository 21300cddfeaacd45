import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Crate, type CrateAction, type CrateFile, roCrate } from '@claimtrail/exchange'
import { type Annotator, checkShape, type SourceMeta, sourceMetaSchema } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { WrittenFile } from './bundle-files.ts'

const descriptions: Readonly<Record<string, string>> = {
  'claims.jsonl': 'Every claim as it stands, by the events of the history that say so.',
  'annotations.jsonld': 'The claims as W3C Web Annotations.',
  'prov.json': 'Where every claim came from, as W3C PROV (PROV-JSON).',
  'checkpoints.jsonl': 'Roots that others may hold.',
  'verify.mjs': 'Checks this bundle: node verify.mjs --expect HASH.',
}

const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  jsonld: 'application/ld+json',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  mjs: 'text/javascript',
  gz: 'application/gzip',
}

/** The metadata file of a bundle whose other files are written. */
export async function bundleCrate(
  root: string,
  written: readonly WrittenFile[],
  store: Store,
): Promise<string> {
  const actions = await actionsOf(store)
  const files: CrateFile[] = []
  for (const file of written) files.push(await toFile(root, file))
  const last = actions
    .map(({ end }) => end)
    .sort()
    .at(-1)
  const crate: Crate = {
    name: 'Claims with their evidence',
    description:
      'Sources, the texts that claims were made on, the whole history of decisions, and what they add up to. "node verify.mjs --expect HASH" checks all of it against a hash that somebody else holds.',
    datePublished: last ?? '1970-01-01T00:00:00.000Z',
    files,
    actions,
    result: 'claims.jsonl',
  }
  return roCrate(crate)
}

async function toFile(root: string, file: WrittenFile): Promise<CrateFile> {
  const extension = /\.([a-z]+)$/.exec(file.path)?.[1] ?? ''
  const [mediaType, description] = [mediaTypes[extension], descriptions[file.path]]
  const isSource = file.path.startsWith('sources/') && !file.path.endsWith('.source.json')
  return {
    ...file,
    ...(mediaType !== undefined && { mediaType }),
    ...(description !== undefined && { description }),
    ...(isSource && { meta: await metaOf(join(root, file.path)) }),
  }
}

/** What the sidecar says; a source without one, or with one that is none, comes from nowhere that is known. */
async function metaOf(path: string): Promise<SourceMeta> {
  try {
    const json = await readFile(path.replace(/\.[^./]+$/, '.source.json'), 'utf8')
    return checkShape(sourceMetaSchema, JSON.parse(json.replace(/^\uFEFF/, '')), path)
  } catch {
    return {}
  }
}

/** One action for each annotator, in order of their ids. */
async function actionsOf(store: Store): Promise<readonly CrateAction[]> {
  const actions = new Map<string, CrateAction & { readonly by: Annotator }>()
  for await (const { by, at, tool } of store.events()) {
    const known = actions.get(by.id) ?? { by, start: at, end: at, tools: [] }
    actions.set(by.id, {
      by: known.by,
      start: [at, known.start].sort()[0] ?? at,
      end: [at, known.end].sort()[1] ?? at,
      tools: known.tools.includes(tool) ? known.tools : [...known.tools, tool].sort(),
    })
  }
  return [...actions.values()].sort((one, other) => (one.by.id < other.by.id ? -1 : 1))
}
