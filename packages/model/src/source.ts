import { z } from 'zod'
import type { IsoDate, Sha256, SourceId, VersionId } from './names.ts'

/** A file of evidence as it came from disk. */
export interface SourceFile {
  readonly id: SourceId
  /** Path relative to the project folder, with `/`, for messages and links. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Given by the user, where the bytes cannot tell (`text/plain`, `text/markdown`). */
  readonly mediaType?: string
  /** Given by the user, where the bytes cannot tell (`windows-1252`). */
  readonly charset?: string
}

/** A public document that a source's facts come from. */
export interface Reference {
  readonly title: string
  readonly url?: string
}

/** Where a source came from: the content of `NAME.source.json`. Every field may be absent; none is invented. */
export interface SourceMeta {
  readonly title?: string
  readonly url?: string
  /** Where {@link url} led to, when it leads elsewhere. */
  readonly finalUrl?: string
  readonly retrievedAt?: string
  /** Of the bytes as they were retrieved: it dates the retrieval, and no check of the file is made with it. */
  readonly sha256?: Sha256
  /** How the bytes are read, where they cannot tell. */
  readonly mediaType?: string
  readonly charset?: string
  readonly publisher?: string
  readonly licence?: string
  /** When the text was written: the anchor of its relative dates. */
  readonly documentDate?: IsoDate
  readonly language?: string
  readonly note?: string
  readonly references?: readonly Reference[]
}

/** A source as the project knows it: which file, which bytes, where from. */
export interface Source {
  readonly id: SourceId
  readonly path: string
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly meta: SourceMeta
}

/** One step that made a version, with what it needs to be repeated. */
export interface PipelineStep {
  readonly name: string
  readonly version: string
  readonly options?: Readonly<Record<string, string | number | boolean>>
}

/** One content of a source. Pipeline and splitter are attributes: a release of ours makes no new versions. */
export interface Version {
  readonly id: VersionId
  readonly source: SourceId
  /** Of the file's bytes. */
  readonly sha256: Sha256
  /** Of the clean text in UTF-8. */
  readonly textSha256: Sha256
  /** Length of the clean text in UTF-16 code units. */
  readonly textLength: number
  readonly mediaType: string
  readonly pipeline: readonly PipelineStep[]
}

/** A {@link Reference} in JSON. */
const referenceSchema: z.ZodType<Reference> = z.object({
  title: z.string(),
  url: z.string().exactOptional(),
})

/** The sidecar file `NAME.source.json`; unknown fields are kept. */
export const sourceMetaSchema: z.ZodType<SourceMeta> = z.looseObject({
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  finalUrl: z.string().exactOptional(),
  retrievedAt: z.string().exactOptional(),
  sha256: z.string().exactOptional(),
  mediaType: z.string().exactOptional(),
  charset: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  licence: z.string().exactOptional(),
  documentDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .exactOptional(),
  language: z.string().exactOptional(),
  note: z.string().exactOptional(),
  references: z.array(referenceSchema).exactOptional(),
})

/** A hash in JSON: 64 lower-case hex digits. */
export const sha256Schema: z.ZodType<Sha256> = z.string().regex(/^[0-9a-f]{64}$/)

/** A version record, `annotations/versions/<version id>.json`. */
export const versionSchema: z.ZodType<Version> = z.object({
  id: sha256Schema,
  source: z.string().min(1),
  sha256: sha256Schema,
  textSha256: sha256Schema,
  textLength: z.number().int().nonnegative(),
  mediaType: z.string(),
  pipeline: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
    }),
  ),
})
