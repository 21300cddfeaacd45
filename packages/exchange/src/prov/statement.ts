/** The sections of a PROV-JSON document that we write, in the order of the document. */
export const provSections = [
  'entity',
  'activity',
  'agent',
  'wasGeneratedBy',
  'used',
  'wasInvalidatedBy',
  'wasDerivedFrom',
  'specializationOf',
  'wasAssociatedWith',
  'wasAttributedTo',
  'actedOnBehalfOf',
] as const

/** One of {@link provSections}. */
export type ProvSection = (typeof provSections)[number]

/** A statement of the W3C PROV data model: an element, or a relation between two. */
export interface ProvStatement {
  readonly section: ProvSection
  /** A qualified name; of a relation one that is blank (`_:…`). */
  readonly id: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Namespaces of the qualified names. */
export const provPrefixes: Readonly<Record<string, string>> = Object.freeze({
  claimtrail: 'urn:claimtrail:ns:',
  uuid: 'urn:uuid:',
})

/** A value that is no string, as PROV-JSON types it. */
export function typed(value: string | number, type: string): object {
  return { $: String(value), type }
}
