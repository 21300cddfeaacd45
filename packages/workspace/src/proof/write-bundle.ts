import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Exchanged, webAnnotation, writeProvenance } from '@claimtrail/exchange'
import { bundleLayout, projectLayout } from '@claimtrail/history/verifier'
import type { ClaimState, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { claimsBySource } from '../audit/claims-by-source.ts'
import { exportBundle } from '../bundle.ts'
import { BundleChangedError, BundleFolderError, BundleRefusedError } from '../errors.ts'
import { newId } from '../identity.ts'
import { layoutOf } from '../layout.ts'
import { type FoundSource, scanSources } from '../scan.ts'
import { type ReadSource, readSource } from '../source-files.ts'
import { claimLines } from './bundle-claims.ts'
import { bundleCrate } from './bundle-crate.ts'
import { BundleFiles } from './bundle-files.ts'
import { sectionFiles } from './section-files.ts'
import { verifierScript } from './verifier-script.ts'
import { projectFolder, type Verified, verifyAt } from './verify.ts'

/** What a bundle is made of. */
export interface BundleScope {
  readonly root: string
  readonly store: Store
  /** Where the project can be read, for annotations; `urn:claimtrail:` when absent. */
  readonly baseUrl?: string
}

/**
 * Write a bundle: evidence, history, claims, other views of them, and a program that checks it all with plain Node.
 * It is made in a folder beside and renamed when it is whole and verified, so an interrupted run leaves no bundle.
 * Same project, same bytes.
 *
 * @returns What verifying the bundle says, its root included.
 * @throws {@link BundleFolderError} The folder is there, and not empty.
 * @throws {@link BundleRefusedError} The project is not whole.
 * @throws {@link BundleChangedError} Somebody wrote to the project meanwhile.
 */
export async function writeBundle(scope: BundleScope, folder: string): Promise<Verified> {
  const target = resolve(folder)
  await checkEmpty(target)
  const before = await verifyAt(scope.root, {})
  const damage = before.findings.find(({ severity }) => severity === 'tampered')
  if (damage) throw new BundleRefusedError(damage.reason)
  const making = join(dirname(target), `.${basename(target)}.${newId()}.tmp`)
  await mkdir(making, { recursive: true })
  try {
    await fill(scope, new BundleFiles(making))
    const verified = await verifyAt(making, {}, true)
    if (verified.status === 'tampered') {
      throw new BundleChangedError(verified.findings.at(-1)?.reason ?? '')
    }
    await rmdir(target).catch(() => undefined)
    await rename(making, target)
    return verified
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

async function checkEmpty(target: string): Promise<void> {
  try {
    if ((await readdir(target)).length > 0) throw new BundleFolderError(target)
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (error instanceof BundleFolderError || isAbsent) {
      if (isAbsent) return
      throw error
    }
    throw new BundleFolderError(target)
  }
}

/** Evidence first, then what is made of it; the manifest last. */
async function fill(scope: BundleScope, files: BundleFiles): Promise<void> {
  const { root, store } = scope
  for (const { path, kind } of await projectFolder(root).list()) {
    const name = kind === 'file' ? bundlePath(path) : undefined
    if (name !== undefined) await files.copy(join(root, path), name)
  }
  await files.write('claims.jsonl', claimLines(store))
  const found = new Map((await scanSources(layoutOf(root))).map((each) => [each.id, each]))
  const things = () =>
    fromWhere(
      exportBundle(store, () => everyClaim(store)),
      found,
    )
  const address = scope.baseUrl === undefined ? {} : { baseUrl: scope.baseUrl }
  await files.write('annotations.jsonld', webAnnotation.write(things(), address))
  const sections = await sectionFiles(dirname(files.root))
  try {
    await files.write('prov.json', writeProvenance(things(), sections))
  } finally {
    await sections.remove()
  }
  await files.write('verify.mjs', [await verifierScript()])
  await files.write('ro-crate-metadata.json', [await bundleCrate(files.root, files.written, store)])
  await files.seal('MANIFEST.sha256')
}

/** Sources with what their sidecars say, also in a clone that has ingested nothing. */
async function* fromWhere(
  things: AsyncIterable<Exchanged>,
  files: ReadonlyMap<SourceId, FoundSource>,
): AsyncGenerator<Exchanged, void> {
  for await (const thing of things) {
    const file = thing.kind === 'source' ? files.get(thing.source.id) : undefined
    const read = file && (await readIfWhole(file))
    yield read ? { kind: 'source', source: read.source } : thing
  }
}

/** A sidecar that cannot be read says nothing, and the bundle holds it all the same. */
async function readIfWhole(file: FoundSource): Promise<ReadSource | undefined> {
  try {
    return await readSource(file, file.sizeBytes)
  } catch (error) {
    if (error instanceof ClaimtrailError) return undefined
    throw error
  }
}

/** Where a file of the project is in a bundle; `undefined` for what is no evidence. */
function bundlePath(path: string): string | undefined {
  if (path === projectLayout.checkpoints) return bundleLayout.checkpoints
  for (const part of ['sources', 'versions', 'history'] as const) {
    if (!path.startsWith(projectLayout[part])) continue
    const name = path.slice(projectLayout[part].length)
    return isEvidence(part, name) ? bundleLayout[part] + name : undefined
  }
  return undefined
}

function isEvidence(part: 'sources' | 'versions' | 'history', name: string): boolean {
  if (part === 'sources') return !name.split('/').some((each) => each.startsWith('.'))
  if (part === 'versions') return /^[0-9a-f]{64}\.(?:json|txt)$/.test(name)
  return /^(?:[\w-]{1,64}\.jsonl|archive\/[\w-]{1,64}\.jsonl\.gz)$/.test(name)
}

/** Withdrawn claims too: nothing disappears. */
async function* everyClaim(store: Store): AsyncGenerator<ClaimState, void> {
  for await (const { claims } of claimsBySource(store)) yield* claims
}
