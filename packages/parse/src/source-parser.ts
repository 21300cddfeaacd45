import type {} from '@claimtrail/model'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { decode, type SourceText } from './decode.ts'
import { defaultLimits } from './limits.ts'
import { parseSource, type TextOptions } from './parse-text.ts'

/**
 * unified plugin: parse sources. `unified().use(sourceParser).parse(file)` returns the mdast tree and leaves the clean
 * text, the blocks and the map in `file.data.parsed`, where the later steps read them.
 *
 * @param options - The media type; without it a path that ends in `.txt` is plain text and all else Markdown.
 * @throws {@link NotTextError} At `parse()`, like every error of {@link parse}.
 *
 * @example
 * const file = new VFile({ path: 'accord.md', value: 'The Parties *shall* withdraw.' })
 * unified().use(sourceParser).parse(file)
 * file.data.parsed?.text // 'The Parties shall withdraw.'
 */
export const sourceParser: Plugin<[Partial<TextOptions>?], string, Root> = function (options = {}) {
  this.parser = (document: string, file: VFile): Root => {
    const isPlain = file.extname?.toLowerCase() === '.txt'
    const mediaType = options.mediaType ?? (isPlain ? 'text/plain' : 'text/markdown')
    const parsed = parseSource(sourceTextOf(document, file), mediaType)
    file.data.parsed = parsed
    return parsed.tree
  }
}

/** unified decodes bytes as UTF-8 and drops the byte order mark, so bytes are decoded again, as `parse` does. */
function sourceTextOf(document: string, file: VFile): SourceText {
  const path = file.path ?? 'text'
  if (typeof file.value === 'string' || file.value === undefined) {
    return { path, text: document, charset: 'unicode', problems: [] }
  }
  return decode({ id: file.data.source ?? path, path, bytes: file.value }, defaultLimits)
}
