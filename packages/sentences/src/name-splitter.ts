import { contentKey } from '@claimtrail/model/ids'
import shipped from './model/en-legal.json' with { type: 'json' }
import type { SplitOptions } from './options.ts'

/** Counts up with every change of what the rules say. The model that ships counts in its own name. */
const rulesVersion = 4

/**
 * Which splitter these options make, as `NAME@VERSION`: two that could split a text in two ways have two names.
 * For `Version.pipeline`, and for caches of sentences. A model of somebody else's is known by its content.
 *
 * @example
 * nameSplitter() // 'en-legal@4+rules.4'
 * nameSplitter({ model: 'none', lists: 'separate' }) // 'rules@4+lists.separate'
 */
export function nameSplitter({ lists, lines, model }: SplitOptions = {}): string {
  const settings = [
    ...(lists === 'separate' ? ['lists.separate'] : []),
    ...(lines === undefined ? [] : [`lines.${lines}`]),
  ]
  return [...nameDecider(model), ...settings].join('+')
}

function nameDecider(model: SplitOptions['model']): readonly string[] {
  if (model === 'none') return [`rules@${rulesVersion}`]
  if (model === undefined) return [shipped.name, `rules.${rulesVersion}`]
  return [`model@${contentKey(JSON.stringify(model))}`, `rules.${rulesVersion}`]
}
