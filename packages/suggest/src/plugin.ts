import type {} from '@claimtrail/model'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { MissingStepError } from './errors.ts'
import { type SuggestOptions, suggestClaims } from './suggest.ts'

/**
 * unified plugin: reads what `parse`, `sentences` and `tag` left on the file and writes `suggestions`
 * there; the tree stays as it is.
 *
 * @throws {@link MissingStepError} One of the steps before has not run on the file.
 */
export const suggest: Plugin<[options?: SuggestOptions], Root> = (options) => (_tree, file) => {
  const { parsed, sentences, mentions, version } = file.data
  if (!parsed) throw new MissingStepError('parse')
  if (!sentences) throw new MissingStepError('sentences')
  if (!mentions) throw new MissingStepError('tag')
  if (version === undefined) throw new MissingStepError('version')
  const { text, blocks } = parsed
  file.data.suggestions = suggestClaims({ version, text, sentences, mentions, blocks }, options)
}
