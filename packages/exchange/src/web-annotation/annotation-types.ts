/** An agent of the W3C Web Annotation model. */
export interface AnnotationAgent {
  readonly id?: string
  readonly type: 'Person' | 'Software'
  readonly name: string
  readonly nickname?: string
}

/** A piece of a source: which one, where in it, and as it was when. */
export interface SpecificResource {
  readonly type: 'SpecificResource'
  readonly source: string
  readonly purpose?: 'linking'
  readonly selector?: readonly object[]
  readonly state?: object
  readonly [extension: `claimtrail:${string}`]: unknown
}

/** Words that somebody or a format attached. */
export interface TextualBody {
  readonly type: 'TextualBody'
  readonly value: string
  readonly purpose: 'classifying' | 'tagging' | 'commenting' | 'assessing'
  readonly format: 'text/plain'
  readonly language?: 'en'
}

/** One annotation as it is written. */
export interface Annotation {
  readonly '@context': readonly unknown[]
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'classifying' | 'linking' | 'assessing'
  readonly created: string
  readonly modified?: string
  readonly creator: AnnotationAgent
  readonly generator: AnnotationAgent
  readonly body: readonly (TextualBody | SpecificResource)[]
  readonly target: string | SpecificResource | readonly SpecificResource[]
  readonly [extension: `claimtrail:${string}`]: unknown
}
