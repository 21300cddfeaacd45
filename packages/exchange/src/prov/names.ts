import { iriOf } from '../web-annotation/iris.ts'

/** A name in the namespace of UUIDs: the same words, the same name. */
export function nameOf(words: string): string {
  return iriOf(words).replace('urn:uuid:', 'uuid:')
}

/** The bytes of a source. */
export function fileName(source: string, sha256: string): string {
  return nameOf(`source ${source} ${sha256}`)
}

/** The clean text of a version. */
export function versionName(version: string): string {
  return nameOf(`version ${version}`)
}

/** A claim as an event left it. */
export function revisionName(event: string): string {
  return nameOf(`revision ${event}`)
}
