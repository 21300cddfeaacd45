import type { Analysis, Parsed, SourceFile, SourceMeta, Version } from '@claimtrail/model'
import { type Format, type Limits, markdown, parse, plainText } from '@claimtrail/parse'
import { nameSplitter, type SplitOptions, sentences } from '@claimtrail/sentences'
import { suggest, suggesterVersion } from '@claimtrail/suggest'
import { createTagger, type TagOptions, tag } from '@claimtrail/tag'
import type { Root } from 'mdast'
import { type Pluggable, type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import { describeAnalysis, describeVersion } from './describe.ts'

/** How the parts of the preset are set. Everything is optional. */
export interface ToolkitOptions {
  /** Formats to read, first match wins; Markdown and plain text when absent. */
  readonly formats?: readonly Format[]
  readonly limits?: Partial<Limits>
  readonly sentences?: SplitOptions
  /** Own lexicons, day order; the document date comes with each source. */
  readonly tag?: TagOptions
}

/** A source taken through the whole way. */
export interface Analysed {
  readonly parsed: Parsed
  readonly version: Version
  readonly analysis: Analysis
}

/** The whole way of a document as one function; immutable, safe to share. */
export interface Toolkit {
  /** Names and versions of all parts: results of equal fingerprints are equal. */
  readonly fingerprint: string
  /** A toolkit that also runs this unified plugin, after `suggest`. `name` becomes part of the fingerprint. */
  use(name: string, plugin: Plugin<[], Root>): Toolkit
  /**
   * Parse, split, tag and suggest. Linear in the text, apart from what remark needs.
   *
   * @throws Errors of `parse` (not text, too large, too deep); oddities are `analysis.problems`.
   */
  analyse(file: SourceFile, meta?: SourceMeta): Promise<Analysed>
}

/** A named step of the way. */
interface Step {
  readonly name: string
  readonly plugin: Pluggable
}

/** The preset: bytes → sentences → actors and dates → suggested claims. */
export function createToolkit(options: ToolkitOptions = {}): Toolkit {
  const tagger = createTagger(options.tag)
  return assemble(options, [
    { name: nameSplitter(options.sentences), plugin: [sentences, options.sentences] },
    { name: `${tagger.name}@${tagger.version}`, plugin: [tag, options.tag] },
    { name: suggesterVersion, plugin: suggest },
  ])
}

function assemble(options: ToolkitOptions, steps: readonly Step[]): Toolkit {
  const processor = unified()
    .use(steps.map(({ plugin }) => plugin))
    .freeze()
  const formats = options.formats ?? [markdown, plainText]
  const parts = [
    ...formats.map(({ name, version }) => `${name}@${version}`),
    ...steps.map(({ name }) => name),
  ]
  const fingerprint = parts.join(' ')
  const splitter = nameSplitter(options.sentences)
  return {
    fingerprint,
    use: (name, plugin) => assemble(options, [...steps, { name, plugin }]),
    async analyse(file, meta = {}) {
      const parsed = await parse(file, formats, options.limits)
      const version = describeVersion(file, parsed, splitter)
      const described = { ...parsed.meta, ...meta }
      const vfile = new VFile({ path: file.path })
      Object.assign(vfile.data, { parsed, source: file.id, version: version.id })
      if (described.documentDate) vfile.data.documentDate = described.documentDate
      await processor.run(parsed.tree, vfile)
      return { parsed, version, analysis: describeAnalysis(vfile, version, described, fingerprint) }
    },
  }
}
